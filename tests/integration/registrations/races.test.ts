import { afterEach, describe, expect, it, vi } from "vitest";
import { isOutage } from "@/lib/action/outage";
import { newId } from "@/lib/platform/ids";
import type { Result } from "@/lib/platform/result";
import { now } from "@/lib/platform/time";
import { allocateAll } from "@/lib/registrations/mutations/allocate";
import { cancelRegistration } from "@/lib/registrations/mutations/cancel";
import { confirmRegistration } from "@/lib/registrations/mutations/confirm";
import { acceptOffer } from "@/lib/registrations/mutations/offers";
import { register } from "@/lib/registrations/mutations/register";
import { anAddress, filledForm, mailsTo, setForum, statesOf, stored } from "@/tests/support/registrations";
import { make, superuser } from "@/tests/support/test-db";

type Forum = Awaited<ReturnType<typeof make.forum>>;
type Register = typeof register;

/** People whose form was not taken because too many came at once send it again: the same form, with the same key. */
async function untilAnswered<T>(send: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await send();
    } catch (error) {
      if (attempt === 20 || !isBusy(error)) throw error;
    }
  }
}

/** By name as well: modules loaded anew have classes of their own. */
const isBusy = (error: unknown) => isOutage(error) || (error as Error).constructor.name === "TimeLimitExceeded";

/** So many people send their form at the same moment. */
function rush(forum: Forum, people: number, doing: Register = register) {
  const addresses = Array.from({ length: people }, () => anAddress("rush"));
  const send = (address: string, key = newId()) =>
    untilAnswered(() => doing(forum.id, key, filledForm(forum, [address])));
  return Promise.all(addresses.map((address) => send(address))).then((results) => ({ addresses, results }));
}

async function held(forum: Forum): Promise<number> {
  const [row] = await superuser<{ n: number }[]>`
    select count(*)::int as n from registration where forum_id = ${forum.id} and hold_until > now()`;
  return row?.n ?? -1;
}

const okOf = (results: Result<unknown, string>[]) => results.filter(({ ok }) => ok).length;

afterEach(() => {
  delete process.env.UNSAFE_WITHOUT_FORUM_LOCK;
  vi.resetModules();
});

describe("200 people at the same moment", () => {
  it("get exactly the 20 places there are", { timeout: 120_000 }, async () => {
    const forum = await make.forum({ capacity: 20 });
    const { addresses, results } = await rush(forum, 200);
    expect(okOf(results)).toBe(200);
    expect(await held(forum)).toBe(20);
    expect(await statesOf(forum)).toEqual({ unconfirmed: 200 });
    expect(await mailsTo(addresses[0] ?? "")).toEqual(["confirm-address"]);
    const [mails] = await superuser`select count(*)::int as n from outbox_mail where forum_id = ${forum.id}`;
    expect(mails).toEqual({ n: 200 });
  });

  it("are all refused but 20 where there is no waitlist", { timeout: 120_000 }, async () => {
    const forum = await make.forum({ capacity: 20, waitlistEnabled: false });
    const { results } = await rush(forum, 200);
    expect(okOf(results)).toBe(20);
    expect(await statesOf(forum)).toEqual({ unconfirmed: 20 });
  });

  it("get more than there are without the lock: so it is the lock that prevents it", { timeout: 120_000 }, async () => {
    process.env.UNSAFE_WITHOUT_FORUM_LOCK = "1";
    vi.resetModules();
    const unsafe = await import("@/lib/registrations/mutations/register");
    expect(unsafe.register).not.toBe(register);
    const forum = await make.forum({ capacity: 20 });
    await rush(forum, 200, unsafe.register);
    expect(await held(forum)).toBeGreaterThan(20);
  });
});

it("one last place is given to one of 50, round after round", { timeout: 120_000 }, async () => {
  for (let round = 0; round < 5; round += 1) {
    const forum = await make.forum({ capacity: 1 });
    await rush(forum, 50);
    expect(await held(forum)).toBe(1);
  }
});

it("confirming all at once after the holds ran out fills the places once", { timeout: 120_000 }, async () => {
  const forum = await make.forum({ capacity: 5 });
  const { addresses } = await rush(forum, 40);
  await superuser`update registration set hold_until = null where forum_id = ${forum.id}`;
  const tokens = await Promise.all(addresses.map(async (address) => (await stored(forum, address)).token));
  await Promise.all(tokens.flatMap((token) => [token, token]).map((t) => untilAnswered(() => confirmRegistration(t))));
  expect(await statesOf(forum)).toEqual({ confirmed: 5, waitlisted: 35 });
  const ranks = await superuser<{ n: string }[]>`
    select queue_number as n from registration where forum_id = ${forum.id} and state = 'waitlisted'`;
  expect(new Set(ranks.map(({ n }) => n)).size).toBe(35);
});

it("a storm of cancelling, accepting, joining and changed capacity loses and doubles no place", {
  timeout: 180_000,
}, async () => {
  const forum = await make.forum({ capacity: 10 });
  const { addresses } = await rush(forum, 30);
  for (const address of addresses) await confirmRegistration((await stored(forum, address)).token);
  const tokens = await Promise.all(addresses.map(async (address) => (await stored(forum, address)).token));
  const storm = tokens.flatMap((token, i) => [
    () => (i % 2 === 0 ? cancelRegistration(token) : acceptOffer(token)),
    () => register(forum.id, newId(), filledForm(forum, [anAddress("storm")])),
    () => (i % 5 === 0 ? setForum(forum, { capacity: 10 + (i % 3) }) : allocateAll(now())),
    () => acceptOffer(token),
  ]);
  await Promise.all(storm.map((act) => untilAnswered<unknown>(act).catch(onlyBusyDesks)));
  await setForum(forum, { capacity: 12 });
  await allocateAll(now());

  const [seats] = await superuser<{ taken: number; waiting: number; open: number; offered: number }[]>`
    select portal_taken(${forum.id}, now()) as taken, portal_waiting(${forum.id}) as waiting,
      (select count(*)::int from seat_offer where forum_id = ${forum.id} and state = 'open') as open,
      (select count(*)::int from registration where forum_id = ${forum.id} and state = 'offered') as offered`;
  expect(seats?.taken).toBe(12);
  expect(seats?.open).toBe(seats?.offered);
  const [inversions] = await superuser`
    select count(*)::int as n from registration served join registration waits on waits.forum_id = served.forum_id
    where served.forum_id = ${forum.id} and served.state = 'offered' and waits.state = 'waitlisted'
      and served.queue_number > waits.queue_number`;
  expect(inversions).toEqual({ n: 0 });
  const [mails] = await superuser`
    select (select count(*)::int from seat_offer where forum_id = ${forum.id}) as offers,
      (select count(*)::int from outbox_mail where forum_id = ${forum.id} and template = 'seat-offer') as mails`;
  expect(mails?.["offers"]).toBe(mails?.["mails"]);
  const people = await superuser`
    select forum_id from registration where forum_id = ${forum.id}
      and state in ('unconfirmed', 'confirmed', 'waitlisted', 'offered') group by forum_id, email_normalised having count(*) > 1`;
  expect(people).toEqual([]);
});

/** A job that found a desk busy is run again by its calendar. */
function onlyBusyDesks(error: unknown): void {
  if (!(error instanceof Error) || !/desks could not be served/.test(error.message)) throw error;
}
