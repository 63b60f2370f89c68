import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";

/** All municipalities to choose from, for those whose postcode is not in the list. */
export function TownSelect({ towns }: { towns: readonly string[] }) {
  return (
    <form className="finder" action="/#antwort" method="get">
      <Select
        name="ort"
        id="gemeinde"
        label="Gemeinde oder Stadt"
        placeholder="Bitte auswählen"
        options={towns.map((town) => ({ value: town, label: town }))}
      />
      <div className="actions">
        <Button variant="secondary">Gemeinde übernehmen</Button>
      </div>
    </form>
  );
}
