export type ReadPostcode =
  /** `rest` is what else was typed: "Taunusstein". */
  { kind: "postcode"; postcode: string; rest: string } | { kind: "incomplete"; digits: string } | { kind: "none" };

/** Finds a postcode in what was typed: "65232", "65 232", "D-65232", "65232 Taunusstein", "Taunusstein 65232". */
export function readPostcode(typed: string): ReadPostcode {
  const text = typed.normalize("NFKC").replace(/[().;:]/g, " ");
  const match = /(?:^|[\s,])(?:de?[\s-]*)?(\d(?:\s?\d)*)(?=$|[\s,])/i.exec(text);
  if (!match?.[1]) return { kind: "none" };
  const digits = match[1].replace(/\s/g, "");
  const rest = text
    .replace(match[0], " ")
    .replace(/[\s,]+/g, " ")
    .trim();
  if (digits.length === 5) return { kind: "postcode", postcode: digits, rest };
  return rest === "" ? { kind: "incomplete", digits } : { kind: "none" };
}
