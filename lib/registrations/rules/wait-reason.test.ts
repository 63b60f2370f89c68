import { expect, it } from "vitest";
import { parseWallTime } from "@/lib/platform/time";
import { type WaitFacts, waitReason } from "./wait-reason";

const facts: WaitFacts = {
  places: { capacity: 10, taken: 8, waiting: 3 },
  kept: [],
  paused: false,
  postponed: false,
  offersRun: true,
};
const person = { districtAgs: "06635", actorType: "initiative", ahead: 1, groupSize: 1, offerUntil: null };
const towns = { id: "a", actorType: "municipality", seats: 2, releasedOn: "2026-04-01" } as const;

it.each([
  [
    "an open offer",
    { offerUntil: parseWallTime("2026-03-02T18:00") },
    {},
    /^Hat ein Platzangebot bis Montag, 2\. März/,
  ],
  ["a pause", {}, { paused: true }, "Rang 2: Die Warteliste ist angehalten."],
  ["a postponed forum", {}, { postponed: true, paused: true }, /^Rang 2: Das Forum ist verschoben/],
  ["a full forum", {}, { places: { capacity: 8, taken: 8, waiting: 3 } }, "Rang 2: Alle Plätze sind vergeben."],
  ["the last hours", {}, { offersRun: false }, /kurz vor dem Forum/],
  ["a contingent", {}, { kept: [{ contingent: towns, free: 2 }] }, /noch für andere reserviert/],
  ["a group", { groupSize: 3 }, {}, /Gruppe von 3 Personen/],
  ["a group larger than the forum", { groupSize: 30, ahead: 0 }, {}, /nächste Platzangebot/],
  ["others in front", {}, {}, "Rang 2: Andere warten länger."],
  ["nothing", { ahead: 0 }, {}, /^Rang 1: Das nächste Platzangebot/],
])("somebody waits because of %s", (_, who, what, sentence) => {
  expect(waitReason({ ...person, ...who }, { ...facts, ...what })).toMatch(sentence);
});
