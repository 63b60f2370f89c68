import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { PageHead } from "@/components/ui/page-head";
import { getOwnFactors } from "@/lib/accounts/queries";
import { nextPage } from "@/lib/accounts/rules";
import { requireSignedIn } from "@/lib/accounts/session";
import { CodeForm } from "./code-form";
import { PasskeyForm } from "./passkey-form";

export const metadata: Metadata = { title: "Bitte bestätigen Sie, dass Sie es sind" };

/** The step between the mail link and the work, for whoever has a second factor. */
export default async function ConfirmPage({ searchParams }: PageProps<"/koordination/bestaetigen">) {
  const [me, { weiter }] = await Promise.all([requireSignedIn(), searchParams]);
  const next = nextPage(typeof weiter === "string" ? weiter : undefined);
  if (me.session.secondFactorAt) redirect(next as Route);
  if (!me.enrolled) redirect(`/koordination/profil/zweiter-faktor?weiter=${encodeURIComponent(next)}` as Route);
  const { passkeys } = await getOwnFactors(me);
  return (
    <div className="wrap wrap-narrow page">
      <PageHead title="Bitte bestätigen Sie, dass Sie es sind" />
      <CodeForm next={next} />
      {passkeys.length > 0 ? <PasskeyForm next={next} /> : null}
      <p className="section">
        Weder App noch Codes zur Hand? Wenden Sie sich bitte an die Landesagentur: Sie kann Ihren Zugang neu einrichten.
      </p>
    </div>
  );
}
