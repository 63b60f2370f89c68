import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { supportRequest } from "@/db/schema";
import { purgeAudit } from "@/lib/audit/mutations";
import { addDays, addHours, now, parseWallTime, setClock } from "@/lib/platform/time";
import { confirmRegistration } from "@/lib/registrations/mutations/confirm";
import { anonymisePast, deleteSupport, purgeUnconfirmed } from "@/lib/registrations/mutations/retention";
import { findInAllRows } from "@/tests/support/all-rows";
import { anAddress, endHolds, historyOf, signUp, stateOf, statesOf, stored } from "@/tests/support/registrations";
import { make, superuser } from "@/tests/support/test-db";

beforeEach(async () => {
  await superuser`delete from registration`;
  await superuser`delete from outbox_mail`;
});
afterEach(async () => {
  setClock(null);
  await superuser`delete from setting`;
});

describe("an unconfirmed registration", () => {
  it("is deleted with its mails after 48 hours, to the minute, and its history stays", async () => {
    setClock("2026-06-01T10:00");
    const forum = await make.forum();
    const [forgotten, confirmed] = [anAddress(), anAddress()];
    for (const address of [forgotten, confirmed])
      await signUp(forum, [address], { support: ["captioning"], supportConsent: "ja" });
    const { id } = await stored(forum, forgotten);
    await confirmRegistration((await stored(forum, confirmed)).token);

    expect(await purgeUnconfirmed(parseWallTime("2026-06-03T10:00"))).toBe(0);
    expect(await purgeUnconfirmed(parseWallTime("2026-06-03T10:01"))).toBe(1);
    expect(await statesOf(forum)).toEqual({ confirmed: 1 });
    expect(await findInAllRows(superuser, forgotten)).toEqual([]);
    expect(await historyOf(id)).toEqual(["nothing > unconfirmed", "registration.purged"]);
    expect(await superuser`select count(*)::int as n from support_request where forum_id = ${forum.id}`).toEqual([
      { n: 1 },
    ]);
  });

  it("is kept as long as the settings say", async () => {
    await superuser`insert into setting values ('retention', '{"unconfirmedHours": 72}')`;
    setClock("2026-06-01T10:00");
    await signUp(await make.forum(), [anAddress()]);
    expect(await purgeUnconfirmed(parseWallTime("2026-06-04T10:00"))).toBe(0);
    expect(await purgeUnconfirmed(parseWallTime("2026-06-04T10:01"))).toBe(1);
  });

  it("gives what it blocked to those who wait", async () => {
    setClock("2026-06-01T10:00");
    const forum = await make.forum({ capacity: 1 });
    const group = [anAddress(), anAddress()];
    await make.registration(forum);
    await signUp(forum, group, { together: "ja" });
    await confirmRegistration((await stored(forum, group[0] ?? "")).token);
    await superuser`update forum set capacity = 2 where id = ${forum.id}`;
    setClock("2026-06-03T10:01");
    await purgeUnconfirmed(now());
    expect(await stateOf(forum, group[0] ?? "")).toBe("offered");
  });

  it("is deleted however many there are", { timeout: 60_000 }, async () => {
    const forum = await make.forum();
    await superuser`
      insert into registration (id, forum_id, group_id, first_name, last_name, email, email_normalised, organisation,
        actor_type, district_ags, privacy_version, token_hash, created_at)
      select gen_random_uuid(), ${forum.id}, gen_random_uuid(), 'a', 'b', n || '@example.org', n || '@example.org', 'c',
        'other', ${forum.districts[0] ?? ""}, 1, 'hash ' || n, now() - interval '3 days'
      from generate_series(1, 8000) n`;
    expect(await purgeUnconfirmed(now())).toBe(8000);
    expect(await statesOf(forum)).toEqual({});
  });
});

describe("support and diet", () => {
  it("are deleted 14 days after the end of the forum, of this forum only", async () => {
    const end = parseWallTime("2026-06-30T17:00");
    const past = await make.forum({ startsAt: addHours(end, -3), endsAt: end });
    const later = await make.forum({ startsAt: addDays(end, 1), endsAt: null });
    for (const forum of [past, later]) {
      const { id } = await make.registration(forum, { diet: "vegan", dietNote: "ohne Nüsse", needs: "Räume" });
      await make.db.insert(supportRequest).values({
        ...{ registrationId: id, forumId: forum.id, kinds: ["captioning"], note: "vorne", consentedAt: now() },
      });
    }
    const left = async (forum: { id: string }) =>
      superuser`select diet, diet_note, needs, s.note from registration r
        left join support_request s on s.registration_id = r.id where r.forum_id = ${forum.id}`;

    expect(await deleteSupport(parseWallTime("2026-07-14T17:00"))).toBe(0);
    expect(await deleteSupport(parseWallTime("2026-07-14T17:01"))).toBe(1);
    expect(await left(past)).toEqual([{ diet: null, diet_note: null, needs: "Räume", note: null }]);
    expect(await left(later)).toEqual([{ diet: "vegan", diet_note: "ohne Nüsse", needs: "Räume", note: "vorne" }]);
  });
});

describe("registrations of the past", () => {
  it("become counts 90 days after the forum, and nobody can be found in them", async () => {
    const end = parseWallTime("2026-03-01T17:00");
    const past = await make.forum({ startsAt: addHours(end, -3), endsAt: end });
    const other = await make.forum();
    const kept = await make.registration(other, { lastName: "Bleibt" });
    const states = ["confirmed", "waitlisted", "cancelled", "expired"] as const;
    for (const state of states) {
      await make.registration(past, {
        state,
        lastName: "Zaunkoenig",
        email: anAddress("Zaunkoenig"),
        needs: "Zaunkoenig",
      });
    }
    // 90 days by the calendar in Berlin: the clocks change in between.
    expect(await anonymisePast(parseWallTime("2026-05-30T17:00"))).toBe(0);
    expect(await anonymisePast(parseWallTime("2026-05-30T17:01"))).toBe(4);
    expect(await anonymisePast(parseWallTime("2026-05-30T17:02"))).toBe(0);

    expect(await findInAllRows(superuser, "Zaunkoenig")).toEqual([]);
    expect(await statesOf(past)).toEqual({ confirmed: 1, waitlisted: 1, cancelled: 1, expired: 1 });
    expect(
      await superuser`select distinct district_ags, actor_type from registration where forum_id = ${past.id}`,
    ).toEqual([{ district_ags: past.districts[0], actor_type: "association" }]);
    expect(await superuser`select last_name from registration where id = ${kept.id}`).toEqual([
      { last_name: "Bleibt" },
    ]);
    const [first] = await superuser<{ id: string }[]>`select id from registration where forum_id = ${past.id} limit 1`;
    expect(await historyOf(first?.id ?? "")).toEqual(["registration.erased"]);
  });

  it("are all done in one run, however many there are", { timeout: 60_000 }, async () => {
    const past = await make.forum({ startsAt: addDays(now(), -100), endsAt: null });
    await superuser`
      insert into registration (id, forum_id, state, group_id, first_name, last_name, email, email_normalised, organisation,
        actor_type, district_ags, privacy_version, token_hash)
      select gen_random_uuid(), ${past.id}, 'confirmed', gen_random_uuid(), 'a', 'b', n || '@example.org',
        n || '@example.org', 'c', 'other', ${past.districts[0] ?? ""}, 1, 'hash ' || n
      from generate_series(1, 2500) n`;
    expect(await anonymisePast(now())).toBe(2500);
    expect(await superuser`select count(*)::int as n from registration where email <> ''`).toEqual([{ n: 0 }]);
  });
});

describe("the history", () => {
  it("is deleted after a year, and nothing that is younger", async () => {
    await superuser`delete from audit_entry`;
    const entry = (at: Date) => superuser`
      insert into audit_entry (at, actor_kind, action, subject_type, subject_id)
      values (${at.toISOString()}, 'system', 'test', 'registration', gen_random_uuid())`;
    for (const days of [-366, -364, -1]) await entry(addDays(now(), days));
    expect(await purgeAudit(now())).toBe(1);
    expect(await superuser`select count(*)::int as n from audit_entry`).toEqual([{ n: 2 }]);
  });
});

it("an hour's hold is no reason to delete", async () => {
  const forum = await make.forum();
  await signUp(forum, [anAddress()]);
  await endHolds(forum);
  expect(await purgeUnconfirmed(now())).toBe(0);
});
