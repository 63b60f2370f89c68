import { distance } from "fastest-levenshtein";
import type { DistrictRef, Gazetteer, MunicipalityRef } from "./gazetteer";
import { type FoldedName, foldName, headOf } from "./place-name";

export type Place =
  | { kind: "district"; district: DistrictRef }
  /** `district`: where it lies. */
  | { kind: "town"; town: MunicipalityRef; district: DistrictRef };

export interface NameMatches {
  /**
   * How what was typed relates to the names: the same; the name and more ("Taunusstein-Hahn"); a part of the name
   * ("Rheingau"); the same but for typing errors, of which `errors` were counted.
   */
  by: "same" | "more" | "part" | "error";
  errors: number;
  places: Place[];
}

interface Entry {
  place: Place;
  names: string[][];
}

/** All places of the best kind of match; undefined where nothing comes near. */
export function matchNames(typed: string, gazetteer: Gazetteer): NameMatches | undefined {
  const query = foldName(typed);
  if (query.words.length === 0) return undefined;
  const entries = entriesOf(gazetteer);
  const meant = entries.filter(({ place }) => isOfKind(place, query.kind));
  return matchWords(query.words, meant) ?? (query.kind ? matchWords(query.words, entries) : undefined);
}

const entriesOf = (gazetteer: Gazetteer): Entry[] => [
  ...gazetteer.districts.map((district): Entry => {
    return { place: { kind: "district", district }, names: [foldName(district.label).words] };
  }),
  ...townsOf(gazetteer.municipalities, gazetteer).map((place): Entry => ({ place, names: namesOf(place.town.name) })),
];

/** Municipalities as places, with their districts. */
export function townsOf(towns: MunicipalityRef[], { districts }: Gazetteer) {
  const byAgs = new Map(districts.map((district) => [district.ags, district]));
  return towns.flatMap((town) => {
    const district = byAgs.get(town.districtAgs);
    return district ? [{ kind: "town" as const, town, district }] : [];
  });
}

const namesOf = (name: string) => [foldName(name).words, foldName(headOf(name)).words];

function isOfKind(place: Place, kind: FoldedName["kind"]): boolean {
  if (kind === "district") return place.kind === "district" && place.district.type === "Landkreis";
  return kind === null || place.kind === "town";
}

function matchWords(words: string[], entries: Entry[]): NameMatches | undefined {
  const typed = words.join(" ");
  const same = entries.filter(({ names }) => names.some((name) => name.join(" ") === typed));
  if (same.length > 0) return result("same", same);

  const more = longest(words, entries);
  if (more.length > 0) return result("more", more);

  const part = typed.length < 3 ? [] : entries.filter(({ names }) => names.some((name) => isPart(words, name)));
  if (part.length > 0) return result("part", part);

  return matchDespiteErrors(words.join(""), entries) ?? firstWordDespiteErrors(words, entries);
}

const result = (by: NameMatches["by"], entries: Entry[], errors = 0): NameMatches => ({
  by,
  errors,
  places: entries.map(({ place }) => place),
});

/** Entries whose whole name stands at the beginning of what was typed; of several the longest. */
function longest(words: string[], entries: Entry[]): Entry[] {
  const leading = (name: string[]) => (name.every((word, i) => word === words[i]) ? name.length : 0);
  const scored = entries.map((entry) => ({ entry, score: Math.max(...entry.names.map(leading)) }));
  const best = Math.max(1, ...scored.map(({ score }) => score));
  return scored.filter(({ score }) => score === best).map(({ entry }) => entry);
}

/** The words stand in the name one after the other, each at least by its beginning. */
const isPart = (words: string[], name: string[]) =>
  name.some((_, from) => words.every((word, i) => name[from + i]?.startsWith(word)));

/** Typing errors forgiven in a name of that many letters. */
function allowedErrors(length: number): number {
  if (length < 4) return 0;
  if (length < 6) return 1;
  return length < 9 ? 2 : 3;
}

function matchDespiteErrors(typed: string, entries: Entry[], allowed = allowedErrors(typed.length)) {
  const scored = entries.map((entry) => ({
    entry,
    errors: Math.min(...entry.names.map((name) => distance(typed, name.join("")))),
  }));
  const fewest = Math.min(...scored.map(({ errors }) => errors));
  if (fewest > allowed) return undefined;
  return result(
    "error",
    scored.filter(({ errors }) => errors === fewest).map(({ entry }) => entry),
    fewest,
  );
}

/** "Taunustein-Hahn": the error is in the first word, and a quarter follows. */
function firstWordDespiteErrors([first = "", ...others]: string[], entries: Entry[]) {
  return others.length > 0 && first.length > 5 ? matchDespiteErrors(first, entries, 1) : undefined;
}
