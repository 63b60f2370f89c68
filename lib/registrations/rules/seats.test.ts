import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  freePlaces,
  getsPlace,
  isLive,
  mayBecome,
  nextOffers,
  placesFor,
  placesToHold,
  rankRange,
  type Waiting,
} from "./seats";

const places = (capacity: number | null, taken: number, waiting = 0) => ({ capacity, taken, waiting });

describe("places", () => {
  it("are never below zero after the capacity was cut", () => {
    expect(freePlaces(places(10, 12))).toBe(0);
  });

  it("are held for all of a group that fits", () => {
    expect(placesToHold(3, true, places(10, 7))).toBe(3);
  });

  it("are held for none of a group that wants to stay together and does not fit", () => {
    expect(placesToHold(3, true, places(10, 8))).toBe(0);
  });

  it("are held for those who fit of a group that may be parted", () => {
    expect(placesToHold(3, false, places(10, 8))).toBe(2);
  });

  it("are not held for newcomers while somebody waits", () => {
    expect(placesToHold(1, false, places(10, 8, 1))).toBe(0);
  });

  it("are without limit while no capacity is known", () => {
    expect(placesToHold(5, true, places(null, 4000))).toBe(5);
  });
});

describe("the queue", () => {
  const single = (id: string): Waiting => ({ id, groupId: id, groupTogether: false });
  const member = (id: string, groupId: string): Waiting => ({ id, groupId, groupTogether: true });

  it("is served in its order", () => {
    expect(nextOffers([single("a"), single("b"), single("c")], places(10, 8, 3))).toEqual(["a", "b"]);
  });

  it("serves a group as one, members further behind included", () => {
    expect(nextOffers([member("a", "g"), single("b"), member("c", "g")], places(10, 8, 3))).toEqual(["a", "c"]);
  });

  it("lets nobody overtake a group that does not fit yet", () => {
    expect(nextOffers([member("a", "g"), member("b", "g"), single("c")], places(10, 9, 3))).toEqual([]);
  });

  it("serves a group larger than the forum one by one", () => {
    expect(nextOffers([member("a", "g"), member("b", "g")], places(1, 0, 2))).toEqual(["a"]);
  });

  it("counts group members who have yet to confirm, and keeps their places", () => {
    const group: Waiting[] = [member("a", "g"), single("c"), { ...member("b", "g"), unproven: true }];
    expect(nextOffers(group, places(10, 9, 2))).toEqual([]);
    expect(nextOffers(group, places(10, 8, 2))).toEqual(["a", "b"]);
    expect(nextOffers(group, places(10, 7, 2))).toEqual(["a", "b", "c"]);
  });

  it("serves nobody for the sake of those who have yet to confirm alone", () => {
    expect(nextOffers([{ ...member("b", "g"), unproven: true }], places(10, 0))).toEqual([]);
  });

  it("never offers more than is free and never serves out of order", () => {
    const people = fc.array(fc.record({ group: fc.integer({ min: 0, max: 4 }), together: fc.boolean() }), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(people, fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }), (list, capacity, taken) => {
        const queue = list.map(({ group, together }, index) =>
          together ? member(`p${index}`, `g${group}`) : single(`p${index}`),
        );
        const state = places(capacity, taken, queue.length);
        const offered = nextOffers(queue, state);
        expect(offered.length).toBeLessThanOrEqual(freePlaces(state));
        expect(new Set(offered).size).toBe(offered.length);
        const firstSkipped = queue.find(({ id }) => !offered.includes(id));
        const behind = firstSkipped ? queue.slice(queue.indexOf(firstSkipped)) : [];
        // Only members of a group served as one may stand behind somebody who was not served.
        for (const person of behind) if (offered.includes(person.id)) expect(person.groupTogether).toBe(true);
      }),
    );
  });
});

describe("places kept for a contingent", () => {
  const towns = { id: "a", actorType: "municipality", seats: 2, releasedOn: "2026-04-01" } as const;
  const kept = (free: number) => [{ contingent: towns, free }];
  const town = (id: string): Waiting => ({ id, groupId: id, groupTogether: false, actorType: "municipality" });
  const other = (id: string): Waiting => ({ id, groupId: id, groupTogether: false, actorType: "volunteer" });
  const kind = (actorType: string) => ({ districtAgs: null, actorType });

  it("go past those who wait in front, to those they are for, and no further", () => {
    expect(nextOffers([other("a"), town("b"), other("c"), town("d"), town("e")], places(10, 8, 5), kept(2))).toEqual([
      "b",
      "d",
    ]);
    expect(nextOffers([other("a"), other("b"), town("c")], places(10, 7, 3), kept(2))).toEqual(["a", "c"]);
  });

  it("are not given out beyond the limit after the capacity was cut", () => {
    expect(nextOffers([town("a"), town("b")], places(10, 9, 2), kept(2))).toEqual(["a"]);
    expect(nextOffers([town("a")], places(10, 12, 1), kept(2))).toEqual([]);
  });

  it("are not there for newcomers of another kind", () => {
    expect(freePlaces(placesFor(kind("volunteer"), places(10, 7), kept(2), []))).toBe(1);
    expect(freePlaces(placesFor(kind("municipality"), places(10, 7), kept(2), []))).toBe(3);
  });

  it("are there for newcomers of their kind although others wait, but not before those of their own kind", () => {
    const state = places(10, 8, 1);
    expect(placesToHold(1, false, placesFor(kind("municipality"), state, kept(2), [kind("volunteer")]))).toBe(1);
    expect(placesToHold(3, false, placesFor(kind("municipality"), state, kept(2), [kind("volunteer")]))).toBe(2);
    expect(placesToHold(1, false, placesFor(kind("municipality"), state, kept(2), [kind("municipality")]))).toBe(0);
    expect(placesToHold(1, false, placesFor(kind("volunteer"), state, kept(2), [kind("volunteer")]))).toBe(0);
  });

  it("are never taken by others, whoever waits and in which order", () => {
    const queue = fc.array(fc.boolean(), { maxLength: 20 });
    fc.assert(
      fc.property(queue, fc.nat(12), fc.nat(12), fc.nat(5), (list, capacity, taken, free) => {
        const people = list.map((isTown, i) => (isTown ? town(`p${i}`) : other(`p${i}`)));
        const state = places(capacity, taken, people.length);
        const offered = nextOffers(people, state, kept(free));
        expect(offered.length).toBeLessThanOrEqual(freePlaces(state));
        const others = offered.filter((id) => people.find((p) => p.id === id)?.actorType === "volunteer");
        const townsServed = offered.length - others.length;
        expect(others.length).toBeLessThanOrEqual(Math.max(0, freePlaces(state) - Math.max(0, free - townsServed)));
      }),
    );
  });

  it("stop at the number that is made at once", () => {
    expect(nextOffers([other("a"), other("b"), other("c")], places(100, 0, 3), kept(30), 2)).toEqual(["a", "b"]);
  });
});

describe("somebody who confirms without a place held", () => {
  it.each([
    ["alone, with a free place", 1, places(10, 9), true],
    ["alone, without one", 1, places(10, 10), false],
    ["behind others who wait", 1, places(10, 5, 1), false],
    ["of a group that fits", 3, places(10, 7), true],
    ["of a group that does not", 3, places(10, 8), false],
    ["of a group larger than the forum", 5, places(3, 2), true],
    ["of a forum without a limit", 5, places(null, 900), true],
  ])("%s", (_, missing, state, expected) => {
    expect(getsPlace(missing, state)).toBe(expected);
  });
});

describe("a registration", () => {
  it("is over for good once cancelled, rejected or expired", () => {
    for (const state of ["cancelled", "rejected", "expired"] as const) expect(isLive(state)).toBe(false);
  });

  it("never goes from the waitlist to a place without an offer", () => {
    expect(mayBecome("waitlisted", "confirmed")).toBe(false);
    expect(mayBecome("offered", "confirmed")).toBe(true);
  });
});

describe("the rank", () => {
  it.each([
    [1, "1 bis 5"],
    [5, "1 bis 5"],
    [6, "6 bis 10"],
    [20, "11 bis 20"],
    [21, "über 20"],
  ])("%i is told as %s", (rank, words) => {
    expect(rankRange(rank)).toBe(words);
  });
});
