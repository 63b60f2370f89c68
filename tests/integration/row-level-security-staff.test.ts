import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { asActor, atDesk, ForumNotFound } from "@/db/actor";
import type { StaffActor } from "@/lib/policy/actor";
import { counts, type Person, personWithEverything, refused } from "@/tests/support/personal-rows";
import { make, superuser } from "@/tests/support/test-db";

let mine: Person;
let theirs: Person;

beforeAll(async () => {
  mine = await personWithEverything("mine");
  theirs = await personWithEverything("theirs");
});

describe("staff", () => {
  /** Everything about one person at one forum that those who run the forum may see. */
  const ofTheForum = ["registration", "support_request", "seat_offer", "handover", "outbox_mail", "demo_mail"] as const;
  const coordinator = (districts: string[]): Promise<{ actor: StaffActor }> => make.staff({ districts });
  const districtsOf = async (person: Person) =>
    (await superuser`select district_ags from forum_district where forum_id = ${person.forumId}`).map((row) =>
      String(row["district_ags"]),
    );

  it("sees the people of the forums in charge and no others", async () => {
    const { actor } = await coordinator(await districtsOf(mine));
    const seen = await asActor(actor, (tx) => tx.execute<{ email: string }>(sql`select email from registration`));
    expect(seen.map(({ email }) => email)).toEqual([mine.address]);
    const own = Object.fromEntries(ofTheForum.map((table) => [table, 1]));
    expect(await counts(actor)).toMatchObject({ ...own, review_comment: 1, pending_change: 1, access_request: 0 });
  });

  it("whose rights are taken away sees nobody from the next statement on, whatever the app believes", async () => {
    const { actor } = await coordinator(await districtsOf(mine));
    expect((await counts(actor))["registration"]).toBe(1);
    await superuser`delete from membership where account_id = ${actor.accountId}`;
    expect(await counts(actor)).toMatchObject({
      registration: 0,
      support_request: 0,
      outbox_mail: 0,
      review_comment: 0,
    });
  });

  it("that is the agency sees all forums", async () => {
    const { actor } = await make.staff();
    const seen = await counts(actor);
    expect(seen["registration"]).toBeGreaterThanOrEqual(2);
    expect(seen["sign_in_link"]).toBe(0);
  });

  it("changes nothing away from the desk, and cannot go to a foreign one", async () => {
    const { actor } = await coordinator(await districtsOf(mine));
    const changed = await asActor(actor, (tx) => tx.execute(sql`update registration set first_name = 'x'`));
    expect(changed.count).toBe(0);
    await expect(atDesk(actor, theirs.forumId, async () => {})).rejects.toBeInstanceOf(ForumNotFound);
    const own = await atDesk(actor, mine.forumId, (tx) =>
      tx.execute(sql`update registration set position = position where id = ${mine.id}`),
    );
    expect(own.count).toBe(1);
  });

  it("writes its own forums and what belongs to them, and no others", async () => {
    const { actor } = await coordinator(await districtsOf(mine));
    const rename = (forumId: string) =>
      asActor(actor, (tx) => tx.execute(sql`update forum set title = title where id = ${forumId}`));
    const agenda = (forumId: string) =>
      asActor(actor, (tx) =>
        tx.execute(sql`insert into agenda_item (id, forum_id, position, kind, title)
          values (gen_random_uuid(), ${forumId}, 77, 'talk', 'x')`),
      );
    expect([(await rename(mine.forumId)).count, (await rename(theirs.forumId)).count]).toEqual([1, 0]);
    expect((await agenda(mine.forumId)).count).toBe(1);
    await expect(agenda(theirs.forumId)).rejects.toMatchObject(refused);
  });
});
