import { expect, test } from "vitest";
import { announcedSince, maskAddress, ONE_CLICK_PATH } from "./rules";

test("only the one-click path may be posted to without an origin", () => {
  const token = "AbCdEfGhIjKlMnOpQrStUvWxYz012_-9";
  expect(ONE_CLICK_PATH.test(`/abo/${token}/abmelden`)).toBe(true);
  for (const path of [`/abo/${token}`, `/abo/${token}/abmelden/`, `/abo/x/abmelden`, `/anmeldung/${token}/abmelden`]) {
    expect(ONE_CLICK_PATH.test(path)).toBe(false);
  }
});

test("no forum is announced whose mail may already be gone from the log", () => {
  const now = new Date("2026-11-22T12:00:00Z");
  expect(announcedSince(now, 30).toISOString()).toBe("2026-11-15T12:00:00.000Z");
  expect(announcedSince(now, 2).toISOString()).toBe("2026-11-20T12:00:00.000Z");
});

test("an address on a page shows its first letter only", () => {
  expect(maskAddress("anna.beispiel@example.org")).toBe("a…@example.org");
});
