import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runJob } from "@/lib/jobs/registry";
import { demoTransport } from "@/lib/messages/mutations/demo-mailbox";
import { changeReminders } from "@/lib/messages/mutations/reminder-changes";
import { sendBatch } from "@/lib/messages/mutations/send";
import { reminderStamp } from "@/lib/messages/rules";
import { remindersInput } from "@/lib/messages/schema";
import { addDays, parseWallTime, setClock } from "@/lib/platform/time";
import { make, superuser } from "../support/test-db";

beforeEach(async () => {
  await superuser`truncate outbox_mail, demo_mail`;
  await superuser`update forum set published_at = null`;
});
afterEach(() => setClock(null));

const usual = {
  "reminder-7-days": { on: "ja", days: "7" },
  "reminder-1-day": { on: "ja", days: "1" },
  "day-after": { on: "ja", days: "1" },
};

async function forumAt(wallTime: string) {
  setClock("2026-03-01T10:00");
  const startsAt = parseWallTime(wallTime);
  const forum = await make.forum({ startsAt, endsAt: null, publishedAt: addDays(startsAt, -60) });
  await make.registration(forum, { confirmedAt: addDays(startsAt, -50) });
  const { actor } = await make.staff({ districts: forum.districts });
  return { forum, actor };
}
type At = Awaited<ReturnType<typeof forumAt>>;

async function change({ forum, actor }: At, changes: object) {
  const [row] = await superuser`select reminders from forum where id = ${forum.id}`;
  const seen = reminderStamp(row?.["reminders"]);
  return changeReminders(actor, remindersInput.parse({ ...usual, ...changes, forumId: forum.id, seen }));
}

async function runAt(wallTime: string): Promise<string[]> {
  setClock(wallTime);
  await runJob("queue-reminders");
  const rows = await superuser<{ template: string }[]>`select template from outbox_mail order by id`;
  return rows.map(({ template }) => template);
}

describe("the reminders of one forum", () => {
  it("can be switched off, the others stay", async () => {
    const at = await forumAt("2026-05-20T14:00");
    expect(await change(at, { "reminder-7-days": { days: "7" } })).toMatchObject({ ok: true });
    expect(await runAt("2026-05-13T14:05")).toEqual([]);
    expect(await runAt("2026-05-19T14:05")).toEqual(["reminder-1-day"]);
  });

  it("can be shifted to another day and hour", async () => {
    const at = await forumAt("2026-05-20T14:00");
    await change(at, {
      "reminder-7-days": { on: "ja", days: "21", time: "08:15" },
      "day-after": { on: "ja", days: "3", time: "17:00" },
    });
    expect(await runAt("2026-04-29T08:14")).toEqual([]);
    expect(await runAt("2026-04-29T08:15:01")).toEqual(["reminder-7-days"]);
    expect(await runAt("2026-05-13T14:05")).toHaveLength(1);
    expect(await runAt("2026-05-21T09:05")).toHaveLength(1);
    expect(await runAt("2026-05-23T17:00:01")).toEqual(["reminder-7-days", "day-after"]);
  });

  it.each([
    ["out of summer time", "2026-10-26T14:00", "2026-10-25T08:59", "2026-10-25T09:00:01"],
    ["into summer time", "2026-03-30T14:00", "2026-03-29T08:59", "2026-03-29T09:00:01"],
  ])("keep the hour chosen on the weekend %s", async (_, startsAt, before, after) => {
    const at = await forumAt(startsAt);
    await change(at, { "reminder-7-days": { days: "7" }, "reminder-1-day": { on: "ja", days: "1", time: "09:00" } });
    expect(await runAt(before)).toEqual([]);
    expect(await runAt(after)).toEqual(["reminder-1-day"]);
  });

  it("come after the gap when the hour chosen does not exist that day", async () => {
    const at = await forumAt("2026-03-30T14:00");
    await change(at, { "reminder-7-days": { days: "7" }, "reminder-1-day": { on: "ja", days: "1", time: "02:30" } });
    expect(await runAt("2026-03-29T01:59")).toEqual([]);
    expect(await runAt("2026-03-29T03:30:01")).toEqual(["reminder-1-day"]);
  });

  it("are planned anew when they wait in the outbox, and never sent twice", async () => {
    const at = await forumAt("2026-05-20T14:00");
    expect(await runAt("2026-05-13T14:05")).toEqual(["reminder-7-days"]);
    await change(at, { "reminder-7-days": { on: "ja", days: "5" } });
    expect(await runAt("2026-05-13T14:10")).toEqual([]);
    expect(await runAt("2026-05-15T14:00:01")).toEqual(["reminder-7-days"]);
    await sendBatch(demoTransport);
    await change(at, { "reminder-7-days": { on: "ja", days: "4" } });
    expect(await runAt("2026-05-16T14:05")).toEqual(["reminder-7-days"]);
    await sendBatch(demoTransport);
    expect(await superuser`select from demo_mail`).toHaveLength(1);
  });

  it("carry the forum's own paragraph as plain text", async () => {
    const at = await forumAt("2026-05-20T14:00");
    await change(at, { "reminder-1-day": { on: "ja", days: "1", note: "Bitte <b>Ausweis</b> mitbringen." } });
    await runAt("2026-05-19T14:05");
    await sendBatch(demoTransport);
    const [mail] = await superuser`select html, text from demo_mail`;
    expect(mail?.["text"]).toContain("Bitte <b>Ausweis</b> mitbringen.");
    expect(mail?.["html"]).toContain("Bitte &lt;b&gt;Ausweis&lt;/b&gt; mitbringen.");
  });

  it("are not stored over somebody else's change, and by nobody of another region", async () => {
    const at = await forumAt("2026-05-20T14:00");
    const old = remindersInput.parse({ ...usual, forumId: at.forum.id, seen: "[]" });
    await change(at, { "reminder-7-days": { days: "7" } });
    expect(await changeReminders(at.actor, old)).toEqual({ ok: false, code: "changed" });
    const stranger = await make.staff({ districts: (await make.forum()).districts });
    expect(await change({ ...at, actor: stranger.actor }, {})).toEqual({ ok: false, code: "not_found" });
    const [row] = await superuser`select reminders from forum where id = ${at.forum.id}`;
    expect(row?.["reminders"]).toEqual({ "reminder-7-days": { off: true } });
  });
});

it.each([
  [{ days: "0" }, "1 bis 30"],
  [{ days: "31" }, "1 bis 30"],
  [{ days: "" }, "1 bis 30"],
  [{ days: "7", time: "25:00" }, "Uhrzeit"],
  [{ days: "7", note: "x".repeat(1001) }, "1000"],
])("the form refuses %j with a sentence", (changes, words) => {
  const parsed = remindersInput.safeParse({ ...usual, forumId: "f", "reminder-7-days": { on: "ja", ...changes } });
  expect(parsed.error?.issues[0]?.message).toContain(words);
});
