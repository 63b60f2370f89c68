import { describe, expect, it } from "vitest";
import { drainOutbox } from "@/lib/messages/mutations/send";
import { addHours, now } from "@/lib/platform/time";
import { handoverToken } from "@/lib/registrations/links";
import { cancelRegistration } from "@/lib/registrations/mutations/cancel";
import { confirmRegistration } from "@/lib/registrations/mutations/confirm";
import { eraseRegistration } from "@/lib/registrations/mutations/erase";
import { handOver, takeOver } from "@/lib/registrations/mutations/hand-over";
import { findInAllRows } from "@/tests/support/all-rows";
import { anAddress, historyOf, setForum, signUp, stateOf, stored } from "@/tests/support/registrations";
import { make, superuser } from "@/tests/support/test-db";

const canary = "Zaunkoenig";

/** Says something with the canary in every field that takes text, and gets a place. */
async function registerWithCanary() {
  const question = { id: "q", kind: "text" as const, label: "Frage" };
  const forum = await make.forum({ capacity: 1, extraQuestions: [question] });
  const address = anAddress(canary);
  const colleague = anAddress();
  await signUp(forum, [address, colleague], {
    people: [
      { title: canary, firstName: canary, lastName: canary, email: address, position: canary },
      { firstName: "Ada", lastName: "Bleibt", email: colleague },
    ],
    ...{ organisation: `${canary} e. V.`, phone: "0611 4711 4711", diet: "vegan", dietNote: canary },
    ...{ needs: canary, offers: canary, topics: ["sprache"], answers: { q: canary } },
    ...{
      support: ["signLanguage"],
      supportNote: canary,
      supportConsent: "ja",
      listOptIn: "ja",
      invitationsOptIn: "ja",
    },
  });
  // The colleague said the same of the organisation, and stays.
  await superuser`update registration set organisation = 'Anderer Verein' where email_normalised = ${colleague}`;
  const { id, token } = await stored(forum, address);
  return { forum, address, colleague, id, token };
}

describe("erasing", () => {
  it("leaves nothing personal in any column of any table, and the counts", async () => {
    const { forum, colleague, id, token } = await registerWithCanary();
    await confirmRegistration(token);
    await handOver({ token, firstName: `${canary}-Kollege`, lastName: canary, email: anAddress(`${canary}-kollege`) });
    await drainOutbox();
    expect((await findInAllRows(superuser, canary)).join("\n")).toMatch(/^public\.demo_mail/m);
    expect(await eraseRegistration(token)).toEqual({ ok: true, value: null });

    expect(await findInAllRows(superuser, canary)).toEqual([]);
    expect(await findInAllRows(superuser, "4711")).toEqual([]);
    expect(await findInAllRows(superuser, "Bleibt")).not.toEqual([]);
    expect(await superuser`select state, actor_type, district_ags from registration where id = ${id}`).toEqual([
      { state: "cancelled", actor_type: "association", district_ags: forum.districts[0] },
    ]);
    expect(await stateOf(forum, colleague)).toBe("unconfirmed");
    expect(await historyOf(id)).toEqual([
      ...["nothing > unconfirmed", "unconfirmed > confirmed", "registration.handover_offered"],
      ...["confirmed > cancelled", "registration.erased"],
    ]);
  });

  it("ends the link, and no mail follows", async () => {
    const { token } = await registerWithCanary();
    await eraseRegistration(token);
    expect(await eraseRegistration(token)).toEqual({ ok: false, code: "unknown_link" });
    expect(await confirmRegistration(token)).toEqual({ ok: false, code: "unknown_link" });
    expect(await superuser`select template from outbox_mail where recipient ilike ${`%${canary}%`}`).toEqual([]);
  });

  it("gives the place to the first who waits", async () => {
    const forum = await make.forum({ capacity: 1 });
    const [hanna, eva] = [anAddress(), anAddress()];
    for (const address of [hanna, eva]) {
      await signUp(forum, [address]);
      await confirmRegistration((await stored(forum, address)).token);
    }
    await eraseRegistration((await stored(forum, hanna)).token);
    expect(await stateOf(forum, eva)).toBe("offered");
  });

  it("after the forum keeps the count of who took part", async () => {
    const { forum, id, token } = await registerWithCanary();
    await confirmRegistration(token);
    await setForum(forum, { startsAt: addHours(now(), -4), endsAt: addHours(now(), -1) });
    await eraseRegistration(token);
    expect(await superuser`select state, first_name, email from registration where id = ${id}`).toEqual([
      { state: "confirmed", first_name: "", email: "" },
    ]);
    expect(await findInAllRows(superuser, canary)).toEqual([]);
  });

  it("of a cancelled registration works as well, and the address can register anew", async () => {
    const { forum, address, token } = await registerWithCanary();
    await cancelRegistration(token);
    expect(await eraseRegistration(token)).toEqual({ ok: true, value: null });
    await signUp(forum, [address]);
    expect(await stateOf(forum, address)).toBe("unconfirmed");
    await eraseRegistration((await stored(forum, address)).token);
  });

  it("by whoever took a place over leaves nothing of the first person either", async () => {
    const { id, token } = await registerWithCanary();
    await confirmRegistration(token);
    await handOver({ token, firstName: "Kim", lastName: "Kollege", email: anAddress() });
    const [offer] = await superuser<{ id: string }[]>`select id from handover where registration_id = ${id}`;
    const taken = await takeOver(handoverToken({ id: offer?.id ?? "" }));
    await eraseRegistration(taken.ok ? taken.value.token : "");
    expect(await findInAllRows(superuser, canary)).toEqual([]);
  });
});
