import { describe, expect, it } from "vitest";
import { fileResponse, parseFeedFile } from "./feed-response";

describe("parseFeedFile", () => {
  it.each([
    ["alle.ics", { name: "alle", kind: "ics" }],
    ["06439.atom", { name: "06439", kind: "atom" }],
    ["aktiv-vor-ort-2016.ics", { name: "aktiv-vor-ort-2016", kind: "ics" }],
    ["alle", null],
    ["alle.rss", null],
    ["../alle.ics", null],
    [".ics", null],
    ["alle.ics.ics", null],
  ])("%s", (file, expected) => expect(parseFeedFile(file)).toEqual(expected));
});

describe("fileResponse", () => {
  const ask = (headers: Record<string, string> = {}) =>
    fileResponse(new Request("http://portal.test/feeds/alle.ics", { headers }), "BEGIN:VCALENDAR", "text/calendar");

  it("may be kept for minutes and read by other sites", async () => {
    const response = ask();
    expect(await response.text()).toBe("BEGIN:VCALENDAR");
    expect(response.headers.get("content-type")).toBe("text/calendar");
    expect(response.headers.get("cache-control")).toBe("public, max-age=300, stale-while-revalidate=600");
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
  });

  it("is not sent again when it is known", () => {
    const tag = ask().headers.get("etag") ?? "";
    expect(ask({ "if-none-match": `"other", W/${tag}` }).status).toBe(304);
    expect(ask({ "if-none-match": '"other"' }).status).toBe(200);
  });
});
