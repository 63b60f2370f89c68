import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readCounts, stepCounts, sumCounts } from "./counts.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "counts-"));
afterAll(() => rmSync(folder, { recursive: true }));

function report(content) {
  const file = path.join(folder, "report.json");
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

const vitest = (changes = {}) => ({
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
  ...changes,
});
const playwright = (changes = {}) => ({
  stats: { expected: 7, unexpected: 0, flaky: 0, skipped: 1, ...changes },
  errors: changes.errors ?? [],
});

describe("readCounts", () => {
  it("counts the tests of Vitest", () => {
    expect(readCounts(report(vitest({ numFailedTests: 2, numPendingTests: 1 })))).toEqual({
      passed: 5,
      failed: 2,
      skipped: 1,
    });
  });

  it("counts a test file that could not be loaded as one failure", () => {
    const testResults = [
      { status: "failed", assertionResults: [] },
      { status: "failed", assertionResults: [{ status: "failed" }] },
      { status: "passed", assertionResults: [{ status: "passed" }] },
    ];
    expect(readCounts(report(vitest({ numFailedTests: 1, testResults })))?.failed).toBe(2);
  });

  it("counts the tests of Playwright, unsteady ones as failed", () => {
    expect(readCounts(report(playwright({ unexpected: 1, flaky: 1 })))).toEqual({ passed: 7, failed: 2, skipped: 1 });
  });

  it("counts a failed setup of Playwright as one failure", () => {
    expect(readCounts(report(playwright({ expected: 0, errors: [{ message: "no database" }] })))?.failed).toBe(1);
  });

  it("knows nothing from a report that is missing or broken off", () => {
    expect(readCounts(path.join(folder, "missing.json"))).toBeNull();
    expect(readCounts(report('{"stats":'))).toBeNull();
  });
});

describe("stepCounts", () => {
  it("makes one test of a step without report", () => {
    expect(stepCounts(true, null)).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(stepCounts(false, null)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it("never lets a failed runner pass, whatever its report says", () => {
    expect(stepCounts(false, { passed: 9, failed: 0, skipped: 0 })).toEqual({ passed: 9, failed: 1, skipped: 0 });
    expect(stepCounts(false, { passed: 9, failed: 3, skipped: 0 }).failed).toBe(3);
  });
});

it("sumCounts adds up", () => {
  const one = { passed: 1, failed: 2, skipped: 3 };
  expect(sumCounts([one, one])).toEqual({ passed: 2, failed: 4, skipped: 6 });
});
