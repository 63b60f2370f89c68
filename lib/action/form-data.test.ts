import { describe, expect, it } from "vitest";
import { formValues, nest } from "./form-data";

function form(...fields: [string, string | Blob][]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

describe("the values of a form", () => {
  it("are as typed: one text, or a list where a name comes several times", () => {
    expect(formValues(form(["name", " Hanna "], ["topics", "a"], ["topics", "b"], ["empty", ""]))).toEqual({
      ...{ name: " Hanna ", topics: ["a", "b"], empty: "" },
    });
  });

  it("have one kind of line end", () => {
    expect(formValues(form(["text", "eins\r\nzwei\rdrei\nvier"]))).toEqual({ text: "eins\nzwei\ndrei\nvier" });
  });

  it("leave out files and what the framework adds", () => {
    const file = new File(["x"], "x.exe");
    expect(formValues(form(["$ACTION_REF_1", ""], ["$ACTION_1:0", "{}"], ["photo", file], ["a", "b"]))).toEqual({
      a: "b",
    });
  });

  it("are cut where no field could ever be that long", () => {
    expect(String(formValues(form(["a", "x".repeat(1_000_000)]))["a"]).length).toBe(20_000);
  });

  it("cannot change the object they are put into", () => {
    const values = formValues(form(["__proto__", "a"], ["__proto__", "b"], ["constructor", "c"]));
    expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
    expect(Object.entries(values)).toEqual([["constructor", "c"]]);
  });
});

describe("nesting", () => {
  const plain = (values: Parameters<typeof nest>[0]) => JSON.parse(JSON.stringify(nest(values)));

  it("follows the dots of the names", () => {
    expect(plain({ "people.0.email": "a", "people.0.name": "b", "people.1.email": "c", together: "ja" })).toEqual({
      people: { 0: { email: "a", name: "b" }, 1: { email: "c" } },
      together: "ja",
    });
  });

  it("survives names that contradict each other", () => {
    expect(plain({ people: "x", "people.0.email": "a" })).toEqual({ people: { 0: { email: "a" } } });
    expect(plain({ people: ["x", "y"], "people.0": "a" })).toEqual({ people: { 0: "a" } });
    expect(plain({ "a.b": "x", a: "y" })).toEqual({ a: "y" });
    expect(plain({ ".": "x", "a..b": "y" })).toEqual({ "": { "": "x" }, a: { "": { b: "y" } } });
  });

  it("never reaches the prototype of anything", () => {
    nest({ "__proto__.polluted": "a", "constructor.prototype.polluted": "b", "a.__proto__.polluted": "c" });
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    expect(Object.getPrototypeOf(nest({}))).toBeNull();
  });

  it("is not slowed down by a name of very many parts", () => {
    const began = performance.now();
    nest({ ["a.".repeat(200_000)]: "x" });
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
