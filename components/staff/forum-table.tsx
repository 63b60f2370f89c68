import { TableScroll } from "@/components/ui/table-scroll";
import type { DistrictRef } from "@/lib/forums/rules/forum";
import { forumState, forumStateLabels } from "@/lib/forums/rules/state";
import { formatDateShort, formatNumber } from "@/lib/platform/time";

type Row = Parameters<typeof forumState>[0] & {
  id: string;
  title: string;
  districts: DistrictRef[];
  capacity: number | null;
  taken: number;
  waiting: number;
};

/** Forums as a table: state, date and places at a glance, the title leads to the forum. */
export function ForumTable({ forums, now }: { forums: readonly Row[]; now: Date }) {
  return (
    <TableScroll label="Foren">
      <table className="table">
        <caption className="kern-sr-only">Foren</caption>
        <thead>
          <tr>
            <th scope="col">Termin</th>
            <th scope="col">Forum</th>
            <th scope="col">Kreise</th>
            <th scope="col">Stand</th>
            <th scope="col" className="number">
              Plätze belegt
            </th>
            <th scope="col" className="number">
              Warteliste
            </th>
          </tr>
        </thead>
        <tbody>
          {forums.map((forum) => (
            <tr key={forum.id}>
              <td>{formatDateShort(forum.startsAt)}</td>
              <th scope="row">
                <a href={`/koordination/foren/${forum.id}`}>{forum.title}</a>
              </th>
              <td>{forum.districts.map(({ label }) => label).join(", ")}</td>
              <td>{forumStateLabels[forumState(forum, now)]}</td>
              <td className="number">
                {formatNumber(forum.taken)}
                {forum.capacity === null ? "" : ` von ${formatNumber(forum.capacity)}`}
              </td>
              <td className="number">{formatNumber(forum.waiting)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
