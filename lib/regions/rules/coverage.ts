import { berlinDay, formatDay } from "@/lib/platform/time";

/** What a district had, has or lacks. Forums that were called off do not count. */
export interface Coverage {
  /** Forums to come or running. */
  planned: number;
  /** Beginning of the next of them. */
  nextAt: Date | null;
  /** Whether a forum took place. */
  held: boolean;
}

export type DistrictState = "planned" | "held" | "none";

/** Coverage by key of the district; a district that is not in it has none. */
export type CoverageMap = ReadonlyMap<string, Coverage>;

export function districtState(coverage: Coverage | undefined): DistrictState {
  if (coverage && coverage.planned > 0) return "planned";
  return coverage?.held ? "held" : "none";
}

/** The states in two or three words, for the map and its legend. */
export const stateWords: Record<DistrictState, string> = {
  planned: "Forum geplant",
  held: "hat stattgefunden",
  none: "noch kein Forum",
};

/** The same for a list, with number and date: "Zwei Foren geplant, das nächste am 14. Januar 2027". */
export function coverageWords(coverage: Coverage | undefined): string {
  if (coverage?.nextAt && coverage.planned > 0) {
    const day = formatDay(berlinDay(coverage.nextAt));
    if (coverage.planned === 1) return `Ein Forum geplant, am ${day}`;
    return `${inWords(coverage.planned)} Foren geplant, das nächste am ${day}`;
  }
  return coverage?.held ? "Forum hat stattgefunden, noch kein neues geplant" : "Noch kein Forum geplant";
}

interface Countable {
  ags: string;
  type: "Landkreis" | "kreisfreie Stadt";
}

/** "21 Landkreise und 6 kreisfreie Städte. In 8 von ihnen ist ein Forum geplant." */
export function summaryWords(districts: readonly Countable[], coverage: CoverageMap): string {
  const rural = districts.filter(({ type }) => type === "Landkreis").length;
  const planned = districts.filter(({ ags }) => districtState(coverage.get(ags)) === "planned").length;
  const kinds = `${rural} Landkreise und ${districts.length - rural} kreisfreie Städte.`;
  if (planned === 0) return `${kinds} Zurzeit ist in keinem von ihnen ein Forum geplant.`;
  return `${kinds} In ${planned === 1 ? "einem" : planned} von ihnen ist ein Forum geplant.`;
}

const words = ["", "Ein", "Zwei", "Drei", "Vier", "Fünf", "Sechs", "Sieben", "Acht", "Neun", "Zehn", "Elf", "Zwölf"];

/** One to twelve as a word that begins a sentence, above in digits. */
const inWords = (count: number): string => words[count] ?? String(count);
