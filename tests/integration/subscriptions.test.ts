import { and, eq, inArray } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { asActor } from "@/db/actor";
import { subscription } from "@/db/schema";
import { hashToken } from "@/lib/platform/ids";
import { addDays, addHours, addMinutes, now } from "@/lib/platform/time";
import { anonymous } from "@/lib/policy/actor";
import { subscriptionToken } from "@/lib/subscriptions/links";
import {
  confirmSubscription,
  endSubscription,
  notifySubscribers,
  purgeUnconfirmedSubscriptions,
  subscribe,
} from "@/lib/subscriptions/mutations";
import { getSubscription } from "@/lib/subscriptions/queries";
import { make, superuser } from "../support/test-db";

let people = 0;
const newAddress = () => `abo-${people++}@example.org`;
const ask = (ags: string, address: string) => subscribe({ district: ags, email: { typed: address, address } });

const rowOf = async (address: string, ags: string) => {
  const of = and(eq(subscription.emailNormalised, address), eq(subscription.districtAgs, ags));
  const [row] = await make.db.select().from(subscription).where(of);
  return row;
};
const mailsTo = (address: string) =>
  superuser<{ template: string; forum_id: string | null }[]>`
    select template, forum_id from outbox_mail where recipient = ${address} order by created_at`;

async function subscribed(ags: string, address = newAddress(), confirmedAt = addHours(now(), -1)) {
  await ask(ags, address);
  const row = await rowOf(address, ags);
  if (!row) throw new Error("not subscribed");
  await make.db.update(subscription).set({ confirmedAt }).where(eq(subscription.id, row.id));
  await superuser`delete from outbox_mail where recipient = ${address}`;
  return { address, token: subscriptionToken(row), id: row.id };
}

describe("asking to be told", () => {
  it("makes one unconfirmed row and one mail, however often it is sent", async () => {
    const { ags } = await make.district();
    const address = newAddress();
    for (let times = 0; times < 3; times++) expect(await ask(ags, address)).toEqual({ ok: true, value: undefined });
    expect(await rowOf(address, ags)).toMatchObject({ confirmedAt: null });
    expect(await mailsTo(address)).toEqual([{ template: "subscription-confirm", forum_id: null }]);
  });

  it("is answered the same for an address that is already confirmed, which gets a mail of its own", async () => {
    const { ags } = await make.district();
    const { address, id } = await subscribed(ags);
    expect(await ask(ags, address)).toEqual({ ok: true, value: undefined });
    expect(await rowOf(address, ags)).toMatchObject({ id, confirmedAt: expect.any(Date) });
    expect((await mailsTo(address)).map(({ template }) => template)).toEqual(["subscription-confirm"]);
  });

  it("is refused for a district that does not exist, or no more", async () => {
    const past = await make.district({ validTo: "2020-01-01" });
    expect(await ask("98765", newAddress())).toEqual({ ok: false, code: "unknown_district" });
    expect(await ask(past.ags, newAddress())).toEqual({ ok: false, code: "unknown_district" });
  });

  it("writes one row when two requests come at once", async () => {
    const { ags } = await make.district();
    const address = newAddress();
    await Promise.all(Array.from({ length: 8 }, () => ask(ags, address)));
    const [row] = await superuser`select count(*)::int from subscription where email_normalised = ${address}`;
    expect(row?.count).toBe(1);
    expect(await mailsTo(address)).toHaveLength(1);
  });
});

describe("the personal link", () => {
  it("shows, confirms and ends this subscription", async () => {
    const { ags, label } = await make.district();
    const address = newAddress();
    await ask(ags, address);
    const row = await rowOf(address, ags);
    const token = subscriptionToken(row!);
    expect(await getSubscription(token)).toMatchObject({ email: address, districtLabel: label, confirmed: false });

    expect((await confirmSubscription(token)).ok).toBe(true);
    const confirmedAt = (await rowOf(address, ags))?.confirmedAt;
    expect(confirmedAt).toBeInstanceOf(Date);
    expect((await confirmSubscription(token)).ok).toBe(true);
    expect((await rowOf(address, ags))?.confirmedAt).toEqual(confirmedAt);

    expect((await endSubscription(token)).ok).toBe(true);
    expect(await rowOf(address, ags)).toBeUndefined();
    expect(await getSubscription(token)).toBeNull();
    expect(await endSubscription(token)).toEqual({ ok: false, code: "gone" });
    expect(await confirmSubscription(token)).toEqual({ ok: false, code: "gone" });
  });

  it("opens nothing else", async () => {
    const { ags } = await make.district();
    const own = await subscribed(ags);
    const other = await subscribed(ags);
    const seen = await asActor({ kind: "registrant", tokenHash: hashToken(own.token) }, (tx) =>
      tx.select({ id: subscription.id }).from(subscription),
    );
    expect(seen).toEqual([{ id: own.id }]);
    await asActor({ kind: "registrant", tokenHash: hashToken(own.token) }, (tx) => tx.delete(subscription));
    expect(await getSubscription(other.token)).not.toBeNull();
    expect(await asActor(anonymous, (tx) => tx.select().from(subscription))).toEqual([]);
    for (const wrong of ["", "x", `${other.token}x`, "%00", "A".repeat(32)]) {
      expect(await getSubscription(wrong)).toBeNull();
    }
  });
});

it("an address that nobody confirmed is forgotten after 48 hours", async () => {
  const { ags } = await make.district();
  const [old, fresh] = [newAddress(), newAddress()];
  await ask(ags, old);
  await ask(ags, fresh);
  const confirmed = await subscribed(ags);
  const longAgo = addHours(now(), -49);
  const aged = inArray(subscription.emailNormalised, [old, confirmed.address]);
  await make.db.update(subscription).set({ createdAt: longAgo }).where(aged);
  expect(await purgeUnconfirmedSubscriptions(now())).toBe(1);
  expect(await rowOf(old, ags)).toBeUndefined();
  expect(await rowOf(fresh, ags)).toBeDefined();
  expect(await rowOf(confirmed.address, ags)).toBeDefined();
});

describe("when a forum is published", () => {
  beforeEach(async () => {
    // What other tests have published is told first.
    await notifySubscribers(now());
  });

  it("each confirmed subscriber of its districts gets one mail, also of two districts", async () => {
    const [one, two, elsewhere] = [await make.district(), await make.district(), await make.district()];
    const both = newAddress();
    await subscribed(one.ags, both);
    await subscribed(two.ags, both);
    const second = await subscribed(two.ags);
    const stranger = await subscribed(elsewhere.ags);
    const unconfirmed = newAddress();
    await ask(one.ags, unconfirmed);
    const forum = await make.forum({ districts: [one.ags, two.ags], publishedAt: now() });

    expect(await notifySubscribers(addMinutes(now(), 1))).toBe(2);
    expect(await notifySubscribers(addMinutes(now(), 2))).toBe(0);
    const told = [{ template: "subscription-forum", forum_id: forum.id }];
    expect(await mailsTo(both)).toEqual(told);
    expect(await mailsTo(second.address)).toEqual(told);
    expect(await mailsTo(stranger.address)).toEqual([]);
    expect((await mailsTo(unconfirmed)).map(({ template }) => template)).toEqual(["subscription-confirm"]);
  });

  it.each([
    ["published before the address was confirmed", { publishedAt: addHours(now(), -2) }],
    ["not published yet", { publishedAt: null }],
    ["to be published later", { publishedAt: addDays(now(), 1) }],
    ["published so long ago that its mail may be gone from the log", { publishedAt: addDays(now(), -20) }],
    ["called off", { publishedAt: now(), cancelledAt: now() }],
    ["postponed", { publishedAt: now(), postponedAt: now() }],
    ["over", { publishedAt: now(), startsAt: addHours(now(), -3), endsAt: now() }],
  ])("nobody is told of one %s", async (_, values) => {
    const { ags } = await make.district();
    const confirmedAt = (values.publishedAt ?? now()) < addDays(now(), -10) ? addDays(now(), -30) : addHours(now(), -1);
    const { address } = await subscribed(ags, newAddress(), confirmedAt);
    await make.forum({ districts: [ags], ...values });
    await notifySubscribers(addMinutes(now(), 1));
    expect(await mailsTo(address)).toEqual([]);
  });

  it("two workers at once still send one mail each", async () => {
    const { ags } = await make.district();
    const subscribers = await Promise.all(Array.from({ length: 5 }, () => subscribed(ags)));
    await make.forum({ districts: [ags], publishedAt: now() });
    const at = addMinutes(now(), 1);
    await Promise.all([notifySubscribers(at), notifySubscribers(at), notifySubscribers(at)]);
    for (const { address } of subscribers) expect(await mailsTo(address)).toHaveLength(1);
  });

  it("more people than fit into one transaction are told", async () => {
    const { ags } = await make.district();
    await superuser`
      insert into subscription (id, email, email_normalised, district_ags, token_hash, confirmed_at)
      select gen_random_uuid(), n || '@viele.example.org', n || '@viele.example.org', ${ags}, 'viele-' || n, now() - interval '1 hour'
      from generate_series(1, 120) n`;
    await make.forum({ districts: [ags], publishedAt: now() });
    expect(await notifySubscribers(addMinutes(now(), 1))).toBe(120);
    const [row] = await superuser`
      select count(distinct recipient)::int from outbox_mail where recipient like '%@viele.example.org'`;
    expect(row?.count).toBe(120);
  });
});
