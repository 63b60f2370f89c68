import { expect, it } from "vitest";
import { whoIsMissing } from "./missing";

const towns = ["Bad Homburg v. d. Höhe", "Neu-Anspach", "Usingen"].map((name, i) => ({ ags: `0643400${i}`, name }));
const district = { ags: "06434", label: "Hochtaunuskreis", towns };
const person = (
  organisation: string,
  actorType: "municipality" | "initiative" = "initiative",
  districtAgs = "06434",
) => ({
  ...{ organisation, actorType, districtAgs },
});

it("misses municipalities that no organisation names as a word, and kinds that nobody is", () => {
  const people = [person("Stadt Neu-Anspach", "municipality"), person("Usinger Tafel"), person("Freunde Usingen")];
  const { districts, actorTypes } = whoIsMissing([district], people);
  expect(districts[0]?.missing.map(({ name }) => name)).toEqual(["Bad Homburg v. d. Höhe"]);
  expect(actorTypes).toEqual(["association", "organisation", "volunteer"]);
});

it("does not take a place of the same name in another district for it", () => {
  expect(whoIsMissing([district], [person("Usingen", "initiative", "06635")]).districts[0]?.missing).toHaveLength(3);
});
