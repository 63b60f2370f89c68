import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/page-head";
import { ownRegistration } from "../../own-registration";
import { HandoverForm } from "./handover-form";

export const metadata: Metadata = { title: "Platz weitergeben", robots: { index: false } };

export default async function HandOverPage({ params }: PageProps<"/anmeldung/[token]/weitergeben">) {
  const { token } = await params;
  const { forum, registration, started } = await ownRegistration(token);
  const back = `/anmeldung/${token}` as Route;
  if (registration.state !== "confirmed" || started) redirect(back);
  return (
    <div className="wrap wrap-narrow page">
      <Breadcrumb items={[{ label: "Zurück zur Anmeldung", href: back }]} />
      <PageHead
        preline={forum.title}
        title="Platz weitergeben"
        lead="Geben Sie Ihren Platz einer Kollegin oder einem Kollegen. Oder tragen Sie hier Ihre neue E-Mail-Adresse ein."
      />
      <ul className="bullets">
        <li>Die Person bekommt eine E-Mail und hat 48 Stunden Zeit, den Platz anzunehmen.</li>
        <li>Bis dahin bleibt der Platz Ihrer. Vertippen schadet also nicht.</li>
        <li>Danach gilt Ihr Link nicht mehr, und Ihre persönlichen Angaben werden gelöscht.</li>
      </ul>
      <HandoverForm token={token} />
    </div>
  );
}
