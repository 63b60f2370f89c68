import { formatDay } from "@/lib/platform/time";

/** Support is wished for with the registration; what takes long to arrange has a last day. */
export function SupportNote({ until, childcare }: { until: string | null; childcare: boolean }) {
  return (
    <div className="access-note">
      <p>
        Brauchen Sie Gebärdensprach- oder Schriftdolmetschen, Unterlagen vorab oder etwas anderes? Sagen Sie es uns bei
        der Anmeldung{until ? `, möglichst bis ${formatDay(until)}. Danach versuchen wir es weiterhin` : ""}.
      </p>
      {childcare ? <p>Kinderbetreuung wird angeboten. Melden Sie den Bedarf bei der Anmeldung an.</p> : null}
    </div>
  );
}
