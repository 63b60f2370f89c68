import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { asActor } from "@/db/actor";
import type { db, Tx } from "@/db/client";
import { hashToken, newId } from "@/lib/platform/ids";
import { addHours, now } from "@/lib/platform/time";
import type { Actor } from "@/lib/policy/actor";
import { handoverToken } from "@/lib/registrations/links";
import { make, superuser } from "@/tests/support/test-db";

/** Tables with personal data. tests/integration/row-level-security.test.ts finds out when one is missing here. */
export const personal = [
  ...["registration", "support_request", "seat_offer", "handover", "outbox_mail"],
  ...["demo_mail", "subscription", "barrier_report", "audit_entry"],
  ...["account", "account_session", "sign_in_link", "access_request", "review_comment", "pending_change", "bulk_mail"],
  ...["authenticator_app", "recovery_code", "passkey"],
] as const;
export type Personal = (typeof personal)[number];

export type Person = {
  id: string;
  token: string;
  address: string;
  forumId: string;
  handoverHash: string;
  accountId: string;
};

/** One row in each table about one person at one forum. */
export async function personWithEverything(name: string): Promise<Person> {
  const forum = await make.forum();
  const address = `${name}@example.org`;
  const { id, token } = await make.registration(forum, { email: address, state: "offered" });
  await make.seatOffer({ id, forumId: forum.id });
  const handoverHash = hashToken(handoverToken({ id: newId() }));
  const district = forum.districts[0] ?? "";
  const soon = addHours(now(), 1).toISOString();
  await superuser`insert into support_request values (${id}, ${forum.id}, '["captioning"]', 'vorne', now())`;
  await superuser`
    insert into handover (id, registration_id, forum_id, first_name, last_name, email, email_normalised, token_hash, expires_at)
    values (${newId()}, ${id}, ${forum.id}, 'Kim', 'Kollege', 'k@example.org', 'k@example.org', ${handoverHash}, ${soon})`;
  const mailId = newId();
  await superuser`
    insert into outbox_mail (id, template, recipient, registration_id, forum_id, dedupe_key, send_after)
    values (${mailId}, 'confirmed', ${address}, ${id}, ${forum.id}, ${mailId}, now())`;
  await superuser`insert into demo_mail values (${mailId}, now(), ${address}, 'Betreff', 'Text', 'Text', null)`;
  await superuser`
    insert into subscription (id, email, email_normalised, district_ags, token_hash)
    values (${newId()}, ${address}, ${address}, ${district}, ${hashToken(address)})`;
  await superuser`
    insert into barrier_report (id, description, name, email, due_on)
    values (${newId()}, 'Der Kontrast', ${name}, ${address}, '2026-12-31')`;
  await superuser`
    insert into audit_entry (at, actor_kind, action, subject_type, subject_id, forum_id)
    values (now() - interval '40 days', 'registrant', 'registration.confirmed', 'registration', ${id}, ${forum.id})`;
  const { id: accountId } = await make.staff({ districts: [district], email: `team-${name}@example.org` });
  await make.staffSession(accountId);
  await superuser`
    insert into sign_in_link (id, account_id, purpose, token_hash, expires_at)
    values (${newId()}, ${accountId}, 'sign-in', ${hashToken(newId())}, ${soon})`;
  await superuser`insert into authenticator_app (account_id, sealed_secret) values (${accountId}, 'sealed')`;
  await superuser`
    insert into recovery_code (id, account_id, code_hash) values (${newId()}, ${accountId}, ${hashToken(newId())})`;
  await superuser`
    insert into passkey (id, account_id, credential_id, public_key, counter, name)
    values (${newId()}, ${accountId}, ${newId()}, 'key', 0, 'Telefon')`;
  await superuser`
    insert into access_request (id, name, email, organisation, district_ags, reason)
    values (${newId()}, ${name}, ${address}, 'Verein', ${district}, 'Ich koordiniere')`;
  await superuser`
    insert into review_comment (id, forum_id, account_id, author_name, text)
    values (${newId()}, ${forum.id}, ${accountId}, ${name}, 'Bitte den Ort ergänzen')`;
  await superuser`
    insert into pending_change (forum_id, proposed_by, proposed_at, reason, changes)
    values (${forum.id}, ${accountId}, now(), 'Der Saal ist belegt', '{}')`;
  await superuser`
    insert into bulk_mail (id, forum_id, account_id, subject, body, filter, schedule)
    values (${newId()}, ${forum.id}, ${accountId}, 'Betreff', ${`An ${name}`}, '{}', '{"kind":"now"}')`;
  return { id, token, address, forumId: forum.id, handoverHash, accountId };
}

export const count = async (tx: Tx | typeof db, table: Personal): Promise<number> => {
  const [row] = await tx.execute<{ n: number }>(sql`select count(*)::int as n from ${sql.identifier(table)}`);
  return row?.n ?? -1;
};

export const counts = (actor: Actor): Promise<Record<string, number>> =>
  asActor(actor, async (tx) =>
    Object.fromEntries(await Promise.all(personal.map(async (t) => [t, await count(tx, t)]))),
  );
export const all = (n: number) => Object.fromEntries(personal.map((table) => [table, n]));

/** One row about this person into each table, as somebody who has got hold of the login would try. */
export const intrusionsOn = (theirs: Person): Record<Personal, (tx: Pick<Tx, "execute">) => Promise<unknown>> => ({
  registration: (tx) =>
    tx.execute(sql`insert into registration (id, forum_id, group_id, first_name, last_name, email, email_normalised,
      organisation, actor_type, district_ags, privacy_version, token_hash)
      select gen_random_uuid(), ${theirs.forumId}, gen_random_uuid(), 'a', 'b', 'x@example.org', 'x@example.org', 'c', 'other',
        ags, 1, gen_random_uuid()::text from district limit 1`),
  support_request: (tx) =>
    tx.execute(sql`insert into support_request values (${theirs.id}, ${theirs.forumId}, '[]', 'x', now())`),
  seat_offer: (tx) =>
    tx.execute(sql`insert into seat_offer (id, registration_id, forum_id, offered_at, expires_at)
      values (gen_random_uuid(), ${theirs.id}, ${theirs.forumId}, now(), now())`),
  handover: (tx) =>
    tx.execute(sql`insert into handover
      (id, registration_id, forum_id, first_name, last_name, email, email_normalised, token_hash, expires_at)
      values (gen_random_uuid(), ${theirs.id}, ${theirs.forumId}, 'a', 'b', 'c', 'c', 'd', now())`),
  outbox_mail: (tx) =>
    tx.execute(sql`insert into outbox_mail (id, template, recipient, forum_id, dedupe_key, send_after)
      values (gen_random_uuid(), 'confirmed', 'x@example.org', ${theirs.forumId}, gen_random_uuid()::text, now())`),
  demo_mail: (tx) =>
    tx.execute(sql`insert into demo_mail values (gen_random_uuid(), now(), 'x@example.org', 'a', 'b', 'c', null)`),
  subscription: (tx) =>
    tx.execute(sql`insert into subscription (id, email, email_normalised, district_ags, token_hash)
      select gen_random_uuid(), 'x@example.org', 'x@example.org', ags, gen_random_uuid()::text from district limit 1`),
  barrier_report: (tx) =>
    tx.execute(sql`insert into barrier_report (id, description, due_on) values (gen_random_uuid(), 'x', '2026-12-31')`),
  account: (tx) =>
    tx.execute(sql`insert into account (id, name, email, email_normalised)
      values (gen_random_uuid(), 'a', 'x@example.org', gen_random_uuid()::text)`),
  account_session: (tx) =>
    tx.execute(sql`insert into account_session (id, account_id, token_hash, last_seen_at, expires_at, device)
      values (gen_random_uuid(), ${theirs.accountId}, gen_random_uuid()::text, now(), now(), 'x')`),
  sign_in_link: (tx) =>
    tx.execute(sql`insert into sign_in_link (id, account_id, purpose, token_hash, expires_at)
      values (gen_random_uuid(), ${theirs.accountId}, 'sign-in', gen_random_uuid()::text, now())`),
  authenticator_app: (tx) =>
    tx.execute(sql`insert into authenticator_app (account_id, sealed_secret) values (${theirs.accountId}, 'x')`),
  recovery_code: (tx) =>
    tx.execute(sql`insert into recovery_code (id, account_id, code_hash)
      values (gen_random_uuid(), ${theirs.accountId}, 'x')`),
  passkey: (tx) =>
    tx.execute(sql`insert into passkey (id, account_id, credential_id, public_key, counter, name)
      values (gen_random_uuid(), ${theirs.accountId}, gen_random_uuid()::text, 'x', 0, 'x')`),
  access_request: (tx) =>
    tx.execute(sql`insert into access_request (id, name, email, organisation, district_ags, reason)
      select gen_random_uuid(), 'a', 'x@example.org', 'b', ags, 'c' from district limit 1`),
  review_comment: (tx) =>
    tx.execute(sql`insert into review_comment (id, forum_id, author_name, text)
      values (gen_random_uuid(), ${theirs.forumId}, 'a', 'b')`),
  pending_change: (tx) =>
    tx.execute(sql`insert into pending_change (forum_id, proposed_at, reason, changes)
      values (${theirs.forumId}, now(), 'a', '{}')`),
  bulk_mail: (tx) =>
    tx.execute(sql`insert into bulk_mail (id, forum_id, subject, body, filter, schedule)
      values (gen_random_uuid(), ${theirs.forumId}, 'a', 'b', '{}', '{"kind":"now"}')`),
  audit_entry: (tx) =>
    tx.execute(sql`insert into audit_entry (at, actor_kind, action, subject_type, subject_id)
      values (now(), 'system', 'x', 'registration', gen_random_uuid())`),
});

/** What the database answers to whoever has no right to a row. */
export const refused = { cause: expect.objectContaining({ code: "42501" }) };
