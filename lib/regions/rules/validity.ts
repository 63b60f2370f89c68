import { addDays, berlinDay, parseWallTime } from "@/lib/platform/time";

/** First day, and first day no more, as "2026-01-01" in Berlin; null where no such day is known. */
export interface Validity {
  validFrom: string | null;
  validTo: string | null;
}

export const isValidOn = ({ validFrom, validTo }: Validity, day: string): boolean =>
  (validFrom === null || validFrom <= day) && (validTo === null || day < validTo);

export const hasEndedBy = ({ validTo }: Validity, day: string): boolean => validTo !== null && validTo <= day;

/** The last day before `validTo`: "2025-12-31" for "2026-01-01". */
export const lastDay = (validTo: string): string => berlinDay(addDays(parseWallTime(`${validTo}T12:00`), -1));

interface Succeeding extends Validity {
  ags: string;
  successorAgs: string | null;
}

/**
 * The row that stands on `day` for `ags`: itself or, once it has ended, its successor. Undefined where neither is valid.
 * Postcodes point to the keys of one day and are read for others through this.
 */
export function rowOn<Row extends Succeeding>(ags: string, rows: ReadonlyMap<string, Row>, day: string) {
  let row = rows.get(ags);
  for (let hops = 0; row && hasEndedBy(row, day) && hops < rows.size; hops++) {
    row = row.successorAgs === null ? undefined : rows.get(row.successorAgs);
  }
  return row && isValidOn(row, day) ? row : undefined;
}
