import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { auditEntry, forum as forums, reviewComment, venue } from "@/db/schema";
import { accessFeatures } from "@/db/schema/forums";
import { releaseForum } from "@/lib/forums/mutations/release";
import { commentForum, requestChanges } from "@/lib/forums/mutations/review";
import { deleteDraft, submitForum, withdrawSubmission } from "@/lib/forums/mutations/submit";
import { findPublishedForum } from "@/lib/forums/queries/published";
import { newId } from "@/lib/platform/ids";
import { addDays, addMinutes, now } from "@/lib/platform/time";
import { notifySubscribers } from "@/lib/subscriptions/mutations";
import { queuedAbout, whoGetsWhat, written } from "../../support/sent-mails";
import { make, superuser } from "../../support/test-db";

/** A draft over two districts, each with a coordinator of its own, a stranger, and somebody of the agency. */
async function draftForTwo(values: Partial<typeof forums.$inferInsert> = {}) {
  await superuser`delete from membership`;
  const [here, there, elsewhere] = [await make.district(), await make.district(), await make.district()];
  const access = Object.fromEntries(accessFeatures.map((feature) => [feature, "unknown" as const]));
  const [house] = await make.db.insert(venue).values({ name: "Bürgerhaus", town: "Idstein", access }).returning();
  const contact = { contactName: "Kim Kontakt", contactEmail: "kontakt@example.org" };
  const draft = { publishedAt: null, ...contact, venueId: house?.id };
  return {
    forum: await make.forum({ ...draft, districts: [here.ags, there.ags], ...values }),
    mine: await make.staff({ districts: [here.ags] }),
    theirs: await make.staff({ districts: [there.ags] }),
    stranger: await make.staff({ districts: [elsewhere.ags] }),
    agency: await make.staff(),
  };
}

const stored = async (id: string) => (await make.db.select().from(forums).where(eq(forums.id, id)))[0];
const history = async (id: string) =>
  (await make.db.select().from(auditEntry).where(eq(auditEntry.subjectId, id)).orderBy(auditEntry.id)).map(
    ({ action, actorId }) => ({ action, actorId }),
  );
const done = { ok: true };

describe("handing in", () => {
  it("asks the agency once, with a word in the thread, and only the agency", async () => {
    const { forum, mine, agency } = await draftForTwo();
    const twice = await Promise.all([
      submitForum(mine.actor, { id: forum.id, comment: "Der Saal ist zugesagt." }),
      submitForum(mine.actor, { id: forum.id, comment: "Der Saal ist zugesagt." }),
    ]);
    expect(twice.map((result) => (result.ok ? "ok" : result.code)).sort()).toEqual(["ok", "wrong_state"]);
    expect(await stored(forum.id)).toMatchObject({ submittedAt: expect.any(Date), publishedAt: null, version: 0 });
    expect(await whoGetsWhat(forum.id)).toEqual([`review-requested to ${agency.email}`]);
    expect(await make.db.select().from(reviewComment).where(eq(reviewComment.forumId, forum.id))).toMatchObject([
      { authorName: mine.name, text: "Der Saal ist zugesagt." },
    ]);
    expect(await history(forum.id)).toEqual([{ action: "forum.submitted", actorId: mine.id }]);
  });

  it.each([
    ["in the past", { startsAt: addDays(now(), -1), endsAt: null }],
    ["without anybody to ask", { contactEmail: null }],
    ["without a place to be", { venueId: null }],
  ])("is refused for a forum %s", async (_, values) => {
    const { forum, mine } = await draftForTwo(values);
    expect(await submitForum(mine.actor, { id: forum.id, comment: null })).toEqual({ ok: false, code: "gaps" });
    expect(await whoGetsWhat(forum.id)).toEqual([]);
  });

  it("can be taken back, after which nothing can be asked of it", async () => {
    const { forum, mine, theirs, agency } = await draftForTwo();
    await submitForum(mine.actor, { id: forum.id, comment: null });
    expect(await withdrawSubmission(theirs.actor, { id: forum.id })).toMatchObject(done);
    expect(await stored(forum.id)).toMatchObject({ submittedAt: null, changesRequestedAt: null });
    const late = await requestChanges(agency.actor, { id: forum.id, comment: "Bitte den Ort." });
    expect(late).toEqual({ ok: false, code: "wrong_state" });
    expect(await withdrawSubmission(mine.actor, { id: forum.id })).toEqual({ ok: false, code: "wrong_state" });
  });
});

describe("the answer of the agency", () => {
  it("goes to the coordinators of all its districts, also of a municipality, and to nobody else", async () => {
    const { forum, mine, theirs, agency } = await draftForTwo();
    const town = await make.municipality(forum.districts[0] ?? "");
    await make.db.update(forums).set({ municipalityAgs: town.ags }).where(eq(forums.id, forum.id));
    const ofTown = await make.staff({ municipalities: [town.ags] });
    const muted = await make.staff({ districts: [forum.districts[0] ?? ""], mutedMails: ["review-answered"] });
    await make.staff({ districts: [forum.districts[0] ?? ""], suspendedAt: now() });
    await make.staff({ districts: [forum.districts[0] ?? ""], activatedAt: null });
    await submitForum(mine.actor, { id: forum.id, comment: null });
    await superuser`delete from outbox_mail`;
    expect(await requestChanges(agency.actor, { id: forum.id, comment: "Bitte den Ort ergänzen." })).toMatchObject(
      done,
    );
    expect(await whoGetsWhat(forum.id)).toEqual(
      [mine, theirs, ofTown].map(({ email }) => `review-answered to ${email}`).sort(),
    );
    expect((await queuedAbout(forum.id)).map(({ recipient }) => recipient)).not.toContain(muted.email);
    const [mail] = await written(forum.id, "review-answered");
    expect(mail).toMatchObject({ mail: { subject: expect.stringContaining("Änderung gewünscht") } });
    expect(JSON.stringify(mail)).toContain(`/koordination/foren/${forum.id}/pruefung`);
    expect(JSON.stringify(mail)).not.toContain("Ort ergänzen");
    expect(await stored(forum.id)).toMatchObject({ submittedAt: null, changesRequestedAt: expect.any(Date) });
    expect(await submitForum(mine.actor, { id: forum.id, comment: null })).toMatchObject(done);
  });

  it("is told the other side when somebody only writes", async () => {
    const { forum, mine, theirs, agency } = await draftForTwo();
    await commentForum(mine.actor, { id: forum.id, comment: "Frage" });
    await commentForum(agency.actor, { id: forum.id, comment: "Antwort" });
    expect(await whoGetsWhat(forum.id)).toEqual(
      [
        `review-requested to ${agency.email}`,
        ...[mine, theirs].map(({ email }) => `review-answered to ${email}`),
      ].sort(),
    );
  });
});

describe("the release", () => {
  it("puts the page up with the next request and tells coordinators and subscribers once", async () => {
    const { forum, mine, theirs, agency } = await draftForTwo();
    await superuser`insert into subscription (id, email, email_normalised, district_ags, token_hash, confirmed_at)
      values (${newId()}, 'abo@example.org', 'abo@example.org', ${forum.districts[0] ?? ""}, ${newId()}, now() - interval '1 hour')`;
    expect(await findPublishedForum(forum.slug, now())).toBeNull();
    await submitForum(mine.actor, { id: forum.id, comment: null });
    const input = { id: forum.id, version: 0 };
    const twice = await Promise.all([releaseForum(agency.actor, input), releaseForum(agency.actor, input)]);
    expect(twice.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { slug: forum.slug } }]);
    expect(await findPublishedForum(forum.slug, now())).toMatchObject({ id: forum.id, window: "open" });
    expect(await stored(forum.id)).toMatchObject({ version: 1, submittedAt: null });
    await notifySubscribers(addMinutes(now(), 1));
    await notifySubscribers(addMinutes(now(), 1));
    const answered = [mine, theirs].map(({ email }) => `review-answered to ${email}`);
    expect(await whoGetsWhat(forum.id)).toEqual(
      [...answered, `review-requested to ${agency.email}`, "subscription-forum to abo@example.org"].sort(),
    );
    expect((await history(forum.id)).map(({ action }) => action)).toEqual(["forum.submitted", "forum.published"]);
  });

  it("is not for coordinators, and not of what the agency has not seen", async () => {
    const { forum, mine, agency } = await draftForTwo();
    await submitForum(mine.actor, { id: forum.id, comment: null });
    const no = { ok: false, code: "not_allowed" };
    expect(await releaseForum(mine.actor, { id: forum.id, version: 0 })).toEqual(no);
    expect(await requestChanges(mine.actor, { id: forum.id, comment: "x" })).toEqual(no);
    await make.db.update(forums).set({ version: 1 }).where(eq(forums.id, forum.id));
    const old = await releaseForum(agency.actor, { id: forum.id, version: 0 });
    expect(old).toEqual({ ok: false, code: "changed_meanwhile" });
    expect(await stored(forum.id)).toMatchObject({ publishedAt: null });
  });
});

it("somebody of another district, or with another id, learns and changes nothing", async () => {
  const { forum, mine, stranger } = await draftForTwo();
  await submitForum(mine.actor, { id: forum.id, comment: null });
  const before = await stored(forum.id);
  const mails = await whoGetsWhat(forum.id);
  for (const id of [forum.id, newId(), "keine-kennung"]) {
    const tries = [
      submitForum(stranger.actor, { id, comment: "x" }),
      withdrawSubmission(stranger.actor, { id }),
      deleteDraft(stranger.actor, { id }),
      requestChanges(stranger.actor, { id, comment: "x" }),
      commentForum(stranger.actor, { id, comment: "x" }),
      releaseForum(stranger.actor, { id, version: 0 }),
    ];
    for (const result of await Promise.all(tries)) expect(result).toEqual({ ok: false, code: "not_found" });
  }
  expect(await stored(forum.id)).toEqual(before);
  expect(await whoGetsWhat(forum.id)).toEqual(mails);
  expect(await make.db.select().from(reviewComment).where(eq(reviewComment.forumId, forum.id))).toEqual([]);
});

describe("deleting", () => {
  it("takes a draft away with its thread and its mails, once", async () => {
    const { forum, mine } = await draftForTwo();
    await submitForum(mine.actor, { id: forum.id, comment: "Bitte" });
    const twice = await Promise.all([
      deleteDraft(mine.actor, { id: forum.id }),
      deleteDraft(mine.actor, { id: forum.id }),
    ]);
    expect(twice.map((result) => (result.ok ? "ok" : result.code)).sort()).toEqual(["not_found", "ok"]);
    expect(await stored(forum.id)).toBeUndefined();
    expect(await whoGetsWhat(forum.id)).toEqual([]);
    expect((await history(forum.id)).map(({ action }) => action)).toContain("forum.deleted");
  });

  it("is refused for a forum that was published", async () => {
    const { forum, mine, agency } = await draftForTwo({ publishedAt: now() });
    expect(await deleteDraft(mine.actor, { id: forum.id })).toEqual({ ok: false, code: "wrong_state" });
    expect(await deleteDraft(agency.actor, { id: forum.id })).toEqual({ ok: false, code: "wrong_state" });
  });
});
