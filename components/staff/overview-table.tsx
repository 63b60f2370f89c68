import { TableScroll } from "@/components/ui/table-scroll";
import type { DistrictRef } from "@/lib/forums/rules/forum";
import { type ForumState, forumStateLabels } from "@/lib/forums/rules/state";
import { formatDateShort, formatNumber } from "@/lib/platform/time";
import type { Step } from "@/lib/reports/rules/next-steps";
import { FillBar } from "./fill-bar";
import { StepList } from "./step-list";

type Row = {
  id: string;
  title: string;
  startsAt: Date;
  districts: DistrictRef[];
  state: ForumState;
  capacity: number | null;
  taken: number;
  waiting: number;
  steps: Step[];
};

/** The forums of one state: when, how full, and what to do next. */
export function OverviewTable({ state, forums }: { state: ForumState; forums: readonly Row[] }) {
  const counts = state === "published";
  return (
    <TableScroll label="Foren">
      <table className="table overview-table">
        <caption>
          <h3>
            {forumStateLabels[state]} <span className="muted">({formatNumber(forums.length)})</span>
          </h3>
        </caption>
        <thead>
          <tr>
            <th scope="col">Forum</th>
            <th scope="col">Als Nächstes</th>
            {counts ? <th scope="col">Plätze belegt</th> : null}
            {counts ? (
              <th scope="col" className="number">
                Warteliste
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {forums.map((forum) => (
            <tr key={forum.id}>
              <th scope="row">
                <a href={`/koordination/foren/${forum.id}`}>{forum.title}</a>
                <span className="overview-when">
                  {formatDateShort(forum.startsAt)} · {forum.districts.map(({ label }) => label).join(", ")}
                </span>
              </th>
              <td>
                <StepList steps={forum.steps} />
              </td>
              {counts ? (
                <td>
                  <FillBar taken={forum.taken} capacity={forum.capacity} />
                </td>
              ) : null}
              {counts ? <td className="number">{formatNumber(forum.waiting)}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
