import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { startTimeLimit, TimeLimitExceeded, withinTimeLimit } from "./deadline";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it("passes on what came in time, good or bad", async () => {
  await expect(withinTimeLimit(Promise.resolve("done"))).resolves.toBe("done");
  await expect(withinTimeLimit(Promise.reject(new RangeError("bad")))).rejects.toThrow(RangeError);
  expect(vi.getTimerCount()).toBe(0);
});

it("does not wait for work that never ends", async () => {
  const answer = expect(withinTimeLimit(new Promise(() => {}), 500)).rejects.toThrow(TimeLimitExceeded);
  await vi.advanceTimersByTimeAsync(499);
  expect(vi.getTimerCount()).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  await answer;
});

it("hears an error that comes too late, so that it does not end the process", async () => {
  const late = new Promise((_, reject) => setTimeout(() => reject(new Error("late")), 1000));
  const answer = expect(withinTimeLimit(late, 500)).rejects.toThrow(TimeLimitExceeded);
  await vi.advanceTimersByTimeAsync(2000);
  await answer;
});

it("tells work that nobody waits for any more", () => {
  const stillWanted = startTimeLimit(500);
  vi.advanceTimersByTime(499);
  expect(stillWanted).not.toThrow();
  vi.advanceTimersByTime(1);
  expect(stillWanted).toThrow(TimeLimitExceeded);
});
