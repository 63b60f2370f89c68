import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/page-head";
import { getOwnFactors } from "@/lib/accounts/queries";
import { nextPage } from "@/lib/accounts/rules";
import { getStaff, requireSignedIn } from "@/lib/accounts/session";
import { formatDate } from "@/lib/platform/time";
import { AddPasskeyForm } from "./add-passkey-form";
import { RemoveAppForm, RenewCodesForm, StartAppForm } from "./factor-forms";
import { PasskeyTable } from "./passkey-table";

export const metadata: Metadata = { title: "Zweiter Faktor" };

type Props = PageProps<"/koordination/profil/zweiter-faktor">;

export default async function SecondFactorPage({ searchParams }: Props) {
  const [me, { weiter, eingerichtet, entfernt }] = await Promise.all([requireSignedIn(), searchParams]);
  if (me.enrolled && !me.session.secondFactorAt) redirect("/koordination/bestaetigen");
  const [{ appSince, passkeys, codesLeft }, complete] = await Promise.all([getOwnFactors(me), getStaff()]);
  const next = nextPage(typeof weiter === "string" ? weiter : undefined);
  return (
    <div className="wrap wrap-narrow page">
      <Breadcrumb items={[{ label: "Mein Zugang", href: "/koordination/profil" }]} />
      <PageHead
        title="Zweiter Faktor"
        lead="Nach dem Link aus der E-Mail bestätigen Sie mit Ihrem Telefon, dass Sie es sind. So kommt niemand hinein, der nur Ihr Postfach hat."
      />
      {complete ? null : (
        <Alert title="Für Ihre Rolle ist ein zweiter Faktor nötig.">
          <p>Richten Sie jetzt eine App oder einen Passkey ein. Danach geht es weiter.</p>
        </Alert>
      )}
      {eingerichtet ? <Alert tone="success" title="Eingerichtet." live /> : null}
      {entfernt ? <Alert tone="success" title="Entfernt." live /> : null}
      <section className="section">
        <h2>Authenticator-App</h2>
        {appSince ? (
          <>
            <p>Eingerichtet am {formatDate(appSince)}.</p>
            <RemoveAppForm />
          </>
        ) : (
          <>
            <p>Eine App auf dem Telefon zeigt alle 30 Sekunden einen neuen Code.</p>
            <StartAppForm next={next} />
          </>
        )}
      </section>
      <section className="section">
        <h2>Passkeys</h2>
        <p>
          Ein Passkey liegt im Telefon, im Rechner oder auf einem Sicherheitsschlüssel. Sie bestätigen ihn mit
          Fingerabdruck, Gesicht oder PIN. Dafür muss JavaScript eingeschaltet sein.
        </p>
        {passkeys.length > 0 ? <PasskeyTable passkeys={passkeys} /> : null}
        <AddPasskeyForm next={next} />
      </section>
      {me.enrolled ? (
        <section className="section">
          <h2>Wiederherstellungs-Codes</h2>
          <p>Noch gültig: {codesLeft}. Neue Codes machen die alten ungültig.</p>
          <RenewCodesForm next="/koordination/profil/zweiter-faktor" />
        </section>
      ) : null}
    </div>
  );
}
