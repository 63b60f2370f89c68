import { parse } from "csv-parse/sync";
import { readSheet } from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { writeCsv } from "@/lib/platform/csv";
import { type Table, writeSpreadsheet } from "@/lib/platform/spreadsheet";
import { listedPerson } from "@/tests/support/listed-people";
import { participantsTable, supportTable } from "./participants";

const options = { questions: [], topics: new Map([["sprache", "Sprache lernen"]]) };
const column = ({ columns, rows }: Table, label: string) => {
  const index = columns.findIndex((each) => each.label === label);
  expect(index, label).toBeGreaterThan(-1);
  return rows.map((row) => row[index]);
};

describe("the table of participants", () => {
  it("is in German order of names", () => {
    const people = ["Zorn", "Öz", "Ost", "Özil", "Adler"].map((lastName) => listedPerson({ lastName }));
    expect(column(participantsTable(people, options), "Nachname")).toEqual(["Adler", "Ost", "Öz", "Özil", "Zorn"]);
  });

  it("has a column for each question as it was asked, those nobody answered too", () => {
    const question = { id: "q1", kind: "manyOf" as const, label: "Welche Tage?" };
    const old = { ...question, label: "Wann?" };
    const people = [
      listedPerson({ lastName: "A", answers: [{ question, value: ["Mo", "Di"] }] }),
      listedPerson({ lastName: "B", answers: [{ question: old, value: "immer" }] }),
    ];
    const unanswered = { id: "q2", kind: "text" as const, label: "Noch etwas?" };
    const table = participantsTable(people, { ...options, questions: [question, unanswered] });
    expect(column(table, "Welche Tage?")).toEqual(["Mo, Di", ""]);
    expect(column(table, "Wann?")).toEqual(["", "immer"]);
    expect(column(table, "Noch etwas?")).toEqual(["", ""]);
  });

  it("numbers the groups, and only those", () => {
    const people = [
      listedPerson({ lastName: "C", groupId: "late" }),
      listedPerson({ lastName: "D", groupId: "late" }),
      listedPerson({ lastName: "A", groupId: "early" }),
      listedPerson({ lastName: "E", groupId: "early" }),
      listedPerson({ lastName: "B", groupId: "alone" }),
    ];
    expect(column(participantsTable(people, options), "Gruppe")).toEqual([1, null, 2, 2, 1]);
  });

  it("says everything in words", () => {
    const table = participantsTable(
      [
        listedPerson({
          state: "offered",
          diet: "vegan",
          topics: ["sprache", "weg"],
          listOptIn: true,
          firstWish: "Tisch 1",
        }),
      ],
      options,
    );
    expect(column(table, "Stand")).toEqual(["Platz angeboten"]);
    expect(column(table, "Verpflegung")).toEqual(["Vegan"]);
    expect(column(table, "Themen")).toEqual(["Sprache lernen, weg"]);
    expect(column(table, "Liste der Teilnehmenden erlaubt")).toEqual(["ja"]);
    expect(column(table, "Weitere Einladungen erlaubt")).toEqual(["nein"]);
    expect(column(table, "Erster Wunsch")).toEqual(["Tisch 1"]);
    expect(table.columns.map(({ label }) => label).join()).not.toContain("Unterstützung");
  });
});

it("the table of support says what is needed", () => {
  const person = listedPerson();
  const table = supportTable([
    { ...person, kinds: ["signLanguage", "largePrint"], note: "vorne", consentedAt: person.createdAt },
  ]);
  expect(column(table, "Unterstützung")).toEqual(["Gebärdensprachdolmetschen, Großdruck"]);
  expect(column(table, "Hinweis")).toEqual(["vorne"]);
});

it("makes files of 10,000 people in seconds and without much memory", async () => {
  const answers = [{ question: { id: "q", kind: "text" as const, label: "Woher?" }, value: "Aus der Zeitung" }];
  const people = Array.from({ length: 10_000 }, (_, index) => listedPerson({ lastName: `Größl ${index}`, answers }));
  const started = performance.now();
  const table = participantsTable(people, options);
  const csv = writeCsv(table);
  const xlsx = await writeSpreadsheet("Anmeldungen", table);
  expect(performance.now() - started).toBeLessThan(15_000);
  expect(process.memoryUsage().rss).toBeLessThan(1_500_000_000);
  expect((parse(csv, { bom: true, delimiter: ";" }) as string[][]).map(([name]) => name)).toHaveLength(10_001);
  const rows = await readSheet(xlsx);
  expect(rows).toHaveLength(10_001);
  expect(rows[10_000]).toContain("Größl 9999");
}, 60_000);
