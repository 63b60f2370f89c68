import type { Route } from "next";
import { TableScroll } from "@/components/ui/table-scroll";
import { formatDateShort } from "@/lib/platform/time";
import { actorTypeLabels, type RegistrationState, staffStateLabels } from "@/lib/registrations/rules/labels";

export type ParticipantLine = {
  id: string;
  state: RegistrationState;
  title: string | null;
  firstName: string;
  lastName: string;
  email: string;
  organisation: string;
  actorType: keyof typeof actorTypeLabels;
  district: string;
  createdAt: Date;
  support: boolean;
};

const directions = { name: "ascending", organisation: "ascending", rang: "ascending", eingang: "descending" } as const;
type Sort = keyof typeof directions;
type Props = {
  base: string;
  lines: readonly ParticipantLine[];
  reasons: ReadonlyMap<string, string>;
  sort: Sort;
  sortHref: (sort: Sort) => Route;
  /** All boxes ticked. */
  chosen: boolean;
};

export const nameOf = ({ title, firstName, lastName }: Pick<ParticipantLine, "title" | "firstName" | "lastName">) =>
  [title, firstName, lastName].filter(Boolean).join(" ");

/** The people of a forum. Stands in a form: the boxes say for whom the buttons below it are. */
export function ParticipantTable({ base, lines, reasons, sort, sortHref, chosen }: Props) {
  const heading = (name: Sort, label: string) => (
    <th scope="col" aria-sort={sort === name ? directions[name] : undefined}>
      <a href={sortHref(name)}>{label}</a>
    </th>
  );
  return (
    <TableScroll label="Teilnehmende">
      <table className="table">
        <caption>Überschriften mit Link sortieren die Liste.</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="kern-sr-only">Auswahl</span>
            </th>
            {heading("name", "Name")}
            {heading("organisation", "Organisation")}
            <th scope="col">Kommt als</th>
            <th scope="col">Kreis</th>
            {heading("rang", "Stand")}
            {heading("eingang", "Eingang")}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <td>
                <input
                  className="kern-form-check__checkbox"
                  type="checkbox"
                  name="id"
                  value={line.id}
                  defaultChecked={chosen}
                  aria-label={`${nameOf(line)} auswählen`}
                />
              </td>
              <th scope="row">
                <a href={`${base}/${line.id}`}>{nameOf(line)}</a>
                {line.support ? <span className="muted"> · Unterstützung</span> : null}
              </th>
              <td>{line.organisation}</td>
              <td>{actorTypeLabels[line.actorType]}</td>
              <td>{line.district}</td>
              <td>
                {staffStateLabels[line.state]}
                {reasons.has(line.id) ? <p className="muted">{reasons.get(line.id)}</p> : null}
              </td>
              <td>{formatDateShort(line.createdAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
