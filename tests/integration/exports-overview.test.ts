import { beforeEach, describe, expect, it } from "vitest";
import { runJob } from "@/lib/jobs/registry";
import { newId } from "@/lib/platform/ids";
import { addDays, addMinutes, berlinDay, now } from "@/lib/platform/time";
import { getOverview } from "@/lib/reports/queries";
import { make, superuser } from "@/tests/support/test-db";

describe("the overview", () => {
  it("shows the forums in charge with their numbers, and nothing of others", async () => {
    const mine = await make.forum({ capacity: 10, startsAt: addDays(now(), 20), endsAt: null });
    const other = await make.forum({ title: "Fremdes Forum" });
    for (const forum of [mine, other]) {
      const { id } = await make.registration(forum, { confirmedAt: addDays(now(), -3) });
      await make.registration(forum, { state: "pending_approval" });
      await make.registration(forum, {
        state: "cancelled",
        confirmedAt: addDays(now(), -2),
        endedAt: addDays(now(), -1),
      });
      await superuser`insert into support_request values (${id}, ${forum.id}, '["captioning"]', null, now())`;
    }
    await superuser`insert into pending_change (forum_id, proposed_at, reason, changes) values (${mine.id}, now(), 'x', '{}')`;
    const { actor } = await make.staff({ districts: mine.districts });
    const { forums, courses } = await getOverview(actor);
    expect(forums).toMatchObject([
      { id: mine.id, state: "published", taken: 1, approvals: 1, openSupport: 1, changePending: true },
    ]);
    expect(forums[0]?.steps.map(({ text }) => text)).toEqual([
      "1 Anmeldung zulassen oder ablehnen",
      "1 Bitte um Unterstützung beantworten",
      "Ort festlegen",
    ]);
    expect(courses).toHaveLength(1);
    expect(courses[0]?.course.map(({ people }) => people)).toEqual([0, 1, 2, 1, 1]);
    expect(courses[0]?.course.at(-1)?.day).toBe(berlinDay(now()));
  });

  it("is empty for somebody whose forums are all long past", async () => {
    const forum = await make.forum({ startsAt: addDays(now(), -90), endsAt: addDays(now(), -89) });
    const { actor } = await make.staff({ districts: forum.districts });
    expect(await getOverview(actor)).toEqual({ forums: [], courses: [] });
  });
});

describe("a forum that fills", () => {
  let forum: Awaited<ReturnType<typeof make.forum>>;
  const register = async (count: number) => {
    for (let index = 0; index < count; index++) await make.registration(forum);
  };
  const mails = async () =>
    (
      await superuser`select recipient, params ->> 'level' as level from outbox_mail
        where template = 'forum-filling' and forum_id = ${forum.id} order by created_at, recipient`
    ).map((row) => `${row["level"]} ${row["recipient"]}`);

  beforeEach(async () => {
    forum = await make.forum({ capacity: 10 });
  });

  it("is told to its coordinators at 50, 80 and 100 per cent, once each", async () => {
    const name = newId();
    await make.staff({ districts: forum.districts, email: `toni-${name}@example.org` });
    await make.staff({ districts: forum.districts, email: `stumm-${name}@example.org`, mutedMails: ["forum-filling"] });
    await make.staff({ districts: forum.districts, email: `fort-${name}@example.org`, suspendedAt: now() });
    await make.staff({ districts: (await make.forum()).districts, email: `fremd-${name}@example.org` });
    const toni = `toni-${name}@example.org`;
    await register(4);
    await runJob("forum-filling");
    expect(await mails()).toEqual([]);
    await register(1);
    await Promise.all([runJob("forum-filling"), runJob("forum-filling")]);
    await runJob("forum-filling");
    expect(await mails()).toEqual([`50 ${toni}`]);
    await register(3);
    await runJob("forum-filling");
    await register(2);
    await runJob("forum-filling");
    await superuser`delete from registration where forum_id = ${forum.id} and state = 'confirmed'`;
    await register(6);
    await runJob("forum-filling");
    expect(await mails()).toEqual([`50 ${toni}`, `80 ${toni}`, `100 ${toni}`]);
  });

  it("is told only the highest when it fills at once, and never again when the mails are forgotten", async () => {
    await make.staff({ districts: forum.districts });
    await register(9);
    await runJob("forum-filling");
    expect((await mails()).map((mail) => mail.slice(0, 3))).toEqual(["80 "]);
    await superuser`delete from outbox_mail where forum_id = ${forum.id}`;
    await runJob("forum-filling");
    expect(await mails()).toEqual([]);
  });

  it("is told to a municipality's coordination as well", async () => {
    const municipality = await make.municipality(forum.districts[0] ?? "");
    await superuser`update forum set municipality_ags = ${municipality.ags} where id = ${forum.id}`;
    const { email } = await make.staff({ municipalities: [municipality.ags] });
    await register(5);
    await runJob("forum-filling");
    expect(await mails()).toEqual([`50 ${email}`]);
  });

  it.each(["cancelled_at", "postponed_at"])("is not told when it does not take place (%s)", async (column) => {
    await make.staff({ districts: forum.districts });
    await register(10);
    await superuser`update forum set ${superuser(column)} = ${addMinutes(now(), -1)} where id = ${forum.id}`;
    await runJob("forum-filling");
    expect(await mails()).toEqual([]);
  });
});
