import { expect, it } from "vitest";
import { addHours, now } from "@/lib/platform/time";
import { changeRegistration } from "@/lib/registrations/mutations/change";
import { getOwnRegistration } from "@/lib/registrations/queries/own";
import { type ChangeInput, changeInput } from "@/lib/registrations/schema/form";
import { historyOf, setForum } from "@/tests/support/registrations";
import { make, superuser } from "@/tests/support/test-db";

type Forum = Awaited<ReturnType<typeof make.forum>>;

const changed = (forum: Forum, token: string, fields: object = {}): ChangeInput =>
  changeInput.parse({
    ...{ token, firstName: "Hanna", lastName: "Neu", organisation: "Anderer Verein", actorType: "initiative" },
    districtAgs: forum.districts[0],
    ...fields,
  });

it.each(["unconfirmed", "pending_approval", "confirmed", "waitlisted", "offered"] as const)(
  "what somebody said can be changed while %s, and neither state, rank, address nor link change with it",
  async (state) => {
    const forum = await make.forum();
    const { token, id, ...before } = await make.registration(forum, { state, needs: "Räume", phone: "0611 1" });
    const result = await changeRegistration(changed(forum, token, { offers: "Zeit", email: "other@example.org" }));
    expect(result).toMatchObject({ ok: true });
    const own = await getOwnRegistration(token);
    expect(own?.registration).toMatchObject({
      ...{
        lastName: "Neu",
        organisation: "Anderer Verein",
        actorType: "initiative",
        offers: "Zeit",
        needs: null,
        phone: null,
      },
      ...{ state, email: before.email, queueNumber: before.queueNumber, linkVersion: 1, holdUntil: before.holdUntil },
    });
    expect(await historyOf(id)).toEqual(["registration.changed"]);
    expect(await superuser`select template from outbox_mail where registration_id = ${id}`).toEqual([]);
  },
);

it("support is replaced with new consent, and deleted when consent is taken back", async () => {
  const forum = await make.forum();
  const { token } = await make.registration(forum);
  const support = async () => (await getOwnRegistration(token))?.support;
  await changeRegistration(changed(forum, token, { support: ["captioning"], supportConsent: "ja" }));
  expect(await support()).toMatchObject({ kinds: ["captioning"], note: null });
  await changeRegistration(
    changed(forum, token, { support: ["quietRoom"], supportNote: "hinten", supportConsent: "ja" }),
  );
  expect(await support()).toMatchObject({ kinds: ["quietRoom"], note: "hinten" });
  await changeRegistration(changed(forum, token));
  expect(await support()).toBeNull();
});

it.each(["cancelled", "rejected", "expired"] as const)("nothing can be changed once %s", async (state) => {
  const forum = await make.forum();
  const { token } = await make.registration(forum, { state });
  expect(await changeRegistration(changed(forum, token))).toEqual({ ok: false, code: "ended" });
});

it("nothing can be changed after the beginning, unless the forum was postponed", async () => {
  const forum = await make.forum();
  const { token } = await make.registration(forum);
  await setForum(forum, { startsAt: addHours(now(), -1) });
  expect(await changeRegistration(changed(forum, token))).toEqual({ ok: false, code: "over" });
  await setForum(forum, { postponedAt: addHours(now(), -2) });
  expect(await changeRegistration(changed(forum, token))).toMatchObject({ ok: true });
});

it("ids from the form must be of this forum", async () => {
  const [forum, other] = [await make.forum(), await make.forum()];
  const { token } = await make.registration(forum);
  const foreign = await make.breakout(other.id);
  const own = await make.breakout(forum.id);
  const wish = (firstWishId: string) => changeRegistration(changed(forum, token, { firstWishId }));
  expect(await wish(foreign.id)).toEqual({ ok: false, code: "unknown_wish" });
  expect(await wish(own.id)).toMatchObject({ ok: true, value: { firstWishId: own.id } });
  expect(await changeRegistration(changed(forum, token, { districtAgs: "99998" }))).toEqual({
    ok: false,
    code: "unknown_district",
  });
});

it("columns that are not on the form are never written, whatever arrives with it", async () => {
  const forum = await make.forum();
  const [mine, theirs] = [await make.registration(forum, { state: "waitlisted" }), await make.registration(forum)];
  const evil = { id: theirs.id, emailNormalised: "x", state: "confirmed", queueNumber: 1, tokenHash: "x" };
  await changeRegistration({ ...changed(forum, mine.token), ...evil } as ChangeInput);
  const rows = await superuser`
    select id, last_name, state, email_normalised from registration where forum_id = ${forum.id} order by id`;
  expect(rows).toEqual([
    { id: mine.id, last_name: "Neu", state: "waitlisted", email_normalised: mine.emailNormalised },
    { id: theirs.id, last_name: theirs.lastName, state: "confirmed", email_normalised: theirs.emailNormalised },
  ]);
});
