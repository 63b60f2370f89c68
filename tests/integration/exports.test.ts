import { parse } from "csv-parse/sync";
import { readSheet } from "read-excel-file/node";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { GET } from "@/app/koordination/foren/[id]/ausgeben/[file]/route";
import { grantExport } from "@/lib/exports/mutations";
import { getExportFile } from "@/lib/exports/queries/file";
import { listExports } from "@/lib/exports/queries/history";
import { type ExportKind, exportKinds, kindFacts } from "@/lib/exports/rules/kinds";
import { newId } from "@/lib/platform/ids";
import { addMinutes, berlinDay, now, setClock } from "@/lib/platform/time";
import type { StaffActor } from "@/lib/policy/actor";
import { readPdf } from "@/tests/support/read-pdf";
import { make, superuser } from "@/tests/support/test-db";

const signedIn = vi.hoisted(() => ({ staff: null as unknown }));
vi.mock("@/lib/accounts/session", () => ({ getStaff: async () => signedIn.staff }));

const why = { purpose: "door", purposeNote: null } as const;
const CANARY = "Kanarienvogel";

let forum: Awaited<ReturnType<typeof make.forum>>;
let foreign: Awaited<ReturnType<typeof make.forum>>;
let actor: StaffActor;

async function withPeople(lastName: string) {
  const created = await make.forum({
    extraQuestions: [{ id: "q", kind: "text", label: "Woher kennen Sie uns?" }],
  });
  await make.breakout(created.id, { title: "Tisch Sprache" });
  const { id } = await make.registration(created, {
    firstName: "Jörg",
    lastName,
    organisation: "=1+1",
    needs: "+Räume\n@SUM(A1)",
    answers: [{ question: { id: "q", kind: "text", label: "Woher kennen Sie uns?" }, value: "-Zeitung" }],
  });
  await make.registration(created, { lastName: `${lastName}wartend`, state: "waitlisted" });
  await superuser`insert into support_request values (${id}, ${created.id}, '["captioning"]', 'vorne', now())`;
  return created;
}

beforeAll(async () => {
  forum = await withPeople("Müßig");
  foreign = await withPeople(CANARY);
  actor = (await make.staff({ districts: forum.districts, name: "Toni Müller" })).actor;
});
afterEach(() => {
  setClock(null);
  signedIn.staff = null;
});

async function granted(who: StaffActor, forumId: string, kind: ExportKind): Promise<string> {
  const result = await grantExport(who, { forumId, kind, ...why });
  if (!result.ok) throw new Error(result.code);
  return result.value.grant;
}

async function content(kind: ExportKind): Promise<Buffer> {
  const file = await getExportFile(actor, forum.id, kind, await granted(actor, forum.id, kind));
  if (!file) throw new Error("no file");
  expect(file.type).toBe(kindFacts[kind].type);
  return Buffer.from(file.content);
}

describe("what comes out", () => {
  it("as CSV: everybody with every answer, formulas harmless", async () => {
    const rows = parse(await content("participants-csv"), { bom: true, delimiter: ";", columns: true }) as Record<
      string,
      string
    >[];
    expect(rows.map((row) => row["Nachname"])).toEqual(["Müßig", "Müßigwartend"]);
    expect(rows[0]).toMatchObject({
      Vorname: "Jörg",
      "Organisation oder Kommune": "'=1+1",
      Braucht: "'+Räume\n'@SUM(A1)",
      "Woher kennen Sie uns?": "'-Zeitung",
      Stand: "Angemeldet",
    });
    expect(rows[1]).toMatchObject({ Stand: "Warteliste", "Woher kennen Sie uns?": "" });
    expect(JSON.stringify(rows)).not.toContain("Schriftdolmetschen");
    expect(JSON.stringify(rows)).not.toContain(CANARY);
  });

  it("as XLSX: the same, texts as texts and moments as dates", async () => {
    const [head = [], first = []] = await readSheet(await content("participants-xlsx"));
    const cell = (label: string) => first[head.indexOf(label)];
    expect(cell("Organisation oder Kommune")).toBe("=1+1");
    expect(cell("Braucht")).toBe("+Räume\n@SUM(A1)");
    const at = cell("Platz erhalten");
    expect(at instanceof Date && at.toISOString().slice(0, 10)).toBe(berlinDay(now()));
  });

  it("as support: only those who asked, and only there", async () => {
    const rows = await readSheet(await content("support"));
    expect(rows).toHaveLength(2);
    expect(rows[1]).toContain("Schriftdolmetschen");
    expect(rows[1]).toContain("vorne");
  });

  it.each(["signature-list", "signature-list-by-table", "name-badges"] as const)("as %s", async (kind) => {
    const { pages } = await readPdf(await content(kind));
    expect(pages.join()).toContain("Müßig");
    expect(pages.join()).not.toMatch(/wartend|Kanarienvogel/);
  });

  it("is entered into the history with who, what, how much and why", async () => {
    const other = await withPeople("Anders");
    const { actor: toni } = await make.staff({ districts: other.districts, name: "Toni Müller" });
    const input = { forumId: other.id, kind: "participants-csv" as const, purpose: "other" as const };
    await grantExport(toni, { ...input, purposeNote: "Rückfrage des Kreises" });
    await granted(toni, other.id, "name-badges");
    expect(await listExports(toni, other.id)).toMatchObject([
      {
        label: kindFacts["name-badges"].label,
        rows: "1 Zeile",
        who: "Toni Müller",
        purpose: "Einlass und Unterschriften am Tag",
      },
      { label: kindFacts["participants-csv"].label, rows: "2 Zeilen", purpose: "Rückfrage des Kreises" },
    ]);
    expect(await listExports(actor, other.id)).toEqual([]);
  });

  it("is nothing for an empty list, and then nothing is entered", async () => {
    const empty = await make.forum({ districts: forum.districts });
    const result = await grantExport(actor, { forumId: empty.id, kind: "name-badges", ...why });
    expect(result).toEqual({ ok: false, code: "empty" });
    expect(await listExports(actor, empty.id)).toEqual([]);
  });
});

describe("what does not come out", () => {
  const entries = async (id: string) => (await superuser`select from audit_entry where forum_id = ${id}`).length;

  it.each(exportKinds)("%s of a foreign or unknown forum: no grant and no entry", async (kind) => {
    for (const forumId of [foreign.id, newId(), "x", "../.."]) {
      expect(await grantExport(actor, { forumId, kind, ...why })).toEqual({ ok: false, code: "not_found" });
    }
    expect(await entries(foreign.id)).toBe(0);
  });

  it.each(exportKinds)("%s with the grant of somebody else, of another forum, another kind, or none", async (kind) => {
    const colleague = (await make.staff({ districts: forum.districts })).actor;
    const grant = await granted(actor, forum.id, kind);
    const otherKind = kind === "support" ? "name-badges" : "support";
    expect(await getExportFile(colleague, forum.id, kind, grant)).toBeNull();
    expect(await getExportFile(actor, foreign.id, kind, grant)).toBeNull();
    expect(await getExportFile(actor, forum.id, otherKind, grant)).toBeNull();
    expect(await getExportFile(actor, forum.id, kind, "")).toBeNull();
    expect(await getExportFile(actor, forum.id, kind, grant)).not.toBeNull();
  });

  it("a file after five minutes", async () => {
    setClock("2026-05-01T10:00");
    const grant = await granted(actor, forum.id, "participants-csv");
    setClock("2026-05-01T10:04");
    expect(await getExportFile(actor, forum.id, "participants-csv", grant)).not.toBeNull();
    setClock("2026-05-01T10:06");
    expect(await getExportFile(actor, forum.id, "participants-csv", grant)).toBeNull();
  });

  it("a file without its entry in the history, although the grant is genuine", async () => {
    const at = addMinutes(now(), -1);
    const { makeGrant } = await import("@/lib/exports/rules/grant");
    const whom = { accountId: actor.accountId, forumId: forum.id, kind: "participants-csv" as const };
    const grant = makeGrant(process.env["APP_SECRET"] ?? "", whom, at);
    expect(await getExportFile(actor, forum.id, "participants-csv", grant)).toBeNull();
  });

  it("anybody's data once the rights are taken away, even if the app has not noticed", async () => {
    const leaving = await make.staff({ districts: forum.districts });
    const grant = await granted(leaving.actor, forum.id, "participants-csv");
    await superuser`delete from membership where account_id = ${leaving.id}`;
    expect(await getExportFile(leaving.actor, forum.id, "participants-csv", grant)).toBeNull();
    expect(await getExportFile({ ...leaving.actor, districts: [] }, forum.id, "participants-csv", grant)).toBeNull();
  });
});

describe("the address of a file", () => {
  const get = (id: string, file: string, grant: string) =>
    GET(new Request(`http://portal.test/koordination/foren/${id}/ausgeben/${file}?schein=${grant}`), {
      params: Promise.resolve({ id, file }),
    });

  it("answers with the file, to be stored and by nobody in between", async () => {
    signedIn.staff = { actor };
    const response = await get(forum.id, "unterschriften.pdf", await granted(actor, forum.id, "signature-list"));
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "cache-control": "private, no-store",
      "content-disposition": `attachment; filename="unterschriften-${forum.slug}.pdf"`,
      "content-type": "application/pdf",
      "x-content-type-options": "nosniff",
    });
    const { pages } = await readPdf(Buffer.from(await response.arrayBuffer()));
    expect(pages[0]).toContain("Müßig");
  });

  it("answers the same 404 to whoever is not signed in, and for everything else that does not fit", async () => {
    const grant = await granted(actor, forum.id, "signature-list");
    const missing = [await get(forum.id, "unterschriften.pdf", grant)];
    signedIn.staff = { actor };
    missing.push(
      await get(foreign.id, "unterschriften.pdf", grant),
      await get(newId(), "unterschriften.pdf", grant),
      await get("x", "unterschriften.pdf", grant),
      await get(forum.id, "teilnehmende.csv", grant),
      await get(forum.id, "passwd", grant),
      await get(forum.id, "unterschriften.pdf", ""),
    );
    expect(missing.map(({ status }) => status)).toEqual(missing.map(() => 404));
    expect(new Set(await Promise.all(missing.map((each) => each.text()))).size).toBe(1);
  });
});
