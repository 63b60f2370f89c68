import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { duration, runSteps, summarise } from "./steps.mjs";

const never = new AbortController().signal;
/** @type {string[]} */
let lines = [];
beforeEach(() => {
  lines = [];
  vi.spyOn(console, "log").mockImplementation((line) => lines.push(line));
});
afterEach(() => vi.restoreAllMocks());

const step = (name, exitCode, more = {}) => ({
  name,
  command: [process.execPath, "-e", `process.exit(${exitCode})`],
  ...more,
});

describe("runSteps", () => {
  it("goes on after a failure, except with what needs the failed step", async () => {
    const results = await runSteps(
      [step("types", 1), step("lint", 0), step("build", 2), step("browser", 0, { needs: ["build"] })],
      never,
    );
    expect(results.map(({ name, outcome }) => `${name}: ${outcome}`)).toEqual([
      "types: failed",
      "lint: ok",
      "build: failed",
      "browser: not run",
    ]);
    expect(summarise(results)).toBe(1);
    expect(lines.at(-1)).toBe("\n1 passed, 3 failed");
  });

  it("fails a step that cannot be started or takes too long", async () => {
    const [missing, slow] = await runSteps(
      [
        { name: "missing", command: ["/no/such/program"] },
        { name: "slow", command: [process.execPath, "-e", "setTimeout(() => {}, 60000)"], minutes: 0.01 },
      ],
      never,
    );
    expect(missing).toMatchObject({ outcome: "failed", note: expect.stringContaining("ENOENT") });
    expect(slow).toMatchObject({ outcome: "failed", note: "stopped after 0.01 minutes" });
  });

  it("ends with the total when everything is well", async () => {
    expect(summarise(await runSteps([step("lint", 0)], never))).toBe(0);
    expect(lines.at(-1)).toBe("\n1 passed, 0 failed");
  });
});

it("duration is short", () => {
  expect(duration(1234)).toBe("1.2 s");
  expect(duration(75_000)).toBe("1 min 15 s");
});
