import { afterEach, describe, expect, it } from "vitest";
import { addHours, formatDateTime, now, parseWallTime, setClock } from "@/lib/platform/time";
import { cancelRegistration } from "@/lib/registrations/mutations/cancel";
import { confirmRegistration } from "@/lib/registrations/mutations/confirm";
import { acceptOffer, expireOffers } from "@/lib/registrations/mutations/offers";
import { anAddress, join, mailsTo, setForum, stateOf, states, tokenOf } from "@/tests/support/registrations";
import { make, superuser } from "@/tests/support/test-db";

afterEach(async () => {
  setClock(null);
  // The jobs go to every forum: what one test left would be counted by the next.
  await superuser`delete from registration`;
});

type Forum = Awaited<ReturnType<typeof make.forum>>;

const cancel = async (forum: Forum, address: string) => cancelRegistration(await tokenOf(forum, address));
const accept = async (forum: Forum, address: string) => acceptOffer(await tokenOf(forum, address));
const offersOf = (forum: Forum) =>
  superuser<{ state: string }[]>`select state from seat_offer where forum_id = ${forum.id} order by offered_at, id`;

/** Monday; the forum is three weeks ahead. Two confirmed, three wait, and the first of them has an offer. */
async function withOffer() {
  setClock("2026-06-15T10:00");
  const start = parseWallTime("2026-07-06T14:00");
  const forum = await make.forum({ capacity: 2, startsAt: start, endsAt: addHours(start, 3) });
  const [giver, stays, eva, kim, mia] = [
    anAddress(),
    anAddress(),
    anAddress("eva"),
    anAddress("kim"),
    anAddress("mia"),
  ];
  await join(forum, giver, stays, eva, kim, mia);
  await cancel(forum, giver);
  return { forum, stays, eva, kim, mia };
}

describe("an offer", () => {
  it("ends after two working days", async () => {
    const { forum } = await withOffer();
    const [offer] = await superuser<
      { expires_at: string }[]
    >`select expires_at from seat_offer where forum_id = ${forum.id}`;
    expect(formatDateTime(new Date(offer?.expires_at ?? ""))).toBe("Mittwoch, 17. Juni 2026, 10:00\u00a0Uhr");
  });

  it("becomes a place when accepted in time, however often the button is pressed", async () => {
    const { forum, eva } = await withOffer();
    setClock("2026-06-17T09:59");
    const token = await tokenOf(forum, eva);
    const answers = await Promise.all([1, 2, 3].map(() => acceptOffer(token)));
    expect(answers.map((answer) => answer.ok && answer.value.state)).toEqual(["confirmed", "confirmed", "confirmed"]);
    expect(await offersOf(forum)).toEqual([{ state: "accepted" }]);
    expect(await mailsTo(eva)).toEqual(["confirm-address", "waitlisted", "seat-offer", "confirmed"]);
  });

  it("is over after its time although no job has run, and does not revive", async () => {
    const { forum, eva, kim } = await withOffer();
    setClock("2026-06-17T10:01");
    expect(await accept(forum, eva)).toEqual({ ok: false, code: "offer_over" });
    expect(await states(forum, eva, kim)).toEqual(["offered", "waitlisted"]);

    expect(await expireOffers(now())).toBe(1);
    expect(await expireOffers(now())).toBe(0);
    expect(await states(forum, eva, kim)).toEqual(["expired", "offered"]);
    expect(await mailsTo(eva)).toEqual(["confirm-address", "waitlisted", "seat-offer", "offer-expired"]);
    expect(await accept(forum, eva)).toEqual({ ok: false, code: "offer_over" });
    expect(await confirmRegistration(await tokenOf(forum, eva))).toMatchObject({
      ok: true,
      value: { state: "expired" },
    });
    expect(await stateOf(forum, eva)).toBe("expired");
    expect(await offersOf(forum)).toEqual([{ state: "expired" }, { state: "open" }]);
  });

  it("declined goes to the next, and cannot be accepted any more", async () => {
    const { forum, eva, kim, mia } = await withOffer();
    await cancel(forum, eva);
    expect(await states(forum, eva, kim, mia)).toEqual(["cancelled", "offered", "waitlisted"]);
    expect(await accept(forum, eva)).toEqual({ ok: false, code: "no_offer" });
    expect(await offersOf(forum)).toEqual([{ state: "declined" }, { state: "open" }]);
  });

  it("accepted and given back at the same moment goes to the next once", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { forum, eva, kim, mia } = await withOffer();
      const token = await tokenOf(forum, eva);
      await Promise.all([acceptOffer(token), cancelRegistration(token)]);
      expect(await states(forum, eva, kim, mia)).toEqual(["cancelled", "offered", "waitlisted"]);
      const open = (await offersOf(forum)).filter(({ state }) => state === "open");
      expect(open).toHaveLength(1);
    }
  });

  it("is nothing to accept for whoever waits or is confirmed already", async () => {
    const { forum, stays, kim } = await withOffer();
    expect(await accept(forum, kim)).toEqual({ ok: false, code: "no_offer" });
    expect(await accept(forum, stays)).toMatchObject({ ok: true, value: { state: "confirmed" } });
  });

  it.each([["cancelledAt"], ["postponedAt"]] as const)("cannot be accepted once the forum has %s", async (fact) => {
    const { forum, eva } = await withOffer();
    await setForum(forum, { [fact]: now() });
    expect(await accept(forum, eva)).toEqual({ ok: false, code: "called_off" });
  });
});
