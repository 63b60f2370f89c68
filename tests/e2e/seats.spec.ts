import { expect } from "@playwright/test";
import { registrationToken } from "../support/factories";
import { mailsTo, waitForMail } from "../support/mailbox";
import type { Portal } from "../support/portal";
import { test } from "./support/portal-test";
import { filled, inParallel, post, postUntilTaken, readAction, stampOf } from "./support/posts";

const SEATS = 20;
const PEOPLE = 200;

test.skip(
  ({ javaScriptEnabled, isMobile }) => javaScriptEnabled === false || isMobile === true,
  "no browser is involved",
);
test.setTimeout(180_000);

/** Everybody posts at once, half of them to each instance, and again when told to. Gives back the last statuses. */
async function stampede(portal: Portal, slug: string): Promise<number[]> {
  const action = await readAction(`${portal.origin}/foren/${slug}/anmelden`);
  const answers = Array.from({ length: PEOPLE }, (_, index) => {
    const { origin } = portal.instances[index % portal.instances.length] ?? portal;
    return postUntilTaken(`${origin}/foren/${slug}/anmelden`, action, filled(slug, `${slug}-${index}@example.org`));
  });
  return Promise.all(answers);
}

const countHeld = async ({ superuser }: Portal, forumId: string): Promise<number> => {
  const [row] = await superuser<{ held: number }[]>`
    select count(*)::int as held from registration where forum_id = ${forumId} and hold_until is not null`;
  return row?.held ?? 0;
};

test.describe("with the forum's lock", () => {
  test("200 people at once on two instances: 20 get a place, the rest queue in the order of confirmation", async ({
    portal,
  }) => {
    const forum = await portal.make.forum({ slug: "ansturm", capacity: SEATS });
    expect(new Set(await stampede(portal, "ansturm"))).toEqual(new Set([303]));
    expect(await countHeld(portal, forum.id)).toBe(SEATS);

    const rows = await portal.superuser<{ id: string; held: boolean }[]>`
      select id, hold_until is not null as held from registration where forum_id = ${forum.id} order by random()`;
    expect(rows.length).toBe(PEOPLE);
    const ownPage = (index: number, id: string) =>
      `${portal.instances[index % portal.instances.length]?.origin}/anmeldung/${registrationToken(id)}`;
    const action = await readAction(ownPage(0, rows[0]?.id ?? ""));
    await inParallel([...rows.entries()], 12, async ([index, { id }]) => {
      expect(await postUntilTaken(ownPage(index, id), action, { token: registrationToken(id) })).toBe(303);
    });

    const after = await portal.superuser<{ id: string; state: string; at: Date }[]>`
      select id, state, email_confirmed_at as at from registration where forum_id = ${forum.id} order by queue_number`;
    const held = new Set(rows.filter((row) => row.held).map(({ id }) => id));
    expect(new Set(after.filter(({ state }) => state === "confirmed").map(({ id }) => id))).toEqual(held);
    const waiting = after.filter(({ state }) => state === "waitlisted");
    expect(waiting.length).toBe(PEOPLE - SEATS);
    expect(waiting.map(({ at }) => at.getTime())).toEqual(waiting.map(({ at }) => at.getTime()).sort((a, b) => a - b));
  });

  test("the same form ten times at once over both instances makes one registration and one mail", async ({
    portal,
  }) => {
    const forum = await portal.make.forum({ slug: "zehnmal", capacity: SEATS });
    const action = await readAction(`${portal.origin}/foren/zehnmal/anmelden`);
    const form = filled("zehnmal", "zehnmal@example.org", stampOf());
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        post(`${portal.instances[index % 2]?.origin}/foren/zehnmal/anmelden`, action, form),
      ),
    );
    expect(
      new Set(
        answers.map(
          (answer) => `${answer.status} ${new URL(answer.headers.get("location") ?? "", portal.origin).pathname}`,
        ),
      ),
    ).toEqual(new Set(["303 /foren/zehnmal/anmelden/gesendet"]));
    const rows = await portal.superuser`select id from registration where forum_id = ${forum.id}`;
    expect(rows.length).toBe(1);
    await waitForMail(portal.mail, { to: "zehnmal@example.org" });
    const [queued] = await portal.superuser<{ n: number }[]>`
      select count(*)::int as n from outbox_mail where recipient = 'zehnmal@example.org'`;
    expect(queued?.n).toBe(1);
    expect(mailsTo(portal.mail, { to: "zehnmal@example.org" }).length).toBe(1);
  });
});
