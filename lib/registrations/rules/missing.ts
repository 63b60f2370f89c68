import { type ActorType, actorTypes } from "@/db/schema";

type Town = { ags: string; name: string };
type DistrictTowns<T extends Town> = { ags: string; label: string; towns: readonly T[] };
type Person = { organisation: string; actorType: ActorType; districtAgs: string };

/** Municipalities nobody names in the organisation, and kinds of participants nobody is; per district. */
export function whoIsMissing<T extends Town>(districts: readonly DistrictTowns<T>[], people: readonly Person[]) {
  return {
    districts: districts.map(({ ags, label, towns }) => {
      const texts = people
        .filter((person) => person.districtAgs === ags)
        .map(({ organisation }) => plain(organisation));
      const missing = towns.filter((town) => !texts.some((text) => names(text, plain(town.name))));
      return { ags, label, missing, all: towns.length };
    }),
    actorTypes: actorTypes.filter((type) => type !== "other" && !people.some(({ actorType }) => actorType === type)),
  };
}

const plain = (text: string): string => ` ${text.toLowerCase().replace(/[^a-zäöüß]+/g, " ")} `;

/** As a word of its own: "Bad Homburg" is not in "Homburger Verein". */
const names = (text: string, town: string): boolean => text.includes(town);
