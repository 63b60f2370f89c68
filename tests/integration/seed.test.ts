import { eq, getTableColumns, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { forum, series, venue } from "@/db/schema";
import { seed } from "@/db/seed/seed";
import { getContentPage, getSiteSettings } from "@/lib/content/queries";
import { fillIn } from "@/lib/content/rules";
import { registrationWindow } from "@/lib/forums/rules/forum";
import { berlinClock, now, parseWallTime } from "@/lib/platform/time";
import { make, superuser, testDatabase } from "../support/test-db";

const pool = postgres(testDatabase.appUrl, { max: 1, onnotice: () => {} });
const fill = () => seed(drizzle(pool), { now: now(), secret: process.env.APP_SECRET ?? "", forums: true });

const forumColumns = {
  ...getTableColumns(forum),
  venue: venue.name,
  taken: sql<number>`portal_taken(${forum.id}, now())`,
  waiting: sql<number>`portal_waiting(${forum.id})`,
  districts: sql<string[]>`(select array_agg(d.label order by fd.district_ags)
    from forum_district fd join district d on d.ags = fd.district_ags where fd.forum_id = ${forum.id})`,
};
const listForums = () =>
  make.db.select(forumColumns).from(forum).leftJoin(venue, eq(venue.id, forum.venueId)).orderBy(forum.startsAt);
type Forum = Awaited<ReturnType<typeof listForums>>[number];

let forums: Forum[] = [];

beforeAll(async () => {
  await fill();
  forums = await listForums();
});
afterAll(() => pool.end());

async function countRows(): Promise<Record<string, number>> {
  const tables = await superuser<{ name: string }[]>`
    select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`;
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await superuser<{ count: number }[]>`select count(*)::int from ${superuser(name)}`;
    counts[name] = row?.count ?? 0;
  }
  return counts;
}

it("fills an empty database; a second run changes nothing", async () => {
  const before = await countRows();
  expect(before).toMatchObject({
    series: 2,
    forum: forums.length,
    breakout: 4,
    content_page: 5,
    account: 3,
    membership: 3,
  });
  await superuser`update setting set value = '"Unser Portal"' where key = 'siteName'`;
  await fill();
  expect(await countRows()).toEqual(before);
  expect((await getSiteSettings()).siteName).toBe("Unser Portal");
});

describe("the series of 2016", () => {
  const real = () => forums.filter(({ isExample }) => !isExample);

  it("holds the two known forums with what is known of them", () => {
    expect(real()).toHaveLength(2);
    expect(real()[0]).toMatchObject({
      number: 1,
      startsAt: parseWallTime("2016-04-12T14:00"),
      endsAt: parseWallTime("2016-04-12T17:00"),
      place: "Taunusstein-Hahn",
      venue: null,
      districts: ["Rheingau-Taunus-Kreis", "Landkreis Limburg-Weilburg"],
      capacity: null,
    });
    expect(real()[1]).toMatchObject({
      number: 3,
      startsAt: parseWallTime("2016-06-29T14:00"),
      endsAt: null,
      place: null,
      municipalityAgs: null,
      venue: null,
      districts: ["Schwalm-Eder-Kreis", "Landkreis Waldeck-Frankenberg"],
      capacity: null,
    });
    for (const forum of real()) {
      expect(forum).toMatchObject({
        contactName: null,
        contactEmail: null,
        organiser: null,
        source: expect.any(String),
      });
    }
  });

  it("names the organisers and its sources, and invents no table, time or registration", async () => {
    const [known] = await make.db.select().from(series).where(eq(series.year, 2016));
    expect(known).toMatchObject({
      title: "Aktiv vor Ort: Engagiert für Flüchtlinge",
      organiser: "LandesEhrenamtsagentur Hessen",
      isExample: false,
      source: expect.stringContaining("Rheingau-Taunus-Kreis"),
    });
    expect(known?.partners.map(({ name }) => name)).toEqual([
      "Hessischer Städtetag",
      "Hessischer Städte- und Gemeindebund",
      "Hessischer Landkreistag",
      "LAGFA Hessen",
    ]);
    const agenda = await superuser`
      select a.* from agenda_item a join forum f on f.id = a.forum_id where not f.is_example order by position`;
    expect(agenda.map(({ kind, title, starts_at, ends_at, host }) => [kind, title, starts_at, ends_at, host])).toEqual([
      ["talk", "Gesprächsrunde zum Auftakt: Wo stehen die beiden Kreise?", null, null, null],
      ["input", "Kurze Impulse beider Kreise", null, null, null],
      ["project", "Projekte aus den Kommunen", null, null, null],
      ["breakouts", "World Café an vier Tischen", null, null, null],
    ]);
    const [invented] = await superuser`
      select (select count(*)::int from breakout b join forum f on f.id = b.forum_id where not f.is_example) as tables,
             (select count(*)::int from registration r join forum f on f.id = r.forum_id where not f.is_example) as people`;
    expect(invented).toEqual({ tables: 0, people: 0 });
  });

  it("can be registered for on 20 March 2016", async () => {
    const moments = real()[0]!;
    expect(registrationWindow(moments, parseWallTime("2016-03-20T10:00"))).toBe("open");
    expect(registrationWindow(moments, now())).toBe("over");
  });
});

describe("the examples", () => {
  const examples = () => forums.filter(({ isExample }) => isExample);

  it("say that they are examples, in what people read and in their addresses", async () => {
    expect(examples().length).toBeGreaterThanOrEqual(8);
    for (const forum of examples()) {
      expect(forum.slug).toMatch(/^beispiel-/);
      expect(forum.summary).toMatch(/^Beispiel/);
      expect(forum.body).toContain("**Dieses Forum ist ein Beispiel.**");
      expect(forum.venue ?? "Beispiel").toMatch(/^Beispiel/);
    }
    const [other] = await superuser`
      select (select count(*)::int from registration where email_normalised !~ '\\.(beispiel|muster|exempel|probe)@example\\.org$') as people,
             (select count(*)::int from forum where contact_email not like '%@example.org') as contacts,
             (select count(*)::int from series where is_example and (title || summary) not like '%Beispiel%') as series`;
    expect(other).toEqual({ people: 0, contacts: 0, series: 0 });
  });

  it("show every state a visitor can meet", () => {
    const find = (wanted: (forum: Forum) => boolean) => examples().filter(wanted).length;
    const free = (forum: Forum) => (forum.capacity ?? 0) - forum.taken;
    const open = (forum: Forum) =>
      forum.startsAt > now() && !forum.cancelledAt && !forum.postponedAt && !forum.registrationOpensAt;
    expect(find((forum) => open(forum) && free(forum) > 10)).toBeGreaterThan(1);
    expect(find((forum) => open(forum) && free(forum) > 0 && free(forum) <= 3)).toBe(1);
    expect(find((forum) => open(forum) && free(forum) === 0 && forum.waiting > 0)).toBe(1);
    expect(find((forum) => forum.startsAt < now())).toBe(1);
    expect(find((forum) => forum.cancelledAt !== null)).toBe(1);
    expect(find((forum) => forum.postponedAt !== null)).toBe(1);
    expect(find((forum) => (forum.registrationOpensAt ?? now()) > now())).toBe(1);
    for (const forum of examples()) {
      expect(forum.districts).toHaveLength(2);
      expect(berlinClock(forum.startsAt)).toMatchObject({ hour: 14, minute: 0 });
      expect(forum.taken).toBeLessThanOrEqual(forum.capacity ?? Number.POSITIVE_INFINITY);
    }
  });

  it("have people who confirmed in the order of their rank", async () => {
    const rows = await superuser<{ forum_id: string }[]>`
      select forum_id from registration where email_confirmed_at is null or queue_number is null
      union all
      select forum_id from (
        select forum_id, email_confirmed_at, lag(email_confirmed_at) over (partition by forum_id order by queue_number) as before
        from registration) r where before > email_confirmed_at`;
    expect(rows).toEqual([]);
  });
});

describe("the legal pages", () => {
  it("use only placeholders that the settings know, and mark what the operator has to enter", async () => {
    const operator = Object.fromEntries(
      [
        "name",
        "representedBy",
        "supervisoryAuthority",
        "vatId",
        "editor",
        "dataProtectionOfficer",
        "hosting",
        "mailService",
        "dataProtectionAuthority",
        "accessibilityEnforcement",
        "accessibilityContact",
      ].map((key) => [key, "Eingetragen"]),
    );
    const settings = await getSiteSettings();
    const complete = { ...settings, contactPhone: "0611 1", operator: { ...operator, address: ["Musterweg 1"] } };
    for (const slug of ["impressum", "datenschutz", "barrierefreiheit", "leichte-sprache", "gebaerdensprache"]) {
      const body = (await getContentPage(slug))?.body ?? "";
      expect(body.length, slug).toBeGreaterThan(200);
      expect(fillIn(body, complete).missing, slug).toEqual([]);
    }
    expect(fillIn((await getContentPage("impressum"))?.body ?? "", settings).missing).toContain("Anschrift");
  });

  it("never claim full conformity", async () => {
    expect((await getContentPage("barrierefreiheit"))?.body).not.toMatch(/vollständig|uneingeschränkt/i);
  });
});
