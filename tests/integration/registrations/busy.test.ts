import { sql } from "drizzle-orm";
import { afterEach, describe, expect, it, vi } from "vitest";
import { asActor, atDesk } from "@/db/actor";
import { pool } from "@/db/client";
import { describeOutage, isOutage } from "@/lib/action/outage";
import { queueMail } from "@/lib/messages/outbox";
import { TimeLimitExceeded } from "@/lib/platform/deadline";
import { newId } from "@/lib/platform/ids";
import { now } from "@/lib/platform/time";
import { anonymous, system } from "@/lib/policy/actor";
import { register } from "@/lib/registrations/mutations/register";
import { anAddress, filledForm, mailsTo, signUp, statesOf } from "@/tests/support/registrations";
import { make, superuser } from "@/tests/support/test-db";

afterEach(() => {
  vi.restoreAllMocks();
});

/** Somebody holds the forum's row, longer than anybody waits for it. */
async function whileLocked<T>(forum: { id: string }, work: () => Promise<T>): Promise<T> {
  return superuser.begin(async (tx) => {
    await tx`select from forum where id = ${forum.id} for update`;
    return work();
  }) as Promise<T>;
}

describe("a desk that is held", () => {
  it("is waited for three seconds, then the person is told to send again, and sending again works once", async () => {
    const forum = await make.forum();
    const [key, hanna] = [newId(), anAddress()];
    const form = filledForm(forum, [hanna]);
    const error = await whileLocked(forum, async () => {
      const began = performance.now();
      const caught = await register(forum.id, key, form).catch((e: unknown) => e);
      expect(performance.now() - began).toBeGreaterThan(2900);
      return caught;
    });
    expect(isOutage(error)).toBe(true);
    expect(describeOutage(error, "id")).toMatch(/senden Sie noch einmal ab/);
    expect(await statesOf(forum)).toEqual({});
    await register(forum.id, key, form);
    expect(await statesOf(forum)).toEqual({ unconfirmed: 1 });
    expect(await mailsTo(hanna)).toEqual(["confirm-address"]);
  });

  it("keeps no other forum waiting", async () => {
    const [held, free] = [await make.forum(), await make.forum()];
    await whileLocked(held, async () => {
      expect(await signUp(free, [anAddress()])).toEqual({ ok: true, value: null });
    });
  });

  it("by a colleague at the desk does not keep mails about the forum from being queued", async () => {
    const forum = await make.forum();
    await atDesk(anonymous, forum.id, async () => {
      await asActor(system("test"), (tx) =>
        queueMail(tx, {
          template: "forum-changed",
          recipient: "a@example.org",
          dedupeKey: newId(),
          forumId: forum.id,
          sendAfter: now(),
        }),
      );
    });
    expect(await superuser`select template from outbox_mail where forum_id = ${forum.id}`).toEqual([
      { template: "forum-changed" },
    ]);
  });
});

describe("a desk", () => {
  it("that does not exist is not found", async () => {
    const missing = newId();
    const form = filledForm(await make.forum(), [anAddress()]);
    await expect(register(missing, newId(), form)).rejects.toThrow(missing);
  });

  it("with an id that is none is an error of ours, and leaves the pool as it was", async () => {
    await expect(atDesk(anonymous, "x' or true --", async () => 1)).rejects.toThrow();
    expect(await pool`select current_setting('portal.desk', true) as desk`).not.toEqual([{ desk: "x' or true --" }]);
  });

  it("of many forums at once never waits for a connection while it holds one", { timeout: 60_000 }, async () => {
    // More desks than the pool has connections: whoever asked for a second one would wait for ever.
    const forums = await Promise.all(Array.from({ length: 25 }, () => make.forum()));
    const answers = await Promise.all(forums.map((forum) => signUp(forum, [anAddress()])));
    expect(answers.every(({ ok }) => ok)).toBe(true);
  });
});

describe("what nobody waits for any more", () => {
  it("is not stored: the person was told so", async () => {
    const forum = await make.forum();
    const clock = vi.spyOn(performance, "now");
    const late = asActor(system("test"), async (tx) => {
      await tx.execute(sql`update forum set title = 'too late' where id = ${forum.id}`);
      // As if the statement had taken nine seconds.
      const real = performance.timeOrigin;
      clock.mockImplementation(() => Date.now() - real + 9000);
    });
    await expect(late).rejects.toThrow(TimeLimitExceeded);
    clock.mockRestore();
    expect(await superuser`select title from forum where id = ${forum.id}`).toEqual([{ title: forum.title }]);
  });
});
