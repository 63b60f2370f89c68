import { Facts } from "@/components/ui/facts";
import { formatDay, formatNumber } from "@/lib/platform/time";

interface DistrictFactsProps {
  district: {
    type: string;
    seat: string;
    /** Null: not known. */
    population: number | null;
    areaKm2: number | null;
    validFrom: string | null;
  };
  municipalityCount: number;
}

/** Figures are those of the Gemeindeverzeichnis; the source stands in the footer of every page. */
export function DistrictFacts({ district, municipalityCount }: DistrictFactsProps) {
  const { type, seat, population, areaKm2, validFrom } = district;
  return (
    <Facts
      items={[
        { label: "Besteht seit", value: validFrom && formatDay(validFrom) },
        { label: "Sitz", value: type === "Landkreis" ? seat : null },
        { label: "Bevölkerung", value: population && `${formatNumber(population)} (Ende 2024)` },
        { label: "Fläche", value: areaKm2 && `${formatNumber(Math.round(areaKm2))} km²` },
        { label: "Gemeinden", value: type === "Landkreis" ? formatNumber(municipalityCount) : null },
      ]}
    />
  );
}
