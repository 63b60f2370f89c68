import { beforeAll, describe, expect, it } from "vitest";
import { pool } from "@/db/client";
import { getForumInCharge } from "@/lib/forums/queries/in-charge";
import { approveRegistration } from "@/lib/registrations/mutations/staff-decide";
import { getParticipant } from "@/lib/registrations/queries/participant";
import { countParticipants, listChosen, listParticipants } from "@/lib/registrations/queries/participants";
import { explainWaiting, getWaitFacts } from "@/lib/registrations/queries/waiting";
import { participantFilter } from "@/lib/registrations/schema/participant-filter";
import { make, superuser } from "@/tests/support/test-db";

type Forum = Awaited<ReturnType<typeof make.forum>>;
type Actor = Awaited<ReturnType<typeof make.staff>>["actor"];
const filter = (values: object = {}) => participantFilter.parse(values);

describe("the table", () => {
  let forum: Forum;
  let actor: Actor;
  const names = async (values: object) =>
    (await listParticipants(actor, forum.id, filter(values))).map(({ lastName }) => lastName);

  beforeAll(async () => {
    forum = await make.forum({ capacity: 2 });
    actor = (await make.staff({ districts: forum.districts })).actor;
    const table = await make.breakout(forum.id);
    await make.registration(forum, { lastName: "Adam", organisation: "Zett", firstWishId: table.id });
    const bert = await make.registration(forum, {
      lastName: "Bert",
      actorType: "municipality",
      organisation: "100% Stadt",
    });
    await make.registration(forum, { lastName: "Cäsar", state: "waitlisted" });
    await make.registration(forum, { lastName: "Dora", state: "waitlisted" });
    await superuser`insert into support_request values (${bert.id}, ${forum.id}, '["captioning"]', null, now())`;
    await make.registration(await make.forum({ districts: forum.districts }), { lastName: "Anderswo" });
  });

  it.each([
    [{}, ["Adam", "Bert", "Cäsar", "Dora"]],
    [{ stand: "waitlisted" }, ["Cäsar", "Dora"]],
    [{ als: "municipality" }, ["Bert"]],
    [{ hilfe: "ja" }, ["Bert"]],
    [{ hilfe: "nein", stand: "confirmed" }, ["Adam"]],
    [{ q: "hanna cäs" }, ["Cäsar"]],
    [{ q: "100%" }, ["Bert"]],
    [{ q: "%" }, ["Bert"]],
    [{ kreis: "06999" }, []],
    [{ sort: "rang", stand: "waitlisted" }, ["Cäsar", "Dora"]],
    [{ sort: "nonsense", seite: "-1", stand: "'; drop table" }, ["Adam", "Bert", "Cäsar", "Dora"]],
    [{ seite: "2" }, []],
  ])("narrowed by %j", async (values, expected) => {
    expect(await names(values)).toEqual(expected);
  });

  it("counts by state whatever is shown", async () => {
    const { counts, total } = await countParticipants(actor, forum.id, filter({ stand: "waitlisted" }));
    expect([counts, total]).toEqual([{ confirmed: 2, waitlisted: 2 }, 2]);
  });

  it("says next to everybody who waits why", async () => {
    const inCharge = await getForumInCharge(actor, forum.id);
    if (!inCharge) throw new Error("not in charge");
    const rows = await listParticipants(actor, forum.id, filter({ stand: "waitlisted" }));
    const reasons = await explainWaiting(actor, forum.id, await getWaitFacts(actor, inCharge), rows);
    expect([...reasons.values()].sort()).toEqual([
      "Rang 1: Alle Plätze sind vergeben.",
      "Rang 2: Alle Plätze sind vergeben.",
    ]);
  });

  it("shows nothing to a foreign coordinator, nor to one whose role is gone", async () => {
    const foreign = (await make.staff({ districts: (await make.forum()).districts })).actor;
    const person = (await listParticipants(actor, forum.id, filter()))[0]?.id ?? "";
    const gone = await make.staff({ districts: forum.districts });
    await superuser`delete from membership where account_id = ${gone.id}`;
    for (const who of [foreign, gone.actor]) {
      expect(await listParticipants(who, forum.id, filter())).toEqual([]);
      expect(await countParticipants(who, forum.id, filter())).toEqual({ total: 0, counts: {} });
      expect(await getParticipant(who, forum.id, person)).toBeNull();
      expect(await listChosen(who, forum.id, [person])).toEqual([]);
    }
  });

  it("shows nobody under the address of another forum, although both are in charge", async () => {
    const other = await make.forum({ districts: forum.districts });
    const person = (await listParticipants(actor, forum.id, filter()))[0]?.id ?? "";
    expect(await getParticipant(actor, other.id, person)).toBeNull();
    expect(await listChosen(actor, other.id, [person])).toEqual([]);
  });
});

it("a person's page tells the history with names and the mails", async () => {
  const forum = await make.forum({ approvalRequired: true });
  const staff = await make.staff({ districts: forum.districts });
  const person = await make.registration(forum, { state: "pending_approval" });
  await approveRegistration(staff.actor, forum.id, person.id);
  const found = await getParticipant(staff.actor, forum.id, person.id);
  expect(found?.history).toMatchObject([{ fromState: "pending_approval", toState: "confirmed", name: staff.name }]);
  expect(found?.mails.map(({ template }) => template)).toEqual(["confirmed"]);
});

describe("with 10,000 registrations", () => {
  const grow = (forum: Forum, people: number) => superuser`
    insert into registration (id, forum_id, state, group_id, first_name, last_name, email, email_normalised, organisation,
      actor_type, district_ags, privacy_version, token_hash, queue_number)
    select gen_random_uuid(), ${forum.id}, 'confirmed', gen_random_uuid(), 'A', 'N' || md5(i::text), i || '@example.org',
      i || '@example.org', 'O', 'other', ${forum.districts[0] ?? ""}, 1, ${forum.id} || i, i
    from generate_series(1, ${people}::int) i`;

  it("a page of the table is read from the index, as fast as with 100", { timeout: 120_000 }, async () => {
    const [small, large] = [await make.forum(), await make.forum()];
    const { actor } = await make.staff({ districts: [...small.districts, ...large.districts] });
    await grow(small, 100);
    await grow(large, 10_000);
    await superuser`vacuum analyze registration`;
    const fastest = async (forum: Forum) => {
      const times: number[] = [];
      for (let i = 0; i < 25; i += 1) {
        const started = performance.now();
        expect(await listParticipants(actor, forum.id, filter())).toHaveLength(50);
        times.push(performance.now() - started);
      }
      return Math.min(...times);
    };
    const [few, many] = [await fastest(small), await fastest(large)];
    expect(many).toBeLessThanOrEqual(few * 1.5);
    expect((await countParticipants(actor, large.id, filter())).total).toBe(10_000);
    // What a connection has counted is told when it ends.
    await pool.end();
    const [used] =
      await superuser`select idx_scan from pg_stat_user_indexes where indexrelname = 'registration_forum_name'`;
    expect(Number(used?.["idx_scan"])).toBeGreaterThanOrEqual(50);
  });
});
