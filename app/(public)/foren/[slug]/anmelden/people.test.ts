import { expect, it } from "vitest";
import { addPerson, countPeople, removePerson } from "./people";

it("adds people up to five", () => {
  expect(countPeople(addPerson({}))).toBe(2);
  expect(countPeople(addPerson({ personCount: "5" }))).toBe(5);
  expect(countPeople({ personCount: "900" })).toBe(5);
  expect(countPeople({ personCount: "x" })).toBe(1);
});

it("moves the people behind a removed one up and keeps everything else", () => {
  const values = {
    personCount: "3",
    organisation: "Verein",
    "people.0.email": "a@example.org",
    "people.1.email": "b@example.org",
    "people.2.email": "c@example.org",
  };
  expect(removePerson(values, 1)).toEqual({
    personCount: "2",
    organisation: "Verein",
    "people.0.email": "a@example.org",
    "people.1.email": "c@example.org",
  });
});
