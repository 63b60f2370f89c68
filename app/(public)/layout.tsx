import type { Metadata } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { AccentStyle } from "@/components/layout/accent-style";
import { shareImage } from "@/components/layout/share-image";
import { SiteShell } from "@/components/layout/site-shell";
import { getSiteSettings } from "@/lib/content/queries";
import { env } from "@/lib/platform/env";

export async function generateMetadata(): Promise<Metadata> {
  const { siteName, siteSubtitle } = await getSiteSettings();
  return {
    title: { template: `%s – ${siteName}`, default: siteName },
    description: siteSubtitle,
    applicationName: siteName,
    openGraph: { siteName, locale: "de_DE", type: "website", images: [shareImage] },
  };
}

/** Header and footer of the public pages with the operator's names and colours. */
export default async function PublicLayout({ children }: { children: ReactNode }) {
  const [settings, request] = await Promise.all([getSiteSettings(), headers()]);
  const nonce = request.get("x-nonce");
  return (
    <>
      {settings.accent && nonce ? <AccentStyle accent={settings.accent} nonce={nonce} /> : null}
      <SiteShell settings={settings} path={request.get("x-path") ?? undefined} example={env().PORTAL_MODE === "demo"}>
        {children}
      </SiteShell>
    </>
  );
}
