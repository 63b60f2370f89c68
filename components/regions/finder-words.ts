import { districtAccusative, inDistrict } from "@/lib/regions/rules/district-words";
import type { FinderResult, Hit } from "@/lib/regions/rules/find-places";

interface Asked {
  query: string;
  result: FinderResult;
  stateName: string;
}

/** "Taunusstein im Rheingau-Taunus-Kreis", "den Landkreis Kassel", "Kassel": what a hit stands for, after "für". */
export function hitWords({ district, municipalities }: Hit): string {
  if (district.type === "kreisfreie Stadt" || municipalities.length === 0) return districtAccusative(district);
  return `${municipalities.map(({ name }) => name).join(" und ")} ${inDistrict(district)}`;
}

/** Heading of the answer; also fit for the title of the page. */
export function headingOf({ query, result, stateName }: Asked): string {
  switch (result.kind) {
    case "blank":
      return "Geben Sie bitte eine Postleitzahl, eine Gemeinde oder einen Kreis ein";
    case "found": {
      const [first, ...others] = result.hits;
      if (first && others.length === 0) return `Für ${hitWords(first)}`;
      return result.by === "postcode"
        ? `Die Postleitzahl ${query.replace(/\D/g, "")} gehört zu zwei Kreisen`
        : `„${query}“ kann mehrere Kreise meinen`;
    }
    case "choose":
      return `Welchen Ort meinen Sie mit „${query}“?`;
    case "unknownPostcode":
      return result.elsewhere
        ? `Die Postleitzahl ${result.postcode} liegt wohl nicht in ${stateName}`
        : `Die Postleitzahl ${result.postcode} kennen wir nicht`;
    case "incompletePostcode":
      return "Eine Postleitzahl hat fünf Ziffern";
    case "nothing":
      return `„${query}“ haben wir in ${stateName} nicht gefunden`;
  }
}
