import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { isUuid, sign } from "@/lib/platform/ids";
import { HOUR } from "@/lib/platform/time";
import { formStamp, readStamp } from "./form-stamp";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("the stamp of a form", () => {
  it("is good from two seconds to a day after the form was shown, with the same key each time", () => {
    const stamp = formStamp();
    vi.advanceTimersByTime(1999);
    expect(readStamp(stamp).verdict).toBe("too_fast");
    vi.advanceTimersByTime(1);
    const { verdict, formKey } = readStamp(stamp);
    expect(verdict).toBe("ok");
    expect(isUuid(formKey)).toBe(true);
    vi.advanceTimersByTime(24 * HOUR - 2000);
    expect(readStamp(stamp)).toEqual({ verdict: "ok", formKey });
    vi.advanceTimersByTime(1);
    expect(readStamp(stamp)).toEqual({ verdict: "stale", formKey });
  });

  it("is another for each form", () => {
    const keys = Array.from({ length: 100 }, () => readStamp(formStamp()).formKey);
    expect(new Set(keys).size).toBe(100);
  });

  it("made up by others counts as an old form and brings no key of theirs", () => {
    const [value = ""] = formStamp().split(".");
    const theirs = "01a203f1-ae85-714e-bd03-994b8ff4d3c8";
    const forged = ["", "x", value, `${value}.`, `${theirs}~0.AAAA`, sign("another secret", "form", `${theirs}~0`)];
    for (const stamp of forged) {
      const read = readStamp(stamp);
      expect(read.verdict).toBe("stale");
      expect(isUuid(read.formKey)).toBe(true);
      expect(read.formKey).not.toBe(theirs);
    }
  });

  it("is refused when its time was changed", () => {
    const stamp = formStamp();
    vi.advanceTimersByTime(48 * HOUR);
    const newer = stamp.replace(/~\d+\./, `~${Date.now() - 5000}.`);
    expect(readStamp(newer).verdict).toBe("stale");
  });

  it("from a clock that is ahead is not old", () => {
    const stamp = formStamp();
    vi.setSystemTime(Date.now() - 60_000);
    expect(readStamp(stamp).verdict).toBe("too_fast");
  });
});
