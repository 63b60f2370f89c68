import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runJob } from "@/lib/jobs/registry";
import { addDays, parseWallTime, setClock } from "@/lib/platform/time";
import { make, superuser } from "../support/test-db";

/** A forum at this Berlin time with one person confirmed long before. */
async function forumAt(wallTime: string, values: object = {}) {
  const startsAt = parseWallTime(wallTime);
  const times = { startsAt, endsAt: null, publishedAt: addDays(startsAt, -60), ...values };
  const forum = await make.forum(times);
  const person = await make.registration(forum, { confirmedAt: addDays(startsAt, -30) });
  return { forum, person };
}

/** What is queued when the job runs at this Berlin time. */
async function runAt(wallTime: string): Promise<string[]> {
  setClock(wallTime);
  await runJob("queue-reminders");
  const mails = await superuser<{ template: string }[]>`select template from outbox_mail order by id`;
  return mails.map((mail) => mail.template);
}

beforeEach(async () => {
  await superuser`truncate outbox_mail`;
  await superuser`update forum set published_at = null`;
});
afterEach(() => setClock(null));

describe("reminders", () => {
  it("are queued a week and a day before, and thanks the morning after, each once", async () => {
    await forumAt("2026-05-20T14:00");
    expect(await runAt("2026-05-13T13:59")).toEqual([]);
    expect(await runAt("2026-05-13T14:00:01")).toEqual(["reminder-7-days"]);
    expect(await runAt("2026-05-13T14:10")).toEqual(["reminder-7-days"]);
    expect(await runAt("2026-05-19T13:59")).toHaveLength(1);
    expect(await runAt("2026-05-19T14:00:01")).toEqual(["reminder-7-days", "reminder-1-day"]);
    expect(await runAt("2026-05-21T08:59")).toHaveLength(2);
    expect(await runAt("2026-05-21T09:00:01")).toEqual(["reminder-7-days", "reminder-1-day", "day-after"]);
    expect(await runAt("2026-05-22T09:30")).toHaveLength(3);
  });

  it.each([
    ["out of summer time", "2026-10-26T09:00", "2026-10-25T08:59", "2026-10-25T09:00:01"],
    ["into summer time", "2026-03-29T14:00", "2026-03-28T13:59", "2026-03-28T14:00:01"],
  ])("keep their hour on the way %s", async (_, forum, before, after) => {
    await forumAt(forum);
    expect(await runAt(before)).toEqual([]);
    expect(await runAt(after)).toEqual(["reminder-1-day"]);
  });

  it("are queued once when two workers run the job at the same time", async () => {
    const { forum } = await forumAt("2026-05-20T14:00");
    for (let i = 0; i < 20; i += 1) await make.registration(forum, { confirmedAt: addDays(forum.startsAt, -20) });
    setClock("2026-05-19T14:05");
    await Promise.all([runJob("queue-reminders"), runJob("queue-reminders"), runJob("queue-reminders")]);
    const mails = await superuser`select recipient from outbox_mail`;
    expect(mails).toHaveLength(21);
    expect(new Set(mails.map((mail) => mail["recipient"])).size).toBe(21);
  });

  it("go to people confirmed by then, and to nobody who has left or is still waiting", async () => {
    const { forum, person } = await forumAt("2026-05-20T14:00");
    const confirmedAt = addDays(forum.startsAt, -20);
    for (const state of ["unconfirmed", "waitlisted", "offered", "cancelled", "rejected"] as const) {
      await make.registration(forum, { state, confirmedAt });
    }
    await make.registration(forum, { confirmedAt: parseWallTime("2026-05-19T14:03") });
    await make.registration(forum, { confirmedAt, attendance: "excused" });
    expect(await runAt("2026-05-19T14:05")).toEqual(["reminder-1-day"]);
    const [mail] = await superuser`select registration_id from outbox_mail`;
    expect(mail?.["registration_id"]).toBe(person.id);
  });

  it("follow a forum that is moved", async () => {
    const { forum } = await forumAt("2026-05-20T14:00");
    expect(await runAt("2026-05-13T14:05")).toEqual(["reminder-7-days"]);
    await superuser`update forum set starts_at = ${parseWallTime("2026-05-27T14:00").toISOString()}, sequence = 1
      where id = ${forum.id}`;
    expect(await runAt("2026-05-19T14:05")).toHaveLength(1);
    expect(await runAt("2026-05-20T14:05")).toEqual(["reminder-7-days", "reminder-7-days"]);
  });

  it("are not sent for a forum that was called off or never published", async () => {
    const at = parseWallTime("2026-05-01T10:00");
    await forumAt("2026-05-20T14:00", { cancelledAt: at });
    await forumAt("2026-05-20T14:00", { postponedAt: at });
    await forumAt("2026-05-20T14:00", { publishedAt: null });
    expect(await runAt("2026-05-19T14:05")).toEqual([]);
  });

  it("are left out when the worker stood still for more than a day", async () => {
    await forumAt("2026-05-20T14:00");
    expect(await runAt("2026-05-14T14:05")).toEqual([]);
  });
});

it("the nightly job forgets mails after thirty days, those to be sent never", async () => {
  const { forum, person } = await forumAt("2026-05-20T14:00");
  const old = parseWallTime("2026-04-01T10:00").toISOString();
  const recent = parseWallTime("2026-04-25T10:00").toISOString();
  const add = (key: string, sentAt: string | null) => superuser`
    insert into outbox_mail (id, template, recipient, registration_id, forum_id, dedupe_key, send_after, sent_at)
    values (gen_random_uuid(), 'confirmed', 'a@example.org', ${person.id}, ${forum.id}, ${key}, ${old}, ${sentAt})`;
  await add("old", old);
  await add("recent", recent);
  await add("unsent", null);
  await superuser`insert into demo_mail values (gen_random_uuid(), ${old}, 'a@example.org', 'x', 'x', 'x', null)`;
  setClock("2026-05-10T02:30");
  expect(await runJob("retention")).toMatchObject({ purgeMailLog: 1 });
  const left = await superuser`select dedupe_key from outbox_mail order by dedupe_key`;
  expect(left.map((row) => row["dedupe_key"])).toEqual(["recent", "unsent"]);
  expect(await superuser`select from demo_mail`).toHaveLength(0);
});
