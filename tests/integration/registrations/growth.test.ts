import postgres from "postgres";
import { expect, it } from "vitest";
import { pool } from "@/db/client";
import { newId } from "@/lib/platform/ids";
import { now } from "@/lib/platform/time";
import { handoverToken } from "@/lib/registrations/links";
import { allocateAll } from "@/lib/registrations/mutations/allocate";
import { cancelRegistration } from "@/lib/registrations/mutations/cancel";
import { confirmRegistration } from "@/lib/registrations/mutations/confirm";
import { eraseRegistration } from "@/lib/registrations/mutations/erase";
import { handOver, takeOver } from "@/lib/registrations/mutations/hand-over";
import { expireOffers } from "@/lib/registrations/mutations/offers";
import { register, resendLink } from "@/lib/registrations/mutations/register";
import { purgeUnconfirmed } from "@/lib/registrations/mutations/retention";
import { getOwnRegistration } from "@/lib/registrations/queries/own";
import { registrationToken } from "@/tests/support/factories";
import { anAddress, filledForm } from "@/tests/support/registrations";
import { make, testDatabase } from "@/tests/support/test-db";

const grown = ["registration", "support_request", "seat_offer", "handover", "outbox_mail", "audit_entry"] as const;

/** 100,000 registrations over 100 forums, 20,000 of them at the forum that is looked at. */
async function grow(sql: postgres.Sql, forum: { id: string; districts: string[]; seriesId: string }) {
  // Without the checks of references, which would take most of the time.
  await sql`set session_replication_role = replica`;
  await sql`insert into forum (id, slug, series_id, title, summary, starts_at, published_at, capacity)
    select gen_random_uuid(), 'f' || n, ${forum.seriesId}, 'F', 'S', now() + interval '20 days', now(), 1
    from generate_series(1, 100) n`;
  await sql`with forums as (select id, row_number() over () as n from forum where id <> ${forum.id})
    insert into registration (id, forum_id, state, group_id, first_name, last_name, email, email_normalised, organisation,
      actor_type, district_ags, privacy_version, token_hash, queue_number, form_key)
    select gen_random_uuid(), case when i % 5 = 0 then ${forum.id} else f.id end,
      (array['confirmed','confirmed','confirmed','confirmed','confirmed','cancelled','cancelled','cancelled','expired','waitlisted'])[1 + i / 7 % 10],
      gen_random_uuid(), 'A', 'B', 'p' || i || '@example.org', 'p' || i || '@example.org', 'O', 'other',
      ${forum.districts[0] ?? ""}, 1, 'hash ' || i, nextval('registration_queue_number'), gen_random_uuid()
    from generate_series(1, 100000) i join forums f on f.n = 1 + i % 100`;
  await sql`insert into support_request select id, forum_id, '[]', null, now() from registration where state = 'confirmed' limit 20000`;
  await sql`insert into seat_offer (id, registration_id, forum_id, state, offered_at, expires_at)
    select gen_random_uuid(), id, forum_id, 'expired', now(), now() from registration where state = 'expired'`;
  await sql`insert into handover (id, registration_id, forum_id, first_name, last_name, email, email_normalised, token_hash, expires_at)
    select gen_random_uuid(), id, forum_id, 'A', 'B', 'c', 'c', 'handover ' || id, now() + interval '1 day'
    from registration where state = 'confirmed' limit 10000`;
  await sql`insert into outbox_mail (id, template, recipient, registration_id, forum_id, dedupe_key, send_after, sent_at)
    select gen_random_uuid(), 'confirmed', email, id, forum_id, id::text, now(), now() from registration`;
  await sql`insert into audit_entry (at, actor_kind, action, subject_type, subject_id, forum_id)
    select now(), 'system', 'x', 'registration', id, forum_id from registration`;
  await sql`analyze`;
}

/** Everything a visitor and the frequent jobs do. */
async function useTheDesk(forum: { id: string; slug: string; districts: string[] }) {
  for (let round = 0; round < 3; round += 1) {
    const [stays, leaves] = [anAddress("stays"), anAddress("leaves")];
    await register(forum.id, newId(), filledForm(forum, [stays, leaves], { together: "ja" }));
    await register(forum.id, newId(), filledForm(forum, [stays]));
    await resendLink(forum.slug, stays);
    const ids = await idsOf(forum.id, [stays, leaves]);
    for (const id of ids) {
      expect(await getOwnRegistration(registrationToken(id))).not.toBeNull();
      expect((await confirmRegistration(registrationToken(id))).ok).toBe(true);
    }
    const [first = "", second = ""] = ids;
    await cancelRegistration(registrationToken(second));
    await handOver({ token: registrationToken(first), firstName: "Kim", lastName: "K", email: anAddress("kim") });
    await takeOver(handoverToken({ id: newId() }));
    await eraseRegistration(registrationToken(first));
  }
  await allocateAll(now());
  await expireOffers(now());
  await purgeUnconfirmed(now());
}

/** By the desk's own index: this question must not be the one that scans. */
async function idsOf(forumId: string, addresses: string[]): Promise<string[]> {
  return pool.begin(async (tx) => {
    await tx`select set_config('portal.actor', 'anonymous', true), set_config('portal.desk', ${forumId}, true)`;
    const ids: string[] = [];
    for (const address of addresses) {
      const rows = await tx<{ id: string }[]>`
        select id from registration where forum_id = ${forumId} and email_normalised = ${address}
          and state in ('unconfirmed','pending_approval','confirmed','waitlisted','offered')`;
      ids.push(rows[0]?.id ?? "");
    }
    return ids;
  });
}

it("nothing a visitor does reads a grown table from end to end", { timeout: 120_000 }, async () => {
  const forum = await make.forum({ capacity: 10_000 });
  const seeder = postgres(testDatabase.adminUrl, { max: 1, onnotice: () => {} });
  await grow(seeder, forum);
  await seeder.end();

  const before = await scans();
  await useTheDesk(forum);
  // What a connection has counted is told when it ends.
  await pool.end();
  expect(await scans()).toEqual(before);
});

async function scans(): Promise<Record<string, number>> {
  const sql = postgres(testDatabase.adminUrl, { max: 1 });
  const rows = await sql<{ relname: string; n: string }[]>`
    select relname, seq_scan as n from pg_stat_user_tables where relname in ${sql([...grown])} order by 1`;
  await sql.end();
  return Object.fromEntries(rows.map(({ relname, n }) => [relname, Number(n)]));
}
