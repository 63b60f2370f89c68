import { Choices, SearchField } from "@/components/forums/filter-fields";
import { Button } from "@/components/ui/button";
import { actorTypeLabels, staffStateLabels } from "@/lib/registrations/rules/labels";
import type { ParticipantFilter } from "@/lib/registrations/schema/participant-filter";

type Option = { value: string; label: string };
type Props = {
  action: string;
  filter: ParticipantFilter;
  districts: readonly Option[];
  tables: readonly Option[];
};

const options = (labels: Record<string, string>, all: string): Option[] => [
  { value: "", label: all },
  ...Object.entries(labels).map(([value, label]) => ({ value, label })),
];

/** Narrows the table. Sent as its address: bookmarked or sent around it is a saved view. */
export function ParticipantFilters({ action, filter, districts, tables }: Props) {
  return (
    <search>
      <form className="filters no-print" action={action} method="get">
        <SearchField name="q" label="Suche" hint="Name, Organisation oder E-Mail" value={filter.q} />
        <Choices name="stand" label="Stand" value={filter.stand} options={options(staffStateLabels, "Alle")} />
        <Choices name="als" label="Kommt als" value={filter.als} options={options(actorTypeLabels, "Alle")} />
        <Choices
          name="kreis"
          label="Kreis"
          value={filter.kreis}
          options={[{ value: "", label: "Alle Kreise" }, ...districts]}
        />
        {tables.length > 0 ? (
          <Choices
            name="tisch"
            label="Wunsch"
            value={filter.tisch}
            options={[{ value: "", label: "Alle Tische" }, ...tables]}
          />
        ) : null}
        <Choices
          name="hilfe"
          label="Unterstützung"
          value={filter.hilfe}
          options={options({ ja: "Gewünscht", nein: "Nicht gewünscht" }, "Alle")}
        />
        {filter.sort === "name" ? null : <input type="hidden" name="sort" value={filter.sort} />}
        <Button>Anzeigen</Button>
      </form>
    </search>
  );
}
