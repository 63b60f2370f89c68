import { expect, it } from "vitest";
import { actorWords, historyWords } from "./history";

const fact = (action: string, fromState: string | null, toState: string | null, reason: string | null = null) =>
  historyWords({ action, fromState, toState, reason });

it.each([
  [fact("registration.unconfirmed", null, "unconfirmed"), "Eingegangen: Nicht bestätigt."],
  [
    fact("registration.offered", "waitlisted", "offered", "Hält den Vortrag"),
    "Warteliste → Platz angeboten. Grund: Hält den Vortrag",
  ],
  [fact("registration.confirmed", "cancelled", "confirmed", "undo"), "Rückgängig gemacht: Abgesagt → Angemeldet."],
  [fact("registration.by_hand", null, "confirmed", "Voll"), "Von Hand angemeldet: Angemeldet. Grund: Voll"],
  [fact("registration.changed", null, null), "Angaben geändert."],
  [fact("support.changed", "open", "arranged"), "Unterstützung: offen → organisiert."],
  [fact("something.new", null, null), "Bearbeitet."],
])("%s", (told, words) => expect(told).toBe(words));

it("names who did it", () => {
  expect(actorWords("staff", "Toni Team")).toBe("Toni Team");
  expect(actorWords("staff", null)).toBe("Koordination");
  expect(actorWords("registrant", null)).toBe("Teilnehmende Person");
  expect(actorWords("system", null)).toBe("Portal");
});
