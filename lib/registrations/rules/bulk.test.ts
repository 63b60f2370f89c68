import { expect, it } from "vitest";
import { leftOut } from "./bulk";

it.each([
  ["approve", "pending_approval", "a@b.de", null],
  ["approve", "confirmed", "a@b.de", "wartet nicht auf eine Zulassung"],
  ["reject", "waitlisted", "a@b.de", "wartet nicht auf eine Zulassung"],
  ["cancel", "waitlisted", "", null],
  ["cancel", "expired", "a@b.de", "ist schon beendet"],
  ["resend", "confirmed", "", "hat keine E-Mail-Adresse"],
  ["resend", "cancelled", "a@b.de", null],
] as const)("%s of %s", (action, state, email, words) => {
  expect(leftOut(action, { state, email })).toBe(words);
});
