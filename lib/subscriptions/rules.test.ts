import { expect, test } from "vitest";
import { announcedSince, maskAddress } from "./rules";

test("no forum is announced whose mail may already be gone from the log", () => {
  const now = new Date("2026-11-22T12:00:00Z");
  expect(announcedSince(now, 30).toISOString()).toBe("2026-11-15T12:00:00.000Z");
  expect(announcedSince(now, 2).toISOString()).toBe("2026-11-20T12:00:00.000Z");
});

test("an address on a page shows its first letter only", () => {
  expect(maskAddress("anna.beispiel@example.org")).toBe("a…@example.org");
});
