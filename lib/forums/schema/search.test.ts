import { expect, it } from "vitest";
import { forumSearch, forumSearchHref } from "./search";

it("reads the address of the list and writes it back", () => {
  const search = forumSearch.parse({
    q: "  Sprache\n und  Arbeit ",
    ort: "65232",
    kreis: "06439",
    reihe: "a-b",
    zeit: "vergangen",
    seite: "3",
  });
  expect(search).toEqual({
    q: "Sprache und Arbeit",
    ort: "65232",
    kreis: "06439",
    reihe: "a-b",
    zeit: "vergangen",
    seite: 3,
  });
  expect(forumSearchHref(search)).toBe(
    "/foren?q=Sprache+und+Arbeit&ort=65232&kreis=06439&reihe=a-b&zeit=vergangen&seite=3",
  );
});

it("takes no harm from values that are none", () => {
  const empty = { q: "", ort: "", kreis: undefined, reihe: undefined, zeit: "kommend", seite: 1 };
  expect(forumSearch.parse({})).toEqual(empty);
  expect(forumSearch.parse({ kreis: "Hessen", reihe: "../x", zeit: "morgen", seite: "-1", anderes: "x" })).toEqual(
    empty,
  );
  expect(forumSearch.parse({ q: ["a", "b"], seite: ["2", "x"] })).toEqual({ ...empty, q: "a", seite: 2 });
  expect(forumSearch.parse({ q: "x".repeat(500) }).q).toHaveLength(100);
  expect(forumSearchHref({ zeit: "kommend", seite: 1, q: "" })).toBe("/foren");
});
