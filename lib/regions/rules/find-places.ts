import { compareGerman } from "@/lib/platform/time";
import type { DistrictRef, Gazetteer, MunicipalityRef } from "./gazetteer";
import { matchNames, type NameMatches, type Place, townsOf } from "./match-names";
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
  | { kind: "unknownPostcode"; postcode: string; elsewhere: boolean; nearby: Place[] }
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
  const places = townsOf(chosen.length > 0 ? chosen : towns, gazetteer);
  return { kind: "found", by: "postcode", guessed: false, hits: hitsOf(places) };
}

function unknownPostcode(postcode: string, gazetteer: Gazetteer): FinderResult {
  const sharing = (digits: number) =>
    gazetteer.postcodes.filter((pair) => pair.postcode.startsWith(postcode.slice(0, digits)));
  const nearby = [4, 3].map(sharing).find((pairs) => pairs.length > 0) ?? [];
  const towns = new Map(nearby.map(({ municipality }) => [municipality.ags, municipality]));
  return {
    kind: "unknownPostcode",
    postcode,
    elsewhere: sharing(2).length === 0,
    nearby: inOrder(townsOf([...towns.values()], gazetteer)),
  };
}

const inOrder = (places: Place[]) => places.toSorted((a, b) => compareGerman(nameOf(a), nameOf(b)));

function findByName(text: string, gazetteer: Gazetteer): FinderResult {
  const matches = matchNames(text, gazetteer);
  if (!matches) return { kind: "nothing" };
  const hits = hitsOf(matches.places);
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
  inOrder(places.filter((place) => place.kind === "town" || place.district.type === "Landkreis")).slice(0, maxOptions);

export const nameOf = (place: Place): string => (place.kind === "district" ? place.district.label : place.town.name);

/** Grouped by district, municipalities first: a name that means a municipality and its own district is one answer. */
function hitsOf(places: Place[]): Hit[] {
  const hits = new Map<string, Hit>();
  for (const { district, ...place } of places) {
    const { municipalities } = hits.get(district.ags) ?? { municipalities: [] };
    hits.set(district.ags, {
      district,
      municipalities: place.kind === "town" ? [...municipalities, place.town] : municipalities,
    });
  }
  const isDistrict = ({ municipalities }: Hit) => Number(municipalities.length === 0);
  return [...hits.values()].sort((a, b) => isDistrict(a) - isDistrict(b));
}
