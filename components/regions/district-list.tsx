import { type CoverageMap, coverageWords, districtState } from "@/lib/regions/rules/coverage";

interface ListedDistrict {
  ags: string;
  label: string;
  regierungsbezirk: string;
}

interface DistrictListProps {
  districts: readonly ListedDistrict[];
  coverage: CoverageMap;
  /** Where the map's skip link leads. */
  id: string;
  /** Level of the headings of the Regierungsbezirke. */
  level?: 2 | 3;
}

/** All that the map shows, in words: the districts by Regierungsbezirk, in German order. */
export function DistrictList({ districts, coverage, id, level = 2 }: DistrictListProps) {
  const Heading = `h${level}` as const;
  const regions = [...new Set(districts.map(({ regierungsbezirk }) => regierungsbezirk))].sort();
  return (
    <div className="district-list" id={id}>
      {regions.map((region) => (
        <section key={region}>
          <Heading>Regierungsbezirk {region}</Heading>
          <ul>
            {districts
              .filter(({ regierungsbezirk }) => regierungsbezirk === region)
              .map(({ ags, label }) => (
                <li key={ags} className={`district-${districtState(coverage.get(ags))}`}>
                  <a href={`/kreise/${ags}`}>{label}</a> <span>{coverageWords(coverage.get(ags))}</span>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
