import { afterEach, describe, expect, it } from "vitest";
import { newId } from "@/lib/platform/ids";
import { setClock } from "@/lib/platform/time";
import { cancelRegistration } from "@/lib/registrations/mutations/cancel";
import { confirmRegistration } from "@/lib/registrations/mutations/confirm";
import { register, resendLink } from "@/lib/registrations/mutations/register";
import { anAddress, filledForm, mailsTo, signUp, statesOf, tokenOf } from "@/tests/support/registrations";
import { make } from "@/tests/support/test-db";

afterEach(() => setClock(null));

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
