import { describe, expect, it } from "vitest";
import { addDays, addHours, addMinutes, MINUTE, parseWallTime } from "@/lib/platform/time";
import { dueFacts, registrationFacts, sampleForum, subscriptionFacts } from "@/tests/support/mail-facts";
import { nextTry, reminderMoment } from "./rules";
import { templates } from "./templates/all";

type Changes = Parameters<typeof registrationFacts>[0] & object;

function due(name: keyof typeof dueFacts, changes: Changes = {}) {
  const template = templates[name];
  if (template.about !== "registration") throw new Error(`${name} is about a subscription`);
  const base = dueFacts[name];
  return template.stillDue(
    registrationFacts({
      ...base,
      ...changes,
      forum: { ...base.forum, ...changes.forum },
      registration: { ...base.registration, ...changes.registration },
    }),
  );
}

const { startsAt } = sampleForum;
const sent = parseWallTime("2016-03-20T10:00");

describe("a mail whose occasion has passed is not sent", () => {
  it.each([
    ["confirm-address", { registration: { state: "confirmed" } }, "registration-moved-on"],
    ["confirm-address", { forum: { postponedAt: sent } }, "forum-postponed"],
    ["confirm-address", { now: addHours(sent, 48) }, "too-late"],
    ["already-registered", { registration: { state: "cancelled" } }, "registration-moved-on"],
    ["confirmed", { registration: { state: "cancelled" } }, "registration-moved-on"],
    ["confirmed", { forum: { cancelledAt: sent } }, "forum-cancelled"],
    ["confirmed", { now: addHours(startsAt, 3) }, "forum-over"],
    ["waitlisted", { registration: { state: "offered" } }, "registration-moved-on"],
    ["seat-offer", { offer: { state: "expired", expiresAt: addHours(sent, 48) } }, "offer-closed"],
    ["seat-offer", { now: addHours(sent, 48) }, "offer-closed"],
    ["seat-offer", { registration: { state: "confirmed" } }, "registration-moved-on"],
    ["offer-expired", { registration: { state: "offered" } }, "registration-moved-on"],
    ["handover-invite", { handover: null }, "handover-closed"],
    ["handover-invite", { registration: { state: "cancelled" } }, "registration-moved-on"],
    ["reminder-7-days", { registration: { state: "cancelled" } }, "registration-moved-on"],
    ["reminder-7-days", { forum: { startsAt: addDays(startsAt, 1) } }, "forum-changed-again"],
    ["reminder-7-days", { forum: { postponedAt: sent } }, "forum-postponed"],
    ["reminder-7-days", { now: addDays(startsAt, -2) }, "too-late"],
    ["reminder-1-day", { now: startsAt }, "too-late"],
    ["reminder-7-days", { reminder: { off: true } }, "switched-off"],
    ["day-after", { reminder: { off: true } }, "switched-off"],
    ["bulk-mail", { bulk: null }, "not-meant"],
    ["bulk-mail", { forum: { cancelledAt: sent } }, "forum-cancelled"],
    ["bulk-mail", { forum: { postponedAt: sent } }, "forum-postponed"],
    ["day-after", { registration: { attendance: "absent" } }, "registration-moved-on"],
    ["day-after", { forum: { cancelledAt: sent } }, "forum-cancelled"],
    ["forum-changed", { forum: { sequence: 3 } }, "forum-changed-again"],
    ["forum-changed", { forum: { cancelledAt: sent } }, "forum-cancelled"],
    ["forum-postponed", { forum: { postponedAt: null } }, "forum-changed-again"],
    ["forum-cancelled", { registration: { endedAt: addMinutes(sent, -1) } }, "registration-moved-on"],
    ["registration-cancelled", { registration: { state: "confirmed" } }, "registration-moved-on"],
  ] satisfies [keyof typeof dueFacts, Changes, string][])("%s %j: %s", (name, changes, reason) => {
    expect(due(name)).toBe("due");
    expect(due(name, changes)).toBe(reason);
  });

  it("an announcement ends with the subscription's confirmation, the forum or its beginning", () => {
    const { stillDue } = templates["subscription-forum"] as { stillDue: (facts: object) => string };
    const confirmedAt = sent;
    expect(stillDue(subscriptionFacts({ confirmedAt }))).toBe("due");
    expect(stillDue(subscriptionFacts({ confirmedAt: null }))).toBe("subscription-gone");
    expect(stillDue(subscriptionFacts({ confirmedAt, forum: null }))).toBe("forum-gone");
    expect(stillDue(subscriptionFacts({ confirmedAt, forum: { cancelledAt: sent } }))).toBe("forum-cancelled");
    expect(stillDue(subscriptionFacts({ confirmedAt, forum: { startsAt: sent } }))).toBe("forum-over");
  });
});

describe("the moment of a reminder", () => {
  it.each([
    ["2026-03-31T14:00", 7, "2026-03-24T14:00"],
    ["2026-10-26T09:00", 1, "2026-10-25T09:00"],
    ["2026-10-26T09:00", 7, "2026-10-19T09:00"],
    ["2026-03-30T02:30", 1, "2026-03-29T03:30"],
  ] as const)("of a forum at %s, %i days before, keeps the wall time: %s", (forum, days, moment) => {
    expect(reminderMoment(parseWallTime(forum), days)).toEqual(parseWallTime(moment));
  });
});

describe("the next try", () => {
  const total = (kind: "busy" | "unreachable") => {
    let wait = 0;
    for (let tries = 1; ; tries += 1) {
      const delay = nextTry({ kind, code: "x" }, tries);
      if (delay === null) return { wait, tries };
      wait += delay;
    }
  };

  it("comes after ten seconds, later after five minutes", () => {
    const failure = { kind: "busy", code: "smtp-451" } as const;
    expect([1, 2, 3, 4, 5, 6, 49].map((tries) => nextTry(failure, tries))).toEqual([
      10_000, 20_000, 40_000, 80_000, 160_000, 300_000, 300_000,
    ]);
  });

  it("is given up at once when refused, after some four hours when busy, after four days without any server", () => {
    expect(nextTry({ kind: "refused", code: "smtp-550" }, 1)).toBeNull();
    const busy = total("busy");
    expect(busy.tries).toBe(50);
    expect(busy.wait / (60 * MINUTE)).toBeCloseTo(3.8, 0);
    expect(total("unreachable").wait / (24 * 60 * MINUTE)).toBeCloseTo(4, 1);
  });
});
