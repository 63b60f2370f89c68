import { afterEach, describe, expect, it } from "vitest";
import { addDays, addMinutes, now, setClock } from "@/lib/platform/time";
import { confirmRegistration } from "@/lib/registrations/mutations/confirm";
import { checkRegistration } from "@/lib/registrations/mutations/form";
import {
  anAddress,
  endHolds,
  historyOf,
  mailsTo,
  setForum,
  signUp,
  stateOf,
  statesOf,
  stored,
  tokenOf,
  typedForm,
} from "@/tests/support/registrations";
import { make, superuser } from "@/tests/support/test-db";

afterEach(() => setClock(null));

describe("somebody who registers", () => {
  it("gets a place held, one mail each time, and the place when confirming", async () => {
    const forum = await make.forum({ capacity: 1 });
    const hanna = anAddress("Hanna");
    expect(await signUp(forum, [hanna])).toEqual({ ok: true, value: null });

    const held = await stored(forum, hanna);
    expect(held).toMatchObject({ state: "unconfirmed", held: true, queue_number: null });
    const [hold] = await superuser`select hold_until - created_at as lasts from registration where id = ${held.id}`;
    expect(hold).toEqual({ lasts: "01:00:00" });
    expect(await mailsTo(hanna)).toEqual(["confirm-address"]);

    const confirmed = await confirmRegistration(held.token);
    expect(confirmed).toMatchObject({ ok: true, value: { state: "confirmed", holdUntil: null } });
    expect(await mailsTo(hanna)).toEqual(["confirm-address", "confirmed"]);
    expect(await historyOf(held.id)).toEqual(["nothing > unconfirmed", "unconfirmed > confirmed"]);
  });

  it("changes nothing more by confirming again", async () => {
    const forum = await make.forum();
    const hanna = anAddress();
    await signUp(forum, [hanna]);
    const token = await tokenOf(forum, hanna);
    const answers = await Promise.all([1, 2, 3, 4].map(() => confirmRegistration(token)));
    expect(answers.map((answer) => answer.ok && answer.value.state)).toEqual(Array(4).fill("confirmed"));
    expect(await mailsTo(hanna)).toEqual(["confirm-address", "confirmed"]);
    expect(await historyOf((await stored(forum, hanna)).id)).toHaveLength(2);
  });

  it("keeps what was typed with the first person only, where it is about a person", async () => {
    const forum = await make.forum();
    const table = await make.breakout(forum.id);
    const [first, second] = [anAddress(), anAddress()];
    await signUp(forum, [first, second], {
      phone: "0611 123456",
      diet: "vegan",
      needs: "Räume",
      offers: "Zeit",
      topics: ["sprache"],
      listOptIn: "ja",
      firstWishId: table.id,
      support: ["captioning"],
      supportNote: "Bitte vorne sitzen",
      supportConsent: "ja",
    });
    const rows = await superuser`
      select email, phone, diet, needs, offers, topics, list_opt_in, invitations_opt_in, first_wish_id, form_position,
        (select count(*)::int from support_request s where s.registration_id = r.id) as support
      from registration r where forum_id = ${forum.id} order by form_position`;
    const shared = { first_wish_id: table.id, invitations_opt_in: false };
    expect(rows).toEqual([
      {
        ...{ email: first, phone: "0611 123456", diet: "vegan", needs: "Räume", offers: "Zeit", topics: ["sprache"] },
        ...{ ...shared, list_opt_in: true, form_position: 0, support: 1 },
      },
      {
        ...{ email: second, phone: null, diet: null, needs: null, offers: null, topics: [] },
        ...{ ...shared, list_opt_in: false, form_position: 1, support: 0 },
      },
    ]);
  });

  it("is refused for a district or a table that is not of this forum, and nothing is stored", async () => {
    const [forum, other] = [await make.forum(), await make.forum()];
    const foreign = await make.breakout(other.id);
    expect(await signUp(forum, [anAddress()], { districtAgs: "99999" })).toEqual({
      ok: false,
      code: "unknown_district",
    });
    expect(await signUp(forum, [anAddress()], { firstWishId: foreign.id })).toEqual({
      ok: false,
      code: "unknown_wish",
    });
    expect(await statesOf(forum)).toEqual({});
  });

  it("is told so before the check page too", async () => {
    const [forum, other] = [await make.forum(), await make.forum()];
    const [own, foreign] = [await make.breakout(forum.id), await make.breakout(other.id)];
    const check = (fields: object) => checkRegistration(forum.slug, typedForm(forum, [anAddress()], fields));
    expect(await check({})).toBeNull();
    expect(await check({ firstWishId: own.id })).toBeNull();
    expect(await check({ districtAgs: "99999" })).toEqual({ code: "unknown_district" });
    expect(await check({ firstWishId: foreign.id })).toEqual({ code: "unknown_wish" });
    expect(await check({ firstWishId: own.id, secondWishId: foreign.id })).toEqual({ code: "unknown_wish" });
    expect(await statesOf(forum)).toEqual({});
  });

  it("is refused without the answers the forum asks for", async () => {
    const question = { id: "a", kind: "text" as const, label: "Woher?", required: true };
    const forum = await make.forum({ extraQuestions: [question] });
    expect(await signUp(forum, [anAddress()])).toEqual({ ok: false, code: "answers" });
    expect(await signUp(forum, [anAddress()], { answers: { a: "a\u0000b" } })).toEqual({ ok: false, code: "answers" });
    expect(await signUp(forum, [anAddress()], { answers: { a: "Zeitung" } })).toEqual({ ok: true, value: null });
  });
});

describe("registration", () => {
  const day = (days: number) => addDays(now(), days);
  it.each([
    ["not published", { publishedAt: null }],
    ["published later", { publishedAt: day(1) }],
    ["cancelled", { cancelledAt: day(-1) }],
    ["postponed", { postponedAt: day(-1) }],
    ["not open yet", { registrationOpensAt: day(1) }],
    ["closed", { registrationClosesAt: day(-1) }],
    ["running", { startsAt: addMinutes(now(), -1) }],
    ["over", { startsAt: day(-2), endsAt: day(-1) }],
  ])("of a forum that is %s is not possible", async (_, values) => {
    const forum = await make.forum(values);
    expect(await signUp(forum, [anAddress()])).toEqual({ ok: false, code: "not_open" });
    expect(await statesOf(forum)).toEqual({});
  });

  it("opens and closes to the minute", async () => {
    setClock("2026-06-01T08:59");
    const forum = await make.forum({
      startsAt: new Date("2026-06-20T08:00:00Z"),
      endsAt: null,
      registrationOpensAt: new Date("2026-06-01T07:00:00Z"),
      registrationClosesAt: new Date("2026-06-10T10:00:00Z"),
      publishedAt: new Date("2026-05-01T08:00:00Z"),
    });
    const tryAt = async (clock: string) => {
      setClock(clock);
      return (await signUp(forum, [anAddress()])).ok;
    };
    expect(await tryAt("2026-06-01T08:59")).toBe(false);
    expect(await tryAt("2026-06-01T09:00")).toBe(true);
    expect(await tryAt("2026-06-10T11:59")).toBe(true);
    expect(await tryAt("2026-06-10T12:00")).toBe(false);
  });

  it("has no limit while no capacity is known", async () => {
    const forum = await make.forum({ capacity: null });
    const people = Array.from({ length: 30 }, () => anAddress());
    for (const address of people) await signUp(forum, [address]);
    for (const address of people) await confirmRegistration(await tokenOf(forum, address));
    expect(await statesOf(forum)).toEqual({ confirmed: 30 });
  });

  it("of a full forum without a waitlist is refused at once, and again when confirming late", async () => {
    const forum = await make.forum({ capacity: 1, waitlistEnabled: false });
    const [early, late, third] = [anAddress(), anAddress(), anAddress()];
    await signUp(forum, [early]);
    expect(await signUp(forum, [late])).toEqual({ ok: false, code: "full" });

    await endHolds(forum);
    await signUp(forum, [third]);
    await confirmRegistration(await tokenOf(forum, third));
    expect(await confirmRegistration(await tokenOf(forum, early))).toEqual({ ok: false, code: "full" });
    expect(await statesOf(forum)).toEqual({ confirmed: 1, unconfirmed: 1 });
  });

  it("waits for approval where the forum asks for it, without taking a place meanwhile", async () => {
    const forum = await make.forum({ capacity: 1, approvalRequired: true });
    const hanna = anAddress();
    await signUp(forum, [hanna]);
    const { token, id } = await stored(forum, hanna);
    expect(await confirmRegistration(token)).toMatchObject({ ok: true, value: { state: "pending_approval" } });
    expect(await mailsTo(hanna)).toEqual(["confirm-address", "pending-approval"]);
    expect(await historyOf(id)).toEqual(["nothing > unconfirmed", "unconfirmed > pending_approval"]);
    const [seats] =
      await superuser`select portal_taken(${forum.id}, now()) as taken, portal_waiting(${forum.id}) as waiting`;
    expect(seats).toEqual({ taken: 0, waiting: 0 });
  });
});

describe("confirming", () => {
  it.each([
    ["cancelled", { cancelledAt: now() }, "called_off"],
    ["postponed", { postponedAt: now() }, "called_off"],
    ["running", { startsAt: addMinutes(now(), -1) }, "over"],
  ])("at a forum that is %s by then does nothing", async (_, change, code) => {
    const forum = await make.forum();
    const hanna = anAddress();
    await signUp(forum, [hanna]);
    await setForum(forum, change);
    expect(await confirmRegistration(await tokenOf(forum, hanna))).toEqual({ ok: false, code });
    expect(await stateOf(forum, hanna)).toBe("unconfirmed");
    expect(await mailsTo(hanna)).toEqual(["confirm-address"]);
  });

  it("is possible after registration has closed", async () => {
    const forum = await make.forum();
    const hanna = anAddress();
    await signUp(forum, [hanna]);
    await setForum(forum, { registrationClosesAt: addMinutes(now(), -1) });
    expect(await confirmRegistration(await tokenOf(forum, hanna))).toMatchObject({ ok: true });
  });

  it("with a link nobody sent is refused", async () => {
    const { token } = await make.registration(await make.forum());
    for (const wrong of ["", `${token}x`, token.slice(1), token.toUpperCase()]) {
      expect(await confirmRegistration(wrong)).toEqual({ ok: false, code: "unknown_link" });
    }
  });
});
