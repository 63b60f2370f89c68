import fs from "node:fs";

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * Counts of a report written by Vitest's or Playwright's JSON reporter; null if there is none or it is not readable.
 * @param {string} file
 * @returns {Counts | null}
 */
export function readCounts(file) {
  try {
    const report = JSON.parse(fs.readFileSync(file, "utf8"));
    return report.stats ? playwrightCounts(report) : vitestCounts(report);
  } catch {
    return null;
  }
}

/** A test that passed only on a second try counts as failed: it cannot be relied upon. */
function playwrightCounts({ stats, errors = [] }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + (stats.unexpected === 0 ? errors.length : 0),
    skipped: stats.skipped,
  };
}

/** A file that could not be loaded holds no tests but is a failure all the same. */
function vitestCounts(report) {
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * What a finished step adds to the total. A step without report is one test; a runner that failed without a failed
 * test (an error outside tests, a crash, nothing found) is one failure.
 * @param {boolean} succeeded
 * @param {Counts | null} report
 * @returns {Counts}
 */
export function stepCounts(succeeded, report) {
  if (!report) return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0 };
  const failed = succeeded ? report.failed : Math.max(report.failed, 1);
  return { ...report, failed };
}

/** @param {Counts[]} all */
export function sumCounts(all) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of all) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return total;
}
