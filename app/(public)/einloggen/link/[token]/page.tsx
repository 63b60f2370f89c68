import type { Metadata } from "next";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { getSignInLink, type Invitation, type SignInLinkState } from "@/lib/accounts/queries";
import { nextPage } from "@/lib/accounts/rules";
import { OpenSessionForm } from "./open-session-form";

export const metadata: Metadata = { title: "Einloggen", robots: { index: false, follow: false } };

type Props = PageProps<"/einloggen/link/[token]">;

const GONE: Record<Exclude<SignInLinkState, "good">, string> = {
  unknown: "Dieser Link gilt nicht. Kopieren Sie ihn bitte ganz aus der E-Mail.",
  used: "Dieser Link wurde schon benutzt: Jeder Link funktioniert nur einmal.",
  expired: "Dieser Link ist abgelaufen.",
};

/** A link alone does nothing, as mail scanners open links: the button does. */
export default async function SignInLinkPage({ params, searchParams }: Props) {
  const [{ token }, { weiter }] = await Promise.all([params, searchParams]);
  const { state, invitation } = await getSignInLink(token);
  if (state !== "good") {
    return (
      <div className="wrap wrap-narrow page">
        <PageHead title="So geht es nicht weiter" lead={GONE[state]} />
        <div className="actions">
          <LinkButton href="/einloggen">Neuen Link anfordern</LinkButton>
        </div>
      </div>
    );
  }
  return (
    <div className="wrap wrap-narrow page">
      {invitation ? (
        <PageHead title={`Willkommen, ${invitation.name}`} lead={invitedAs(invitation)} />
      ) : (
        <PageHead title="Einloggen" lead="Ein Druck auf den Knopf, und Sie sind im Arbeitsbereich." />
      )}
      <OpenSessionForm
        token={token}
        next={nextPage(typeof weiter === "string" ? weiter : undefined)}
        label={invitation ? "Einladung annehmen" : "Einloggen"}
      />
    </div>
  );
}

function invitedAs({ role, places }: Invitation): string {
  if (role === "agency") return "Sie sind eingeladen als Landesagentur und sehen das ganze Portal.";
  return `Sie sind eingeladen als Koordination, zuständig für: ${places.join(", ")}.`;
}
