import { describe, expect, it } from "vitest";
import { addHours, addMinutes, parseWallTime } from "@/lib/platform/time";
import {
  deviceOf,
  mustShowSecondFactor,
  nextPage,
  plainCode,
  sessionEnds,
  sessionExpires,
  sessionSpans,
} from "./rules";

const start = parseWallTime("2016-04-12T08:00");

describe("a session", () => {
  it("ends after 3 hours without use for a coordinator, after one for the agency", () => {
    const session = { lastSeenAt: start, expiresAt: addHours(start, 20) };
    expect(sessionEnds(session, "coordinator")).toEqual(addHours(start, 3));
    expect(sessionEnds(session, "agency")).toEqual(addHours(start, 1));
  });

  it("ends after 12 and 8 hours, however much it is used", () => {
    expect(sessionExpires(start, "coordinator")).toEqual(addHours(start, 12));
    expect(sessionExpires(start, "agency")).toEqual(addHours(start, 8));
    const expiresAt = addHours(start, 8);
    expect(sessionEnds({ lastSeenAt: addMinutes(expiresAt, -1), expiresAt }, "agency")).toEqual(expiresAt);
  });
});

it("tells a page how long the session lasts from here", () => {
  const session = { expiresAt: addHours(start, 8) };
  const hour = 3_600_000;
  expect(sessionSpans(session, "agency", start)).toEqual({ endsIn: hour, idle: hour, absolute: 8 * hour });
  expect(sessionSpans(session, "agency", addMinutes(session.expiresAt, -10))).toMatchObject({ endsIn: 600_000 });
});

describe("the page after signing in", () => {
  it.each(["/koordination", "/koordination/foren/0196a7b0-0000/agenda", "/verwaltung"])("%s is followed", (page) => {
    expect(nextPage(page)).toBe(page);
  });

  it.each([
    undefined,
    "",
    "https://boese.example/koordination",
    "//boese.example",
    "/\\boese.example",
    "/koordination@boese.example",
    "/koordination.boese.example",
    "/koordination/../einloggen",
    "/koordination\n/x",
    "javascript:alert(1)",
    "/",
  ])("%j is not", (page) => {
    expect(nextPage(page)).toBe("/koordination");
  });
});

describe("the name of a device", () => {
  it.each([
    ["Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox auf Windows"],
    ["Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36", "Chrome auf Android"],
    ["Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1", "Safari auf iPhone"],
    ["curl/8", "Unbekannter Browser"],
  ])("%s", (agent, name) => {
    expect(deviceOf(agent)).toBe(name);
  });
});

describe("a second factor", () => {
  it("is a must for the agency, for whoever has one, and where the agency says so", () => {
    expect(mustShowSecondFactor({ role: "agency", enrolled: false }, "optional")).toBe(true);
    expect(mustShowSecondFactor({ role: "coordinator", enrolled: true }, "optional")).toBe(true);
    expect(mustShowSecondFactor({ role: "coordinator", enrolled: false }, "required")).toBe(true);
    expect(mustShowSecondFactor({ role: "coordinator", enrolled: false }, "optional")).toBe(false);
  });

  it("is compared without blanks and hyphens, and O as 0", () => {
    expect(plainCode(" 123 456 ")).toBe("123456");
    expect(plainCode("abcO-l1i2")).toBe("ABC01112");
  });
});
