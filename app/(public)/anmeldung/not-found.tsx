import { PageHead } from "@/components/ui/page-head";

export default function UnknownLink() {
  return (
    <div className="wrap wrap-narrow page">
      <PageHead title="Dieser Link gilt nicht" />
      <div className="stack">
        <p>Das kann drei Gründe haben:</p>
        <ul className="bullets">
          <li>
            Der Link ist nicht vollständig. Kopieren Sie ihn bitte ganz aus der E-Mail, oder drücken Sie dort auf den
            Knopf.
          </li>
          <li>Die Anmeldung wurde nicht rechtzeitig bestätigt. Dann melden Sie sich einfach noch einmal an.</li>
          <li>
            Der Platz wurde weitergegeben, oder die Angaben wurden gelöscht. Dann gilt nur der Link aus der neuesten
            E-Mail.
          </li>
        </ul>
        <p>
          <a href="/foren">Zu den Foren</a>
        </p>
      </div>
    </div>
  );
}
