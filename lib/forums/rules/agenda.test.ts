import { describe, expect, it } from "vitest";
import { agendaWarnings, draftValues, editDraft, type ItemDraft, readDraft } from "./agenda";

const item = (title: string, from = "", to = "", more: Partial<ItemDraft> = {}): ItemDraft => ({
  id: title,
  kind: "talk",
  from,
  to,
  title,
  host: "",
  description: "",
  tables: [],
  ...more,
});
const table = (title: string) => ({ id: title, title, topic: "", host: "", seats: "8" });
const hours = { startTime: "14:00", endTime: "17:00" };

describe("the form of a programme", () => {
  const programme = [
    item("A", "14:00", "14:30"),
    item("B", "", "", { kind: "breakouts", tables: [table("1"), table("2")] }),
  ];

  it("comes back as it went out", () => {
    expect(readDraft(draftValues(programme))).toEqual(programme);
  });

  it("closes gaps and drops what it does not know", () => {
    const values = {
      "items.7.title": "C",
      "items.3.title": "A",
      "items.3.constructor": "x",
      "items.x.title": "y",
      tables: "z",
    };
    expect(readDraft(values).map(({ title }) => title)).toEqual(["A", "C"]);
    expect(readDraft({ "items.0.tables": "kaputt" })[0]?.tables).toEqual([]);
  });

  const titles = (button: string) => editDraft(programme, button)?.map(({ title }) => title);
  it.each([
    ["item-add", ["A", "B", ""]],
    ["item-remove-0", ["B"]],
    ["item-up-1", ["B", "A"]],
    ["item-up-0", ["A", "B"]],
    ["item-down-0", ["B", "A"]],
    ["item-down-1", ["A", "B"]],
    ["item-down-99", ["A", "B"]],
    ["speichern", undefined],
  ])("%s", (button, expected) => {
    expect(titles(button)).toEqual(expected);
  });

  it("adds, moves and removes tables within their item", () => {
    const tables = (button: string) => editDraft(programme, button)?.[1]?.tables.map(({ title }) => title);
    expect(tables("table-add-1")).toEqual(["1", "2", ""]);
    expect(tables("table-remove-1-0")).toEqual(["2"]);
    expect(tables("table-down-1-0")).toEqual(["2", "1"]);
    expect(tables("table-remove-0-0")).toEqual(["1", "2"]);
  });
});

describe("warnings", () => {
  it.each<[ItemDraft[], string[]]>([
    [[item("A", "14:00", "14:30"), item("B", "14:30", "17:00")], []],
    [[item("A", "14:00", "14:31"), item("B", "14:30", "15:00")], ["„A“ und „B“ sind zur selben Zeit."]],
    [[item("A", "13:45", "14:00")], ["„A“ beginnt vor dem Forum (14:00 Uhr)."]],
    [[item("A", "16:30", "17:15")], ["„A“ endet nach dem Forum (17:00 Uhr)."]],
    [[item("A", "15:00", "15:00")], ["„A“ endet nicht nach dem eigenen Beginn."]],
    [[item("A", "", "", { kind: "breakouts" })], ["„A“ ist eine Tischrunde, hat aber noch keine Tische."]],
    [[item("A", "", "", { tables: [table("1")] })], ["„A“ hat Tische, ist aber keine Tischrunde."]],
    [[item("", "")], []],
  ])("%#", (items, sentences) => {
    expect(agendaWarnings(items, hours)).toEqual(sentences);
  });

  it("know no end where none is set", () => {
    expect(agendaWarnings([item("A", "16:30", "23:00")], { startTime: "14:00", endTime: "" })).toEqual([]);
  });
});
