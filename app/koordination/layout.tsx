import type { Metadata } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { AccentStyle } from "@/components/layout/accent-style";
import { SiteShell } from "@/components/layout/site-shell";
import { StaffHeader } from "@/components/layout/staff-header";
import { sessionSpans } from "@/lib/accounts/rules";
import { requireSignedIn } from "@/lib/accounts/session";
import { getSiteSettings } from "@/lib/content/queries";
import { env } from "@/lib/platform/env";
import { now } from "@/lib/platform/time";
import { SessionWarning } from "./session-warning";
import { SignOutForm } from "./sign-out-form";

export async function generateMetadata(): Promise<Metadata> {
  const { siteName } = await getSiteSettings();
  return { title: { template: `%s – ${siteName}`, default: "Arbeitsbereich" }, robots: { index: false } };
}

/** Frame of the coordinators' pages. No lock: a layout is not asked again on every way to a page, so each page asks. */
export default async function StaffLayout({ children }: { children: ReactNode }) {
  const [{ actor, name, session }, settings, request] = await Promise.all([
    requireSignedIn(),
    getSiteSettings(),
    headers(),
  ]);
  const nonce = request.get("x-nonce");
  const path = request.get("x-path") ?? undefined;
  return (
    <>
      {settings.accent && nonce ? <AccentStyle accent={settings.accent} nonce={nonce} /> : null}
      <SiteShell
        settings={settings}
        path={path}
        example={env().PORTAL_MODE === "demo"}
        header={
          <StaffHeader
            siteName={settings.siteName}
            name={name}
            role={actor.role === "agency" ? "Landesagentur" : "Koordination"}
            path={path}
            signOut={<SignOutForm />}
          />
        }
      >
        <SessionWarning {...sessionSpans(session, actor.role, now())} />
        {children}
      </SiteShell>
    </>
  );
}
