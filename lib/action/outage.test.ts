import { expect, it } from "vitest";
import { TimeLimitExceeded } from "@/lib/platform/deadline";
import { describeOutage, isOutage } from "./outage";

/** As the query builder wraps what the driver throws. */
const wrapped = (code: string) => new Error("Failed query", { cause: Object.assign(new Error("x"), { code }) });

it.each([
  ["a lock that was not given", wrapped("55P03"), /viele Menschen gleichzeitig/],
  ["a statement that took too long", wrapped("57014"), /viele Menschen gleichzeitig/],
  ["a deadlock", wrapped("40P01"), /viele Menschen gleichzeitig/],
  ["a server that shuts down", wrapped("57P01"), /Speicher ist gerade nicht erreichbar/],
  ["too many connections", wrapped("53300"), /Speicher ist gerade nicht erreichbar/],
  ["a transaction the server ended", wrapped("25P03"), /Speicher ist gerade nicht erreichbar/],
  ["a connection that broke", wrapped("CONNECTION_CLOSED"), /Speicher ist gerade nicht erreichbar/],
  ["no server", wrapped("ECONNREFUSED"), /Speicher ist gerade nicht erreichbar/],
  ["no answer in time", new TimeLimitExceeded("x"), /Speicher ist gerade nicht erreichbar/],
])("%s is told as what it is", (_, error, words) => {
  expect(isOutage(error)).toBe(true);
  expect(describeOutage(error, "id-1")).toMatch(words);
});

it.each([
  ["a bug", new TypeError("x")],
  ["a broken rule of a table", wrapped("23505")],
  ["nothing to read", "text"],
])("%s is told with the id to ask about, and no more", (_, error) => {
  expect(isOutage(error)).toBe(false);
  expect(describeOutage(error, "id-1")).toMatch(/Fehler liegt bei uns.*id-1/);
});
