import { TableScroll } from "@/components/ui/table-scroll";
import { formatDateShort, formatTime } from "@/lib/platform/time";

type Row = { id: number; at: Date; label: string; rows: string | null; purpose: string | null; who: string | null };

/** Who got which list out of a forum, when and why. */
export function ExportTable({ exports }: { exports: readonly Row[] }) {
  if (exports.length === 0) return <p>Noch nichts. Hier steht später, wer wann welche Liste wofür geholt hat.</p>;
  return (
    <TableScroll label="Bisher herausgegeben">
      <table className="table">
        <caption className="kern-sr-only">Bisher herausgegeben, das Neueste zuerst</caption>
        <thead>
          <tr>
            <th scope="col">Wann</th>
            <th scope="col">Was</th>
            <th scope="col">Umfang</th>
            <th scope="col">Wofür</th>
            <th scope="col">Von wem</th>
          </tr>
        </thead>
        <tbody>
          {exports.map((row) => (
            <tr key={row.id}>
              <td>
                {formatDateShort(row.at)}, {formatTime(row.at)}
              </td>
              <th scope="row">{row.label}</th>
              <td>{row.rows}</td>
              <td>{row.purpose}</td>
              <td>{row.who ?? "Nicht mehr im Portal"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
