import { Button } from "@/components/ui/button";
import type { ForumSearch } from "@/lib/forums/schema/search";
import { Choices, SearchField } from "./filter-fields";

interface Option {
  value: string;
  label: string;
}

interface ForumFiltersProps {
  search: ForumSearch;
  districts: readonly Option[];
  series: readonly Option[];
}

/** Search form of the list; sent as its address, so that a result can be shared and no script is needed. */
export function ForumFilters({ search, districts, series }: ForumFiltersProps) {
  return (
    <search>
      <form className="filters filters-forums no-print" action="/foren" method="get">
        <SearchField name="q" label="Stichwort" hint="Zum Beispiel „Sprache“ oder „World Café“" value={search.q} />
        <SearchField name="ort" label="Postleitzahl oder Gemeinde" hint="Zum Beispiel „65232“" value={search.ort} />
        <Choices name="zeit" label="Zeit" value={search.zeit} options={times} />
        <Choices
          name="kreis"
          label="Kreis"
          value={search.kreis ?? ""}
          options={[{ value: "", label: "Alle Kreise" }, ...districts]}
        />
        <Choices
          name="reihe"
          label="Reihe"
          value={search.reihe ?? ""}
          options={[{ value: "", label: "Alle Reihen" }, ...series]}
        />
        <Button>Foren suchen</Button>
      </form>
    </search>
  );
}

const times: readonly Option[] = [
  { value: "kommend", label: "Kommende Foren" },
  { value: "vergangen", label: "Vergangene Foren" },
];
