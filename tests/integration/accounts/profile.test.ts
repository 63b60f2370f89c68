import { expect, it } from "vitest";
import { changeOwnName, chooseMails } from "@/lib/accounts/mutations/profile";
import { getOwnAccess } from "@/lib/accounts/queries";
import { addHours, now } from "@/lib/platform/time";
import { make, superuser } from "@/tests/support/test-db";

it("shows one's own scope in words and one's own open sessions, nobody else's", async () => {
  const [first, second] = [await make.district(), await make.district()];
  const town = await make.municipality(first.ags);
  const me = await make.staff({ districts: [first.ags, second.ags], municipalities: [town.ags] });
  const colleague = await make.staff({ districts: [first.ags] });
  const here = await make.staffSession(me.id);
  await make.staffSession(me.id, { lastSeenAt: addHours(now(), -4) });
  await make.staffSession(colleague.id);
  const own = await getOwnAccess(me);
  expect(own.scope).toBe(`Koordination für ${first.label}, ${second.label}, ${town.nameOfficial}`);
  expect(own.sessions.map(({ id }) => id)).toEqual([here.id]);
  expect((await getOwnAccess(await make.staff())).scope).toBe("Landesagentur, das ganze Portal");
});

it("changes one's own name and mails, and nobody else's", async () => {
  const [me, agency] = [await make.staff({ districts: [(await make.district()).ags] }), await make.staff()];
  const before = await superuser`select id, name, muted_mails from account where id not in (${me.id}, ${agency.id})`;
  await changeOwnName(me.actor, "Änne Neu");
  await chooseMails(me.actor, ["review-answered"]);
  await chooseMails(agency.actor, []);
  const [mine] = await superuser`select name, muted_mails from account where id = ${me.id}`;
  expect(mine).toEqual({ name: "Änne Neu", muted_mails: ["forum-filling"] });
  const [theirs] = await superuser`select name, muted_mails from account where id = ${agency.id}`;
  expect(theirs?.["name"]).toBe(agency.name);
  expect(theirs?.["muted_mails"]).toEqual(["review-requested", "review-answered", "forum-filling", "access-requested"]);
  expect(await superuser`select id, name, muted_mails from account where id not in (${me.id}, ${agency.id})`).toEqual(
    before,
  );
  const history = await superuser`select action from audit_entry where actor_id = ${me.id} order by at`;
  expect(history.map(({ action }) => action)).toEqual(["account.renamed", "account.mails-chosen"]);
});
