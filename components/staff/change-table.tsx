import { TableScroll } from "@/components/ui/table-scroll";
import type { Difference } from "@/lib/forums/rules/changes";

/** What changes, old beside new. */
export function ChangeTable({ differences }: { differences: readonly Difference[] }) {
  if (differences.length === 0)
    return <p>Der vorgeschlagene Stand gilt schon. Sie können die Änderung zurückziehen.</p>;
  return (
    <TableScroll label="Was sich ändert">
      <table className="table">
        <caption>Was sich ändert</caption>
        <thead>
          <tr>
            <th scope="col">Angabe</th>
            <th scope="col">Gilt jetzt</th>
            <th scope="col">Soll gelten</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ label, from, to }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{from}</td>
              <td>
                <strong>{to}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
