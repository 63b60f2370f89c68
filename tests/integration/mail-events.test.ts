import { createHmac } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { takeMailEvent } from "@/lib/messages/mutations/mail-events";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/ids";
import { addMinutes, now, setClock } from "@/lib/platform/time";
import { make, superuser } from "../support/test-db";

const secret = `whsec_${Buffer.from("a secret of the mail service").toString("base64")}`;

let mailId: string;

beforeEach(async () => {
  setClock("2026-05-04T10:00");
  env().RESEND_WEBHOOK_SECRET = secret;
  await superuser`truncate outbox_mail`;
  const forum = await make.forum();
  mailId = newId();
  await superuser`
    insert into outbox_mail (id, template, recipient, forum_id, dedupe_key, send_after, sent_at)
    values (${mailId}, 'confirmed', 'a@example.org', ${forum.id}, ${mailId}, now(), now())`;
});
afterEach(() => {
  setClock(null);
  env().RESEND_WEBHOOK_SECRET = undefined;
});

function signed(type: string, data: object = {}, { key = secret, at = now() } = {}) {
  const event = { type, created_at: at.toISOString(), data: { tags: { outbox_id: mailId }, ...data } };
  const body = JSON.stringify(event);
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const bytes = Buffer.from(key.replace("whsec_", ""), "base64");
  const signature = `v1,${createHmac("sha256", bytes).update(`msg_1.${timestamp}.${body}`).digest("base64")}`;
  return { id: "msg_1", timestamp, signature, body };
}

async function row() {
  const [found] = await superuser`select delivered_at, bounced_at, bounce_reason from outbox_mail where id = ${mailId}`;
  return found;
}
const untouched = { delivered_at: null, bounced_at: null, bounce_reason: null };

describe("word of the mail service", () => {
  it("is kept when it is signed: delivered, or bounced with a reason that quotes nobody", async () => {
    expect(await takeMailEvent(signed("email.delivered"))).toBe("taken");
    expect(await row()).toMatchObject({ delivered_at: expect.any(Date), bounced_at: null });
    const bounce = { bounce: { type: "Permanent", message: "550 <a@example.org> unknown" } };
    expect(await takeMailEvent(signed("email.bounced", bounce))).toBe("taken");
    expect(await row()).toMatchObject({ bounced_at: expect.any(Date), bounce_reason: "permanent" });
  });

  it("keeps its first moment when it is told again", async () => {
    const event = signed("email.delivered");
    await takeMailEvent(event);
    const first = await row();
    await takeMailEvent(event);
    await takeMailEvent(signed("email.delivered", {}, { at: addMinutes(now(), 2) }));
    expect(await row()).toEqual(first);
  });

  it("is refused with another key, a changed body, or when it is old", async () => {
    const stranger = `whsec_${Buffer.from("somebody else's secret!!!").toString("base64")}`;
    const good = signed("email.bounced");
    const forged = [
      signed("email.bounced", {}, { key: stranger }),
      { ...good, body: good.body.replace("bounced", "delivered") },
      { ...good, id: "msg_2" },
      { ...good, signature: "" },
      signed("email.bounced", {}, { at: addMinutes(now(), -6) }),
    ];
    for (const event of forged) expect(await takeMailEvent(event)).toBe("refused");
    setClock("2026-05-04T10:06");
    expect(await takeMailEvent(good)).toBe("refused");
    expect(await row()).toEqual(untouched);
  });

  it("changes nothing when it is about something else", async () => {
    for (const data of [{ tags: {} }, { tags: { outbox_id: "x' or true" } }, { tags: { outbox_id: newId() } }]) {
      expect(await takeMailEvent(signed("email.bounced", data))).toBe("taken");
    }
    expect(await takeMailEvent(signed("email.opened"))).toBe("taken");
    expect(await row()).toEqual(untouched);
  });

  it("has no door where no key is set", async () => {
    env().RESEND_WEBHOOK_SECRET = undefined;
    expect(await takeMailEvent(signed("email.bounced"))).toBe("off");
  });
});
