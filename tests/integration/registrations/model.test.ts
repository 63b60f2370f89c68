import fc from "fast-check";
import { afterEach, expect, it } from "vitest";
import { addHours, addMinutes, berlinDateTime, now, setClock } from "@/lib/platform/time";
import { allocateAll } from "@/lib/registrations/mutations/allocate";
import { cancelRegistration } from "@/lib/registrations/mutations/cancel";
import { confirmRegistration } from "@/lib/registrations/mutations/confirm";
import { acceptOffer, expireOffers } from "@/lib/registrations/mutations/offers";
import { purgeUnconfirmed } from "@/lib/registrations/mutations/retention";
import { DeskModel, type Person } from "@/tests/support/registration-model";
import { setForum, signUp, tokenOf } from "@/tests/support/registrations";
import { make, superuser } from "@/tests/support/test-db";

type Real = { forum: Awaited<ReturnType<typeof make.forum>> };
type Command = fc.AsyncCommand<DeskModel, Real>;

const addressOf = (name: string) => `${name}@example.org`;
const names = Array.from({ length: 16 }, (_, i) => `person${i}`);

const goForward = (minutes: number) =>
  setClock(berlinDateTime(addMinutes(now(), minutes)).toPlainDateTime().toString());

/** Does the same to the model and to the desk, then compares them. */
function command(words: string, act: (model: DeskModel, real: Real, at: Date) => Promise<void>): Command {
  return {
    // Days go by in some of the steps; what happens after the forum has begun has tests of its own.
    check: (model) => !model.hasBegun(now()),
    run: async (model, real) => {
      await act(model, real, now());
      await compare(model, real);
    },
    toString: () => words,
  };
}

/** Does it to one of the people who are in one of these states, if there is one. */
function personal(
  verb: string,
  pick: number,
  states: readonly Person["state"][],
  act: (model: DeskModel, person: Person, token: string) => Promise<void>,
) {
  return command(`${verb}(${pick})`, async (model, { forum }) => {
    const able = model.people.filter(({ state }) => states.includes(state));
    const person = able[pick % able.length];
    if (person) await act(model, person, await tokenOf(forum, addressOf(person.name)));
  });
}

const commands = {
  register: (people: string[], together: boolean) =>
    command(`register(${people.join("+")}${together ? " together" : ""})`, async (model, { forum }, at) => {
      await signUp(forum, people.map(addressOf), together ? { together: "ja" } : {});
      model.register(people, together, at);
    }),
  /** Registers and confirms: without a place that is one more who waits. */
  join: (who: string) =>
    command(`join(${who})`, async (model, { forum }, at) => {
      const known = model.live(who) !== undefined;
      await signUp(forum, [addressOf(who)]);
      model.register([who], false, at);
      const person = model.live(who);
      if (known || !person) return;
      expect((await confirmRegistration(await tokenOf(forum, addressOf(who)))).ok).toBe(true);
      model.confirm(person, now());
    }),
  confirm: (pick: number) =>
    personal("confirm", pick, ["unconfirmed"], async (model, person, token) => {
      expect((await confirmRegistration(token)).ok).toBe(true);
      model.confirm(person, now());
    }),
  cancel: (pick: number) =>
    personal("cancel", pick, ["unconfirmed", "confirmed", "waitlisted", "offered"], async (model, person, token) => {
      expect((await cancelRegistration(token)).ok).toBe(true);
      model.cancel(person, now());
    }),
  accept: (pick: number) =>
    personal("accept", pick, ["offered"], async (model, person, token) => {
      expect((await acceptOffer(token)).ok).toBe(model.accept(person, now()));
    }),
  /** Days after the offer was made. */
  acceptLate: (pick: number) =>
    personal("acceptLate", pick, ["offered"], async (model, person, token) => {
      goForward(4 * 24 * 60);
      expect((await acceptOffer(token)).ok).toBe(model.accept(person, now()));
    }),
  expireLate: () =>
    command("expireLate", async (model) => {
      goForward(4 * 24 * 60);
      await expireOffers(now());
      model.expire(now());
    }),
  expire: () =>
    command("expire", async (model) => {
      await expireOffers(now());
      model.expire(now());
    }),
  purge: () =>
    command("purge", async (model) => {
      await purgeUnconfirmed(now());
      model.purge(now());
    }),
  allocate: () =>
    command("allocate", async (model) => {
      await allocateAll(now());
      model.allocate(now());
    }),
  capacity: (places: number) =>
    command(`capacity(${places})`, async (model, { forum }) => {
      await setForum(forum, { capacity: places });
      model.capacity = places;
    }),
  overbooking: (percent: number) =>
    command(`overbooking(${percent} %)`, async (model, { forum }) => {
      await setForum(forum, { overbooking: percent });
      model.overbooking = percent;
    }),
  forward: (minutes: number) => command(`forward(${minutes} min)`, async () => goForward(minutes)),
};

/** Everybody's state, who holds a place, and what must hold whatever happened. */
async function compare(model: DeskModel, { forum }: Real) {
  const rows = await superuser<{ name: string; state: string; hold: string | null; ends: string | null }[]>`
    select split_part(r.email, '@', 1) as name, r.state, r.hold_until as hold, o.expires_at as ends
    from registration r left join seat_offer o on o.registration_id = r.id and o.state = 'open'
    where r.forum_id = ${forum.id} order by r.created_at, r.form_position`;
  for (const person of model.served.splice(0)) {
    const row = rows.findLast(({ name }) => name === person.name);
    person.offerEnds = row?.ends ? new Date(row.ends) : null;
    if (person.state === "unconfirmed") person.holdUntil = row?.hold ? new Date(row.hold) : null;
  }
  const at = now();
  const isHeld = (state: string, hold: Date | null) => state === "unconfirmed" && hold !== null && hold > at;
  expect(rows.map((row) => [row.name, row.state, isHeld(row.state, row.hold ? new Date(row.hold) : null)])).toEqual(
    model.people.map((person) => [person.name, person.state, isHeld(person.state, person.holdUntil)]),
  );
  expect(rows.filter(({ ends }) => ends).map(({ name }) => name)).toEqual(
    rows.filter(({ state }) => state === "offered").map(({ name }) => name),
  );
  await checkInvariants(model, forum.id, at);
}

async function checkInvariants(model: DeskModel, forumId: string, at: Date) {
  const [seats] = await superuser<{ taken: number; offers: number; mails: number; audits: number; told: number }[]>`
    select portal_taken(${forumId}, ${at.toISOString()}) as taken,
      (select count(*)::int from seat_offer where forum_id = ${forumId}) as offers,
      (select count(*)::int from outbox_mail where forum_id = ${forumId} and template = 'seat-offer') as mails,
      (select count(*)::int from audit_entry where forum_id = ${forumId} and to_state = 'confirmed') as audits,
      (select count(*)::int from outbox_mail where forum_id = ${forumId} and template = 'confirmed') as told`;
  expect(seats?.taken).toBe(model.taken(at));
  expect(seats?.taken).toBeLessThanOrEqual(mostAtOnce(model));
  expect(seats?.mails).toBe(seats?.offers);
  expect(seats?.told).toBe(seats?.audits);
}

/** A capacity that is cut takes no place away from anybody; nothing new is given out until it fits again. */
const peaks = new WeakMap<DeskModel, number>();
function mostAtOnce(model: DeskModel): number {
  const most = Math.max(model.limit(), Math.min(peaks.get(model) ?? 0, model.taken(now())));
  peaks.set(model, Math.max(model.limit(), model.taken(now())));
  return most;
}

const name = fc.constantFrom(...names);
const group = fc.uniqueArray(name, { minLength: 1, maxLength: 3 });
const pick = fc.nat(20);
const times = (weight: number, arbitrary: fc.Arbitrary<Command>) => ({ weight, arbitrary });
const anyCommand = fc.oneof(
  times(
    4,
    fc.tuple(group, fc.boolean()).map(([people, together]) => commands.register(people, together)),
  ),
  times(5, name.map(commands.join)),
  times(4, pick.map(commands.confirm)),
  times(3, pick.map(commands.cancel)),
  times(2, pick.map(commands.accept)),
  times(2, pick.map(commands.acceptLate)),
  times(2, fc.constant(commands.expireLate())),
  times(4, fc.constantFrom(commands.expire(), commands.purge(), commands.allocate(), commands.allocate())),
  times(2, fc.integer({ min: 0, max: 6 }).map(commands.capacity)),
  times(2, fc.constantFrom(0, 20, 34, 50).map(commands.overbooking)),
  times(2, fc.constantFrom(20, 61, 5 * 60, 26 * 60, 49 * 60).map(commands.forward)),
);

afterEach(() => setClock(null));

it("the desk does what the plain rules say, whatever people do and in which order", { timeout: 240_000 }, async () => {
  const runs = Number(process.env.FC_RUNS ?? 30);
  await fc.assert(
    fc.asyncProperty(fc.array(anyCommand, { minLength: 25, maxLength: 50, size: "max" }), async (steps) => {
      await superuser`delete from registration`;
      setClock("2026-06-15T10:00");
      const startsAt = addHours(now(), 24 * 30);
      const forum = await make.forum({ capacity: 3, startsAt, endsAt: null });
      await fc.asyncModelRun(() => ({ model: new DeskModel(3, startsAt), real: { forum } }), steps);
    }),
    { numRuns: runs, endOnFailure: true },
  );
});
