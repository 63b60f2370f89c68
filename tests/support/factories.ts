import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as schema from "@/db/schema";
import { deriveToken, hashToken, newId } from "@/lib/platform/ids";
import { addDays, addHours, addMinutes, now } from "@/lib/platform/time";
import testEnvironment from "./test-environment.json" with { type: "json" };

type New<Table extends { $inferInsert: object }> = Partial<Table["$inferInsert"]>;

/**
 * Rows for tests, made as superuser and so past row-level security. Everything has a sensible default: a forum is
 * published, two weeks ahead, open for registration and in a district of its own that no other test has.
 */
export function factoriesFor(adminUrl: string) {
  // Its own connection: drizzle changes how the driver reads dates.
  const client = postgres(adminUrl, { max: 1, onnotice: () => {} });
  const db = drizzle(client, { schema });
  let count = 0;

  /** A district with a key that no German district has (no state 9x), so that nothing else is in it. */
  async function district(values: New<typeof schema.district> = {}) {
    count += 1;
    const ags = `9${String(count).padStart(4, "0")}`;
    const fallback = { ags, name: `Beispielkreis ${count}`, label: `Landkreis Beispielkreis ${count}` };
    const place = { type: "Landkreis", regierungsbezirk: "Beispiel", seat: "Beispielstadt" } as const;
    return first(
      await db
        .insert(schema.district)
        .values({ ...fallback, ...place, ...values })
        .returning(),
    );
  }

  async function municipality(districtAgs: string, values: New<typeof schema.municipality> = {}) {
    count += 1;
    const name = values.name ?? `Beispielstadt ${count}`;
    const fallback = {
      ags: `${districtAgs}${String(count).padStart(3, "0").slice(-3)}`,
      name,
      nameOfficial: `${name}, Stadt`,
      districtAgs,
      type: "Stadt",
      population: 10_000,
      lat: 50.5,
      lon: 9,
      seatPostcode: "99999",
    } as const;
    return first(
      await db
        .insert(schema.municipality)
        .values({ ...fallback, ...values })
        .returning(),
    );
  }

  async function series(values: New<typeof schema.series> = {}) {
    count += 1;
    const fallback = {
      slug: `reihe-${count}`,
      title: `Beispielreihe ${count}`,
      summary: "Eine Reihe für Tests.",
      year: 2026,
      organiser: "Beispielagentur",
      publishedAt: addDays(now(), -30),
    };
    return first(
      await db
        .insert(schema.series)
        .values({ ...fallback, ...values })
        .returning(),
    );
  }

  /** `districts`: keys of the districts it covers; without them a new one. `series`: likewise. */
  async function forum({ districts, ...values }: New<typeof schema.forum> & { districts?: string[] } = {}) {
    count += 1;
    const fallback = {
      slug: `forum-${count}-${newId().slice(-6)}`,
      seriesId: values.seriesId ?? (await series()).id,
      title: `Beispielforum ${count}`,
      summary: "Ein Forum für Tests.",
      startsAt: addDays(now(), 14),
      endsAt: addHours(addDays(now(), 14), 3),
      capacity: 20,
      publishedAt: addDays(now(), -7),
    };
    const row = first(
      await db
        .insert(schema.forum)
        .values({ ...fallback, ...values })
        .returning(),
    );
    const covered = districts ?? [(await district()).ags];
    await db.insert(schema.forumDistrict).values(covered.map((districtAgs) => ({ forumId: row.id, districtAgs })));
    return { ...row, districts: covered };
  }

  /** Somebody of the staff, active, with these rights; without any: of the agency. */
  async function staff({
    districts = [],
    municipalities = [],
    ...values
  }: New<typeof schema.account> & { districts?: string[]; municipalities?: string[] } = {}) {
    count += 1;
    const email = values.email ?? `team-${count}-${newId().slice(-6)}@example.org`;
    const fallback = { name: `Toni Team ${count}`, email, emailNormalised: email, activatedAt: now() };
    const row = first(
      await db
        .insert(schema.account)
        .values({ ...fallback, ...values })
        .returning(),
    );
    const role = districts.length + municipalities.length > 0 ? ("coordinator" as const) : ("agency" as const);
    const scopes: { districtAgs?: string; municipalityAgs?: string }[] = [
      ...districts.map((districtAgs) => ({ districtAgs })),
      ...municipalities.map((municipalityAgs) => ({ municipalityAgs })),
    ];
    if (role === "agency") scopes.push({});
    await db.insert(schema.membership).values(scopes.map((scope) => ({ ...scope, accountId: row.id, role })));
    return { ...row, actor: { kind: "staff" as const, accountId: row.id, role, districts, municipalities } };
  }

  /** An open session of somebody of the staff, second factor shown; `token` is what the cookie holds. */
  async function staffSession(accountId: string, values: New<typeof schema.accountSession> = {}) {
    const token = newId();
    const fallback = { tokenHash: hashToken(token), lastSeenAt: now(), expiresAt: addHours(now(), 8), device: "Test" };
    const shown = { secondFactorAt: now() };
    const row = first(
      await db
        .insert(schema.accountSession)
        .values({ ...fallback, ...shown, ...values, accountId })
        .returning(),
    );
    return { ...row, token };
  }

  async function breakout(forumId: string, values: New<typeof schema.breakout> = {}) {
    count += 1;
    const fallback = { forumId, position: count, title: `Tisch ${count}`, seats: 8 };
    return first(
      await db
        .insert(schema.breakout)
        .values({ ...fallback, ...values })
        .returning(),
    );
  }

  /** A registration in the given state with the times that belong to it, and the token of its personal link. */
  async function registration(
    forum: { id: string; districts: string[] },
    values: New<typeof schema.registration> = {},
  ) {
    count += 1;
    const id = values.id ?? newId();
    const state = values.state ?? "confirmed";
    const email = values.email ?? `person-${count}@example.org`;
    const token = registrationToken(id, values.linkVersion ?? 1);
    const fallback = {
      groupId: newId(),
      firstName: "Hanna",
      lastName: `Beispiel ${count}`,
      email,
      emailNormalised: email.toLowerCase(),
      organisation: "Beispielverein",
      actorType: "association" as const,
      districtAgs: forum.districts[0] ?? (await district()).ags,
      privacyVersion: 1,
      tokenHash: hashToken(token),
      ...(await timesOf(state)),
    };
    const row = { ...fallback, ...values, id, state, forumId: forum.id };
    return { ...first(await db.insert(schema.registration).values(row).returning()), token };
  }

  async function timesOf(state: schema.RegistrationState): Promise<New<typeof schema.registration>> {
    if (state === "unconfirmed") return { holdUntil: addMinutes(now(), 60) };
    const proven = { emailConfirmedAt: now(), queueNumber: await nextInQueue() };
    if (state === "confirmed") return { ...proven, confirmedAt: now() };
    const live = (schema.liveStates as readonly string[]).includes(state);
    return live ? proven : { ...proven, endedAt: now() };
  }

  async function nextInQueue(): Promise<number> {
    const [row] = await client<{ n: string }[]>`select nextval('registration_queue_number') as n`;
    return Number(row?.n);
  }

  async function seatOffer(offered: { id: string; forumId: string }, values: New<typeof schema.seatOffer> = {}) {
    const fallback = {
      registrationId: offered.id,
      forumId: offered.forumId,
      offeredAt: now(),
      expiresAt: addHours(now(), 48),
    };
    return first(
      await db
        .insert(schema.seatOffer)
        .values({ ...fallback, ...values })
        .returning(),
    );
  }

  const close = () => client.end({ timeout: 1 });
  return { db, close, district, municipality, series, forum, staff, staffSession, breakout, registration, seatOffer };
}

/** As lib/registrations/links.ts makes it, which the browser tests cannot load (server-only). */
export function registrationToken(id: string, linkVersion = 1): string {
  return deriveToken(testEnvironment.APP_SECRET, "registration", `${id}:${linkVersion}`);
}

function first<T>(rows: T[]): T {
  const [row] = rows;
  if (!row) throw new Error("The insert returned no row");
  return row;
}
