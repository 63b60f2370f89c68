import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/page-head";
import { getPendingApp } from "@/lib/accounts/queries";
import { nextPage } from "@/lib/accounts/rules";
import { requireSignedIn } from "@/lib/accounts/session";
import { getSiteSettings } from "@/lib/content/queries";
import { ConfirmAppForm } from "./confirm-app-form";
import { QrCode } from "./qr-code";

export const metadata: Metadata = { title: "Authenticator-App einrichten" };

type Props = PageProps<"/koordination/profil/zweiter-faktor/app">;

export default async function SetUpAppPage({ searchParams }: Props) {
  const [staff, { weiter }, { siteName }] = await Promise.all([requireSignedIn(), searchParams, getSiteSettings()]);
  if (staff.enrolled && !staff.session.secondFactorAt) redirect("/koordination/bestaetigen");
  const app = await getPendingApp(staff, siteName);
  return (
    <div className="wrap wrap-narrow page">
      <Breadcrumb
        items={[
          { label: "Mein Zugang", href: "/koordination/profil" },
          { label: "Zweiter Faktor", href: "/koordination/profil/zweiter-faktor" },
        ]}
      />
      <PageHead title="Authenticator-App einrichten" />
      <ConfirmAppForm next={nextPage(typeof weiter === "string" ? weiter : undefined)}>
        {app ? (
          <ol className="prose">
            <li>Öffnen Sie eine Authenticator-App auf Ihrem Telefon oder in Ihrem Passwort-Programm.</li>
            <li>
              <p>Lesen Sie dieses Bild mit der App ein:</p>
              <QrCode text={app.uri} label="QR-Code für die Authenticator-App; der Schlüssel steht darunter als Text" />
              <p>
                Oder geben Sie diesen Schlüssel ein: <code>{(app.secret.match(/.{1,4}/g) ?? []).join(" ")}</code>
              </p>
            </li>
            <li>Geben Sie unten den Code ein, den die App dann zeigt.</li>
          </ol>
        ) : null}
      </ConfirmAppForm>
    </div>
  );
}
