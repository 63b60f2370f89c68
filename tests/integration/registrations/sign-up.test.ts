import { afterEach, describe, expect, it } from "vitest";
import { newId } from "@/lib/platform/ids";
import { addDays, addMinutes, now, setClock } from "@/lib/platform/time";
import { cancelRegistration } from "@/lib/registrations/mutations/cancel";
import { confirmRegistration } from "@/lib/registrations/mutations/confirm";
import { register, resendLink } from "@/lib/registrations/mutations/register";
import {
  anAddress,
  endHolds,
  filledForm,
  fullForum,
  historyOf,
  mailsTo,
  setForum,
  signUp,
  stateOf,
  statesOf,
  stored,
  tokenOf,
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

describe("the same form", () => {
  it("posted ten times at once is one registration and one mail", async () => {
    const forum = await make.forum();
    const [key, hanna] = [newId(), anAddress()];
    const form = filledForm(forum, [hanna]);
    const answers = await Promise.all(Array.from({ length: 10 }, () => register(forum.id, key, form)));
    expect(answers).toEqual(Array(10).fill({ ok: true, value: null }));
    expect(await statesOf(forum)).toEqual({ unconfirmed: 1 });
    expect(await mailsTo(hanna)).toEqual(["confirm-address"]);
  });

  it("of five people posted ten times at once is five registrations and five mails", async () => {
    const forum = await make.forum();
    const [key, people] = [newId(), Array.from({ length: 5 }, () => anAddress())];
    const form = filledForm(forum, people);
    await Promise.all(Array.from({ length: 10 }, () => register(forum.id, key, form)));
    expect(await statesOf(forum)).toEqual({ unconfirmed: 5 });
    for (const address of people) expect(await mailsTo(address)).toEqual(["confirm-address"]);
  });

  it("sent again with a corrected address, after “back”, registers the corrected one", async () => {
    const forum = await make.forum();
    const [key, wrong, right] = [newId(), anAddress("tippfheler"), anAddress("richtig")];
    await signUp(forum, [wrong], {}, key);
    await signUp(forum, [right], {}, key);
    expect(await mailsTo(right)).toEqual(["confirm-address"]);
  });

  it("sent for two forums registers at both", async () => {
    const [one, two] = [await make.forum(), await make.forum()];
    const [key, hanna] = [newId(), anAddress()];
    expect(await signUp(one, [hanna], {}, key)).toEqual({ ok: true, value: null });
    expect(await signUp(two, [hanna], {}, key)).toEqual({ ok: true, value: null });
    expect(await statesOf(two)).toEqual({ unconfirmed: 1 });
  });

  it("sent again after cancelling registers anew", async () => {
    const forum = await make.forum();
    const [key, hanna] = [newId(), anAddress()];
    await signUp(forum, [hanna], {}, key);
    await cancelRegistration(await tokenOf(forum, hanna));
    await signUp(forum, [hanna], {}, key);
    expect(await statesOf(forum)).toEqual({ cancelled: 1, unconfirmed: 1 });
    expect(await mailsTo(hanna)).toEqual(["confirm-address", "registration-cancelled", "confirm-address"]);
  });
});

describe("an address that is already registered", () => {
  it("is told so once a day, by mail only", async () => {
    setClock("2026-06-01T10:00");
    const forum = await make.forum();
    const hanna = anAddress();
    const first = await signUp(forum, [hanna]);
    const second = await signUp(forum, [hanna.toUpperCase()]);
    await signUp(forum, [hanna]);
    expect(second).toEqual(first);
    expect(await statesOf(forum)).toEqual({ unconfirmed: 1 });
    expect(await mailsTo(hanna)).toEqual(["confirm-address", "already-registered"]);

    setClock("2026-06-02T00:01");
    await signUp(forum, [hanna]);
    expect(await mailsTo(hanna)).toEqual(["confirm-address", "already-registered", "already-registered"]);
  });

  it("by two forms at the same moment has one live registration", async () => {
    const forum = await make.forum();
    const hanna = anAddress();
    const answers = await Promise.all(Array.from({ length: 6 }, () => signUp(forum, [hanna])));
    expect(answers).toEqual(Array(6).fill({ ok: true, value: null }));
    expect(await statesOf(forum)).toEqual({ unconfirmed: 1 });
    expect(await mailsTo(hanna)).toEqual(["confirm-address", "already-registered"]);
  });

  it("does not keep colleagues in the same form from being registered", async () => {
    const forum = await make.forum();
    const [known, colleague] = [anAddress(), anAddress()];
    await make.registration(forum, { email: known });
    await signUp(forum, [known, colleague], { together: "ja" });
    expect(await statesOf(forum)).toEqual({ confirmed: 1, unconfirmed: 1 });
    expect(await mailsTo(known)).toEqual(["already-registered"]);
    expect(await mailsTo(colleague)).toEqual(["confirm-address"]);
  });

  it("gets the same answer from a full forum without a waitlist as a new one", async () => {
    const forum = await make.forum({ capacity: 3, waitlistEnabled: false });
    const known = anAddress();
    for (const email of [known, anAddress()]) await make.registration(forum, { email });
    const withKnown = await signUp(forum, [known, anAddress()], { together: "ja" });
    const withoutKnown = await signUp(forum, [anAddress(), anAddress()], { together: "ja" });
    expect(withKnown).toEqual({ ok: false, code: "full" });
    expect(withoutKnown).toEqual(withKnown);
  });

  it("can register again after cancelling, on a new link", async () => {
    const forum = await make.forum();
    const hanna = anAddress();
    await signUp(forum, [hanna]);
    const old = await tokenOf(forum, hanna);
    await confirmRegistration(old);
    await cancelRegistration(old);
    await signUp(forum, [hanna]);
    const fresh = await tokenOf(forum, hanna);
    expect(fresh).not.toBe(old);
    expect(await confirmRegistration(fresh)).toMatchObject({ ok: true, value: { state: "confirmed" } });
    expect(await statesOf(forum)).toEqual({ cancelled: 1, confirmed: 1 });
    expect(await mailsTo(hanna)).toEqual([
      "confirm-address",
      "confirmed",
      "registration-cancelled",
      "confirm-address",
      "confirmed",
    ]);
  });
});

describe("asking for the link again", () => {
  it("mails a registered address at most once an hour and tells nobody else anything", async () => {
    setClock("2026-06-01T10:20");
    const forum = await make.forum();
    const hanna = anAddress();
    await make.registration(forum, { email: hanna });
    const stranger = anAddress();
    for (const address of [hanna, hanna, stranger, "no address"]) {
      expect(await resendLink(forum.slug, address)).toBeUndefined();
    }
    expect(await mailsTo(hanna)).toEqual(["already-registered"]);
    setClock("2026-06-01T11:20");
    await resendLink(forum.slug, hanna);
    expect(await mailsTo(hanna)).toHaveLength(2);
    expect(await mailsTo(stranger)).toEqual([]);
  });
});

describe("a group", () => {
  const five = () => Array.from({ length: 5 }, () => anAddress());

  it("that wants to stay together gets all places or none", async () => {
    const enough = await make.forum({ capacity: 5 });
    const people = five();
    await signUp(enough, people, { together: "ja" });
    for (const address of people) expect(await stored(enough, address)).toMatchObject({ held: true });

    const scarce = await make.forum({ capacity: 4 });
    const others = five();
    await signUp(scarce, others, { together: "ja" });
    for (const address of others) expect(await stored(scarce, address)).toMatchObject({ held: false });
  });

  it("that may be parted gets the places there are, in the order of the form", async () => {
    const forum = await make.forum({ capacity: 3 });
    const people = five();
    await signUp(forum, people);
    const held = await Promise.all(people.map(async (address) => (await stored(forum, address)).held));
    expect(held).toEqual([true, true, true, false, false]);
  });

  it("that wants to stay together and does not fit is not let in one by one as it confirms", async () => {
    const forum = await fullForum({ capacity: 6 });
    const [gone1, gone2] = await superuser`select id from registration where forum_id = ${forum.id} limit 2`;
    await superuser`update registration set state = 'cancelled' where id in (${gone1?.["id"]}, ${gone2?.["id"]})`;
    const people = five().slice(0, 3);
    await signUp(forum, people, { together: "ja" });
    for (const address of people) await confirmRegistration(await tokenOf(forum, address));
    expect(await statesOf(forum)).toEqual({ cancelled: 2, confirmed: 4, waitlisted: 3 });
  });

  it("that wants to stay together and fits again when the first confirms has its places held for the others", async () => {
    const forum = await make.forum({ capacity: 3 });
    const people = five().slice(0, 3);
    await signUp(forum, people, { together: "ja" });
    await endHolds(forum);
    await confirmRegistration(await tokenOf(forum, people[0] ?? ""));
    const stranger = anAddress();
    await signUp(forum, [stranger]);
    await confirmRegistration(await tokenOf(forum, stranger));
    for (const address of people) await confirmRegistration(await tokenOf(forum, address));
    expect(await stateOf(forum, stranger)).toBe("waitlisted");
    expect(await statesOf(forum)).toEqual({ confirmed: 3, waitlisted: 1 });
  });

  it("larger than the forum is let in one by one, rather than never", async () => {
    const forum = await make.forum({ capacity: 2 });
    const people = five();
    await signUp(forum, people, { together: "ja" });
    for (const address of people) await confirmRegistration(await tokenOf(forum, address));
    expect(await statesOf(forum)).toEqual({ confirmed: 2, waitlisted: 3 });
  });
});
