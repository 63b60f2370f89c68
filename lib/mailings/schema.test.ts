import { describe, expect, it } from "vitest";
import { fieldErrors } from "@/lib/platform/form-fields";
import { parseWallTime } from "@/lib/platform/time";
import { bulkMailInput } from "./schema";

const good = { forumId: "f", subject: "Betreff", body: "Text", states: "confirmed", when: "now" };
const errorsOf = (changes: object) => {
  const parsed = bulkMailInput.safeParse({ ...good, ...changes });
  return parsed.success ? {} : fieldErrors(parsed.error);
};

describe("the form of a mail to many", () => {
  it("takes what is needed, and leaves the rest open", () => {
    expect(bulkMailInput.parse(good)).toMatchObject({
      links: [],
      filter: { states: ["confirmed"], actorTypes: [], districts: [], breakouts: [], evenIfCancelled: false },
      schedule: { kind: "now" },
    });
  });

  it.each([
    [{ subject: "" }, "subject", "Betreff"],
    [{ subject: "{{vornahme}}" }, "subject", "{{vornahme}}"],
    [{ subject: "x".repeat(151) }, "subject", "150"],
    [{ body: "" }, "body", "Text"],
    [{ body: "x".repeat(10_001) }, "body", "10000"],
    [{ body: "Hallo {{name}}" }, "body", "{{name}}"],
    [{ body: "Hallo\u0000" }, "body", "Zeichen"],
    [{ states: undefined }, "states", "mindestens"],
    [{ states: "unconfirmed" }, "states.0", "Liste"],
    [{ districts: "x" }, "districts.0", "Liste"],
    [{ when: undefined }, "when", "wann"],
    [{ when: "at", date: "2026-02-30", time: "09:00" }, "date", "Tag"],
    [{ when: "at", date: "2026-05-10", time: "25:00" }, "time", "Uhrzeit"],
    [{ when: "at", date: "2026-03-29", time: "02:30" }, "time", "vorgestellt"],
    [{ when: "relative", days: "", relativeTime: "09:00" }, "days", "0 bis 60"],
    [{ when: "relative", days: "61", relativeTime: "09:00" }, "days", "0 bis 60"],
    [{ when: "relative", days: "2", relativeTime: "9" }, "relativeTime", "Uhrzeit"],
    [{ links: { 0: { label: "Programm", href: "" } } }, "links.0.href", "https://"],
    [{ links: { 0: { label: "", href: "https://a.example" } } }, "links.0.label", "Namen"],
    [{ links: { 0: { label: "x", href: "javascript:alert(1)" } } }, "links.0.href", "https://"],
    [{ links: { 0: { label: "x", href: "//evil.example" } } }, "links.0.href", "https://"],
    [{ links: { 0: { label: "x", href: "http://a.example" } } }, "links.0.href", "https://"],
  ])("refuses %j with a sentence at %s", (changes, field, words) => {
    expect(errorsOf(changes)[field]).toContain(words);
  });

  it("takes the first of the doubled hour in October", () => {
    const { schedule } = bulkMailInput.parse({ ...good, when: "at", date: "2026-10-25", time: "02:30" });
    expect(schedule).toEqual({ kind: "at", at: parseWallTime("2026-10-25T02:30").toISOString() });
    expect(schedule).toEqual({ kind: "at", at: "2026-10-25T00:30:00.000Z" });
  });

  it("makes a subject one line", () => {
    expect(bulkMailInput.parse({ ...good, subject: "a\r\nBcc: b@example.org" }).subject).toBe("a Bcc: b@example.org");
  });
});
