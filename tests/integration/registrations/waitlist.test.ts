import { afterEach, describe, expect, it } from "vitest";
import { addHours, now, parseWallTime, setClock } from "@/lib/platform/time";
import { allocateAll } from "@/lib/registrations/mutations/allocate";
import { cancelRegistration } from "@/lib/registrations/mutations/cancel";
import { confirmRegistration } from "@/lib/registrations/mutations/confirm";
import { expireOffers } from "@/lib/registrations/mutations/offers";
import {
  anAddress,
  endHolds,
  fullForum,
  historyOf,
  join,
  mailsTo,
  setForum,
  signUp,
  stateOf,
  states,
  statesOf,
  stored,
  tokenOf,
} from "@/tests/support/registrations";
import { make, superuser } from "@/tests/support/test-db";

afterEach(async () => {
  setClock(null);
  // The jobs go to every forum: what one test left would be counted by the next.
  await superuser`delete from registration`;
});

type Forum = Awaited<ReturnType<typeof make.forum>>;

const cancel = async (forum: Forum, address: string) => cancelRegistration(await tokenOf(forum, address));
const offersOf = (forum: Forum) =>
  superuser<{ state: string }[]>`select state from seat_offer where forum_id = ${forum.id} order by offered_at, id`;

describe("a hold that ran out", () => {
  it("still becomes a place while one is free", async () => {
    const forum = await make.forum({ capacity: 1 });
    const late = anAddress();
    await signUp(forum, [late]);
    await endHolds(forum);
    await confirmRegistration(await tokenOf(forum, late));
    expect(await stateOf(forum, late)).toBe("confirmed");
  });

  it("lets the place go to whoever confirms first", async () => {
    const forum = await make.forum({ capacity: 1 });
    const [slow, quick] = [anAddress("slow"), anAddress("quick")];
    await signUp(forum, [slow]);
    await endHolds(forum);
    await join(forum, quick);
    await confirmRegistration(await tokenOf(forum, slow));
    expect(await states(forum, quick, slow)).toEqual(["confirmed", "waitlisted"]);
    expect(await mailsTo(slow)).toEqual(["confirm-address", "waitlisted"]);
    expect(await historyOf((await stored(forum, slow)).id)).toEqual([
      "nothing > unconfirmed",
      "unconfirmed > waitlisted",
    ]);
  });

  it("goes to those who wait when the job runs, without anybody doing anything", async () => {
    const forum = await make.forum({ capacity: 1 });
    const [holder, waiting] = [anAddress(), anAddress()];
    await signUp(forum, [holder]);
    await join(forum, waiting);
    expect(await allocateAll(now())).toBe(0);
    await endHolds(forum);
    expect(await allocateAll(now())).toBe(1);
    expect(await allocateAll(now())).toBe(0);
    expect(await stateOf(forum, waiting)).toBe("offered");
    expect(await mailsTo(waiting)).toEqual(["confirm-address", "waitlisted", "seat-offer"]);
  });
});

describe("the queue", () => {
  it("is ordered by confirmation, not by registration", async () => {
    const forum = await fullForum({ capacity: 1 });
    const [first, second, third] = [anAddress(), anAddress(), anAddress()];
    for (const address of [first, second, third]) await signUp(forum, [address]);
    for (const address of [third, first, second]) await confirmRegistration(await tokenOf(forum, address));
    await setForum(forum, { capacity: 2 });
    await allocateAll(now());
    expect(await states(forum, third, first, second)).toEqual(["offered", "waitlisted", "waitlisted"]);
    const ranks = await Promise.all(
      [third, first, second].map(async (address) => Number((await stored(forum, address)).queue_number)),
    );
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  });

  it("is not passed by newcomers although a place is free", async () => {
    const forum = await fullForum({ capacity: 1 });
    const [waiting, newcomer] = [anAddress(), anAddress()];
    await join(forum, waiting);
    await setForum(forum, { capacity: 2 });
    await signUp(forum, [newcomer]);
    expect(await stored(forum, newcomer)).toMatchObject({ held: false });
    await confirmRegistration(await tokenOf(forum, newcomer));
    expect(await states(forum, waiting, newcomer)).toEqual(["waitlisted", "waitlisted"]);
    await allocateAll(now());
    expect(await states(forum, waiting, newcomer)).toEqual(["offered", "waitlisted"]);
  });

  it("is served in full when the limit is lifted", async () => {
    const forum = await fullForum({ capacity: 1 });
    const people = Array.from({ length: 4 }, () => anAddress());
    await join(forum, ...people);
    await setForum(forum, { capacity: null });
    expect(await allocateAll(now())).toBe(4);
    expect(await statesOf(forum)).toEqual({ confirmed: 1, offered: 4 });
  });

  it("is served although no newcomers may queue any more", async () => {
    const forum = await fullForum({ capacity: 1 });
    const waiting = anAddress();
    await join(forum, waiting);
    await setForum(forum, { waitlistEnabled: false, capacity: 2 });
    expect(await signUp(forum, [anAddress()])).toEqual({ ok: false, code: "full" });
    await allocateAll(now());
    expect(await stateOf(forum, waiting)).toBe("offered");
  });

  it("serves a group that wants to stay together as one, or lets nobody pass it", async () => {
    const forum = await fullForum({ capacity: 3 });
    const group = [anAddress(), anAddress(), anAddress()];
    const single = anAddress();
    await signUp(forum, group, { together: "ja" });
    for (const address of group) await confirmRegistration(await tokenOf(forum, address));
    await join(forum, single);
    await setForum(forum, { capacity: 5 });
    expect(await allocateAll(now())).toBe(0);
    await setForum(forum, { capacity: 6 });
    expect(await allocateAll(now())).toBe(3);
    expect(await states(forum, ...group, single)).toEqual(["offered", "offered", "offered", "waitlisted"]);
  });

  it("keeps the places of group members who have yet to confirm, as long as the offer of the first", async () => {
    const forum = await fullForum({ capacity: 1 });
    const [first, second, stranger] = [anAddress(), anAddress(), anAddress()];
    await signUp(forum, [first, second], { together: "ja" });
    await confirmRegistration(await tokenOf(forum, first));
    await join(forum, stranger);
    await setForum(forum, { capacity: 2 });
    expect(await allocateAll(now())).toBe(0);
    await setForum(forum, { capacity: 3 });
    expect(await allocateAll(now())).toBe(1);
    expect(await stored(forum, second)).toMatchObject({ state: "unconfirmed", held: true });
    expect(await states(forum, first, stranger)).toEqual(["offered", "waitlisted"]);
    await confirmRegistration(await tokenOf(forum, second));
    expect(await stateOf(forum, second)).toBe("confirmed");
  });
});

describe("a place given back", () => {
  it("is offered to the first who waits in the same transaction", async () => {
    const forum = await make.forum({ capacity: 2 });
    const [hanna, ada, eva, kim] = [anAddress(), anAddress(), anAddress(), anAddress()];
    await join(forum, hanna, ada, eva, kim);
    expect(await cancel(forum, hanna)).toMatchObject({ ok: true, value: { state: "cancelled" } });
    expect(await states(forum, hanna, ada, eva, kim)).toEqual(["cancelled", "confirmed", "offered", "waitlisted"]);
    expect(await mailsTo(hanna)).toEqual(["confirm-address", "confirmed", "registration-cancelled"]);
    expect(await mailsTo(eva)).toEqual(["confirm-address", "waitlisted", "seat-offer"]);
    const [times] = await superuser`
      select count(distinct xmin::text)::int as transactions from registration
      where id in (${(await stored(forum, hanna)).id}, ${(await stored(forum, eva)).id})`;
    expect(times).toEqual({ transactions: 1 });
  });

  it("by cancelling twice is given back once", async () => {
    const forum = await make.forum({ capacity: 1 });
    const [hanna, eva, kim] = [anAddress(), anAddress(), anAddress()];
    await join(forum, hanna, eva, kim);
    const token = await tokenOf(forum, hanna);
    const answers = await Promise.all([1, 2, 3].map(() => cancelRegistration(token)));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(await states(forum, eva, kim)).toEqual(["offered", "waitlisted"]);
    expect(await mailsTo(hanna)).toEqual(["confirm-address", "confirmed", "registration-cancelled"]);
  });

  it("is not possible once the forum has begun", async () => {
    const forum = await make.forum();
    const hanna = anAddress();
    await join(forum, hanna);
    await setForum(forum, { startsAt: addHours(now(), -1) });
    expect(await cancel(forum, hanna)).toEqual({ ok: false, code: "over" });
    expect(await stateOf(forum, hanna)).toBe("confirmed");
    // Its new date is still to come.
    await setForum(forum, { postponedAt: addHours(now(), -5) });
    expect(await cancel(forum, hanna)).toMatchObject({ ok: true, value: { state: "cancelled" } });
  });
});

describe("nothing is offered", () => {
  const freePlaceWithQueue = async (values: Parameters<typeof setForum>[1]) => {
    const forum = await fullForum({ capacity: 1 });
    const waiting = anAddress();
    await join(forum, waiting);
    await setForum(forum, { capacity: 2, ...values });
    return { forum, waiting };
  };

  it.each([
    ["in the last 24 hours", () => ({ startsAt: addHours(now(), 24), endsAt: null })],
    ["after the forum has begun", () => ({ startsAt: addHours(now(), -1), endsAt: null })],
    ["while the waitlist is paused", () => ({ waitlistPaused: true })],
    ["of a cancelled forum", () => ({ cancelledAt: now() })],
    ["of a postponed forum", () => ({ postponedAt: now() })],
    ["of a forum no longer published", () => ({ publishedAt: null })],
  ])("%s", async (_, values) => {
    const { forum, waiting } = await freePlaceWithQueue(values());
    expect(await allocateAll(now())).toBe(0);
    expect(await stateOf(forum, waiting)).toBe("waitlisted");
    expect(await offersOf(forum)).toEqual([]);
  });

  it("until just before the quiet time begins", async () => {
    const { forum, waiting } = await freePlaceWithQueue({ startsAt: addHours(now(), 24.1), endsAt: null });
    expect(await allocateAll(now())).toBe(1);
    expect(await stateOf(forum, waiting)).toBe("offered");
  });

  it("and then is, when the pause ends", async () => {
    const { forum, waiting } = await freePlaceWithQueue({ waitlistPaused: true });
    await allocateAll(now());
    await setForum(forum, { waitlistPaused: false });
    expect(await allocateAll(now())).toBe(1);
    expect(await stateOf(forum, waiting)).toBe("offered");
  });

  it("beyond a capacity that was cut", async () => {
    const forum = await fullForum({ capacity: 3 });
    const waiting = anAddress();
    await join(forum, waiting);
    const gone = await make.registration(forum);
    await setForum(forum, { capacity: 2 });
    await cancelRegistration(gone.token);
    expect(await allocateAll(now())).toBe(0);
    expect(await stateOf(forum, waiting)).toBe("waitlisted");
  });
});

describe("the jobs", () => {
  it("offer and end more places than fit into one transaction", async () => {
    setClock("2026-06-15T10:00");
    const forum = await make.forum({ capacity: 60, startsAt: parseWallTime("2026-07-06T14:00"), endsAt: null });
    for (let i = 0; i < 70; i += 1) await make.registration(forum, { state: "waitlisted" });
    expect(await allocateAll(now())).toBe(60);
    setClock("2026-06-18T10:00");
    expect(await expireOffers(now())).toBe(60);
    await allocateAll(now());
    expect(await statesOf(forum)).toEqual({ expired: 60, offered: 10 });
  });

  it("serve the other forums although one is busy, and fail in the end", async () => {
    const [busy, idle] = [await fullForum({ capacity: 1 }), await fullForum({ capacity: 1 })];
    const [atBusy, atIdle] = [anAddress(), anAddress()];
    await join(busy, atBusy);
    await join(idle, atIdle);
    for (const forum of [busy, idle]) await setForum(forum, { capacity: 2 });
    const hold = superuser.begin(async (sql) => {
      await sql`select from forum where id = ${busy.id} for update`;
      await expect(allocateAll(now())).rejects.toThrow(/desks could not be served/);
    });
    await hold;
    expect([await stateOf(busy, atBusy), await stateOf(idle, atIdle)]).toEqual(["waitlisted", "offered"]);
    expect(await allocateAll(now())).toBe(1);
  });
});
