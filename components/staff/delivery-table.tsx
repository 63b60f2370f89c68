import { TableScroll } from "@/components/ui/table-scroll";
import { type DeliveryRow, deliveryLabels, deliveryOf, deliveryReason } from "@/lib/mailings/rules/delivery";
import { formatDateTime } from "@/lib/platform/time";

type Row = { mail: DeliveryRow & { id: string; recipient: string }; firstName: string | null; lastName: string | null };

/** What became of a mail, person by person. */
export function DeliveryTable({ rows }: { rows: readonly Row[] }) {
  return (
    <TableScroll label="Zustellung je Person">
      <table className="table">
        <caption>Wer Schwierigkeiten hatte, steht oben.</caption>
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col">E-Mail-Adresse</th>
            <th scope="col">Zustellung</th>
            <th scope="col">Zeitpunkt</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ mail, firstName, lastName }) => (
            <tr key={mail.id}>
              <th scope="row">{[firstName, lastName].filter(Boolean).join(" ") || "Daten gelöscht"}</th>
              <td>{mail.recipient}</td>
              <td>
                {deliveryLabels[deliveryOf(mail)]}
                {deliveryReason(mail) ? <p>{deliveryReason(mail)}</p> : null}
              </td>
              <td>{whenWords(mail)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function whenWords(mail: DeliveryRow): string {
  const at = mail.bouncedAt ?? mail.deliveredAt ?? mail.failedAt ?? mail.skippedAt ?? mail.sentAt;
  return at ? formatDateTime(at) : "–";
}
