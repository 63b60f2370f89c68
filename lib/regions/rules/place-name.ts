/** Words between the parts of a name; written out, shortened or left out by different people. */
const links = new Set("a am an b bei d dem den der i im in o ob v vor".split(" "));
/** Say what kind of place is meant, not which. */
const districtWords = new Set(["kreis", "landkreis", "lk", "lkr"]);
const townWords = new Set(["stadt", "kreisfreie", "kreisstadt", "gemeinde", "landeshauptstadt", "universitatsstadt"]);
const shortForms: Record<string, string> = { odw: "odenwald", st: "sankt", ffm: "frankfurt" };

export interface FoldedName {
  /** What is compared: lower case, without accents, umlauts in any spelling, link words and words of kind. */
  words: string[];
  kind: "district" | "town" | null;
}

/**
 * One form for all spellings of a name: "Groß-Gerau", "Gross Gerau" and "GROSS-GERAU"; "Büdingen", "Buedingen" and
 * "Budingen"; "Limburg a. d. Lahn" and "Limburg an der Lahn"; "Wetteraukreis" and "Kreis Wetterau".
 */
export function foldName(name: string): FoldedName {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replace(/([aou])e/g, "$1");
  let kind: FoldedName["kind"] = null;
  const words: string[] = [];
  for (const word of plain.split(/[^a-z0-9]+/)) {
    if (districtWords.has(word)) kind = "district";
    else if (townWords.has(word)) kind = "town";
    else if (/.kreis$/.test(word)) {
      kind = "district";
      words.push(word.slice(0, -"kreis".length));
    } else if (word && word !== "hessen" && !links.has(word)) words.push(shortForms[word] ?? word);
  }
  return { words, kind };
}

/** The name without what tells it from others of that name: "Frankfurt", "Bad Homburg", "Friedberg". */
export const headOf = (name: string): string => name.replace(/ (?:\(|[a-z]\. |(?:am|an|im) ).*$/, "");
