import { expect, it } from "vitest";
import { forumSlug } from "./slug";

it.each([
  ["Fachforum Groß-Gerau & Offenbach", "fachforum-gross-gerau-offenbach-2027"],
  ["Übergänge: Café für alle!", "uebergaenge-cafe-fuer-alle-2027"],
  ["Fachforum 2027", "fachforum-2027"],
  ["!!!", "fachforum-2027"],
  ["a".repeat(200), `${"a".repeat(80)}-2027`],
])("„%s“ gets the address %s", (title, slug) => {
  expect(forumSlug(title, "2027")).toBe(slug);
});
