import type { Metadata } from "next";
import { PageHead } from "@/components/ui/page-head";
import { env } from "@/lib/platform/env";

export const metadata: Metadata = { title: "Bitte sehen Sie in Ihr Postfach", robots: { index: false } };

/** The same for every address: whether it was known is told only in the mail. */
export default function SignInSentPage() {
  return (
    <div className="wrap wrap-narrow page">
      <PageHead
        title="Bitte sehen Sie in Ihr Postfach"
        lead="Wenn es zu dieser Adresse einen Zugang gibt, ist eine E-Mail unterwegs. Öffnen Sie den Link darin in diesem Browser und drücken Sie dort auf „Einloggen“."
      />
      <div className="prose">
        <p>Der Link gilt 15&nbsp;Minuten und funktioniert einmal.</p>
        <p>
          Keine E-Mail da? Sehen Sie bitte auch im Spam-Ordner nach, und prüfen Sie, ob die Adresse stimmt:{" "}
          <a href="/einloggen">noch einmal versuchen</a>.
        </p>
        {env().PORTAL_MODE === "demo" ? (
          <p>
            Dies ist eine Vorführung: Ihre E-Mail liegt im <a href="/postfach">Postfach der Vorführung</a>.
          </p>
        ) : null}
      </div>
    </div>
  );
}
