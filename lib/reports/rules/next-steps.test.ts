import { describe, expect, it } from "vitest";
import { addDays, parseWallTime } from "@/lib/platform/time";
import { type ForumFacts, fillLevel, nextSteps } from "./next-steps";

const now = parseWallTime("2026-05-01T10:00");

function steps(changes: Partial<ForumFacts>, role: "coordinator" | "agency" = "coordinator") {
  const startsAt = changes.startsAt ?? addDays(now, 60);
  const facts: ForumFacts = {
    id: "f",
    publishedAt: addDays(now, -30),
    postponedAt: null,
    cancelledAt: null,
    registrationOpensAt: null,
    registrationClosesAt: null,
    submittedAt: null,
    changesRequestedAt: null,
    documentedAt: null,
    archivedAt: null,
    endsAt: new Date(startsAt.getTime() + 3 * 3_600_000),
    place: "Homberg",
    capacity: 60,
    taken: 30,
    waiting: 0,
    approvals: 0,
    openSupport: 0,
    changePending: false,
    ...changes,
    startsAt,
  };
  return nextSteps(facts, role, now).map(({ text, path, urgent }) => `${urgent ? "!" : ""}${path.slice(21)} ${text}`);
}

describe("what to do next", () => {
  it("is nothing for a forum on its way", () => {
    expect(steps({})).toEqual([]);
    expect(steps({ publishedAt: null, submittedAt: now })).toEqual([]);
    expect(steps({ cancelledAt: now, approvals: 3 })).toEqual([]);
    expect(steps({ documentedAt: now, startsAt: addDays(now, -20) })).toEqual([]);
  });

  it.each<[string, Partial<ForumFacts>, string[]]>([
    ["a draft", { publishedAt: null }, [" Entwurf fertigstellen und zur Prüfung geben"]],
    [
      "a late draft",
      { publishedAt: null, startsAt: addDays(now, 41) },
      ["! Entwurf fertigstellen und zur Prüfung geben"],
    ],
    [
      "changes asked for",
      { publishedAt: null, changesRequestedAt: now },
      ["!/pruefung Änderungswünsche der Agentur bearbeiten"],
    ],
    ["postponed", { postponedAt: now }, ["! Neuen Termin festlegen"]],
    ["one approval", { approvals: 1 }, ["!/teilnehmende 1 Anmeldung zulassen oder ablehnen"]],
    ["approvals", { approvals: 4 }, ["!/teilnehmende 4 Anmeldungen zulassen oder ablehnen"]],
    ["support", { openSupport: 2 }, ["!/unterstuetzung 2 Bitten um Unterstützung beantworten"]],
    ["no place yet", { place: null }, [" Ort festlegen"]],
    ["no place soon before", { place: null, startsAt: addDays(now, 20) }, ["! Ort festlegen"]],
    ["nearly full", { taken: 48 }, ["/teilnehmende Fast voll: 48 von 60 Plätzen belegt"]],
    ["full", { taken: 60, waiting: 5 }, ["/teilnehmende Ausgebucht, 5 auf der Warteliste: Gibt es mehr Plätze?"]],
    ["full, nobody waits", { taken: 60 }, []],
    [
      "nearly empty soon before",
      { taken: 19, startsAt: addDays(now, 10) },
      ["/teilnehmende Erst 19 von 60 Plätzen belegt: Laden Sie noch einmal ein"],
    ],
    ["nearly empty long before", { taken: 0 }, []],
    ["tomorrow", { startsAt: addDays(now, 1) }, ["/ausgeben Unterschriftenliste und Namensschilder drucken"]],
    ["just held", { startsAt: addDays(now, -2) }, []],
    [
      "results missing",
      { startsAt: addDays(now, -4) },
      [" Ergebnisse veröffentlichen: Das Forum ist seit drei Tagen vorbei"],
    ],
    [
      "results long missing",
      { startsAt: addDays(now, -8) },
      ["! Ergebnisse veröffentlichen: Das Forum ist seit mehr als einer Woche vorbei"],
    ],
  ])("%s", (_name, changes, expected) => {
    expect(steps(changes)).toEqual(expected);
  });

  it("puts first what presses", () => {
    expect(steps({ taken: 48, approvals: 1 })[0]).toContain("zulassen");
  });

  it("leaves reviewing to the agency", () => {
    expect(steps({ publishedAt: null, submittedAt: now }, "agency")).toEqual(["/pruefung Forum prüfen"]);
    expect(steps({ changePending: true })).toEqual([]);
    expect(steps({ changePending: true }, "agency")).toEqual(["!/pruefung Änderung prüfen"]);
  });
});

it.each([
  [0, null],
  [29, null],
  [30, 50],
  [47, 50],
  [48, 80],
  [59, 80],
  [60, 100],
  [65, 100],
])("%i of 60 is level %s", (taken, level) => {
  expect(fillLevel(taken, 60)).toBe(level);
});
