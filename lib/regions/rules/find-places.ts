import { compareGerman } from "@/lib/platform/time";
import type { DistrictRef, Gazetteer, MunicipalityRef } from "./gazetteer";
import { matchNames, type NameMatches, type Place } from "./match-names";
import { readPostcode } from "./postcode";

/** One district that is the answer, with the municipalities that led to it; none where the district itself was meant. */
export interface Hit {
  district: DistrictRef;
  municipalities: MunicipalityRef[];
}

export type FinderResult =
  | { kind: "blank" }
  /** `guessed`: not what was typed but so near that it is shown at once; the page says so. */
  | { kind: "found"; by: "postcode" | "name"; guessed: boolean; hits: Hit[] }
  /** Several places may be meant: the person chooses. */
  | { kind: "choose"; options: Place[] }
  /** The list has gaps, so this is never an error. `elsewhere`: no postcode in Hesse begins like this. */
  | { kind: "unknownPostcode"; postcode: string; elsewhere: boolean; nearby: MunicipalityRef[] }
  | { kind: "incompletePostcode"; digits: string }
  | { kind: "nothing" };

const maxOptions = 30;

/** The districts meant by what a person typed: a postcode, a municipality or a district. */
export function findPlaces(typed: string, gazetteer: Gazetteer): FinderResult {
  const text = typed.trim();
  if (text === "") return { kind: "blank" };
  const read = readPostcode(text);
  if (read.kind === "incomplete") return { kind: "incompletePostcode", digits: read.digits };
  if (read.kind === "none") return findByName(text, gazetteer);
  return findByPostcode(read.postcode, read.rest, gazetteer);
}

function findByPostcode(postcode: string, rest: string, gazetteer: Gazetteer): FinderResult {
  const towns = gazetteer.postcodes.filter((pair) => pair.postcode === postcode).map((pair) => pair.municipality);
  const named = rest === "" ? undefined : findByName(rest, gazetteer);
  if (towns.length === 0) {
    return named?.kind === "found" ? named : unknownPostcode(postcode, gazetteer);
  }
  // "34127 Kassel": the name decides between the municipalities of the postcode, but never leads away from it.
  const namedKeys =
    named?.kind === "found" ? named.hits.flatMap((hit) => hit.municipalities.map(({ ags }) => ags)) : [];
  const chosen = towns.filter(({ ags }) => namedKeys.includes(ags));
  const places = (chosen.length > 0 ? chosen : towns).map((town): Place => ({ kind: "town", town }));
  return { kind: "found", by: "postcode", guessed: false, hits: hitsOf(places, gazetteer) };
}

function unknownPostcode(postcode: string, { postcodes }: Gazetteer): FinderResult {
  const sharing = (digits: number) =>
    postcodes.filter((pair) => pair.postcode.startsWith(postcode.slice(0, digits))).map((pair) => pair.municipality);
  const nearby = [4, 3].map(sharing).find((towns) => towns.length > 0) ?? [];
  return { kind: "unknownPostcode", postcode, elsewhere: sharing(2).length === 0, nearby: inOrder(nearby) };
}

const inOrder = (towns: MunicipalityRef[]) =>
  [...new Map(towns.map((town) => [town.ags, town])).values()].sort((a, b) => compareGerman(a.name, b.name));

function findByName(text: string, gazetteer: Gazetteer): FinderResult {
  const matches = matchNames(text, gazetteer);
  if (!matches) return { kind: "nothing" };
  const hits = hitsOf(matches.places, gazetteer);
  if (isAnswer(matches, hits, text.length)) return { kind: "found", by: "name", guessed: matches.by !== "same", hits };
  return { kind: "choose", options: optionsOf(matches.places) };
}

/** Whether to answer at once: the very name, or one district and few errors, or a single error between two districts. */
function isAnswer({ by, errors }: NameMatches, hits: Hit[], length: number): boolean {
  if (by === "same") return true;
  if (by === "error" && errors === 1) return hits.length <= 2;
  return hits.length === 1 && errors <= length / 4.5;
}

/** A city that is a district of its own is offered once. */
const optionsOf = (places: Place[]) =>
  places
    .filter((place) => place.kind === "town" || place.district.type === "Landkreis")
    .sort((a, b) => compareGerman(nameOf(a), nameOf(b)))
    .slice(0, maxOptions);

export const nameOf = (place: Place): string => (place.kind === "district" ? place.district.label : place.town.name);

/** Grouped by district, municipalities first: a name that means a municipality and its own district is one answer. */
function hitsOf(places: Place[], { districts }: Gazetteer): Hit[] {
  const hits = new Map<string, Hit>();
  for (const place of places) {
    const ags = place.kind === "district" ? place.district.ags : place.town.districtAgs;
    const district = districts.find((one) => one.ags === ags);
    const hit = hits.get(ags) ?? (district && { district, municipalities: [] });
    if (!hit) continue;
    hits.set(ags, place.kind === "town" ? { ...hit, municipalities: [...hit.municipalities, place.town] } : hit);
  }
  return [...hits.values()].sort(
    (a, b) => Number(a.municipalities.length === 0) - Number(b.municipalities.length === 0),
  );
}
