import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { findChromium } from "./chromium.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "chromium-"));
afterAll(() => rmSync(folder, { recursive: true }));

function program(file) {
  const full = path.join(folder, file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, "", { mode: 0o755 });
  return full;
}

/** A machine with nothing but what the test puts there. */
const on = (env) => ({ env, platform: "none" });

describe("findChromium", () => {
  const older = program("cache/chromium-999/chrome-linux64/chrome");
  const newer = program("cache/chromium-1200/chrome-linux64/chrome");
  const installed = program("bin/google-chrome");

  it("takes the one that is named", () => {
    expect(findChromium(on({ CHROMIUM_PATH: older, PATH: path.dirname(installed) }))).toBe(older);
  });

  it("takes an installed one before Playwright's", () => {
    const env = {
      PATH: `/nowhere${path.delimiter}${path.dirname(installed)}`,
      PLAYWRIGHT_BROWSERS_PATH: `${folder}/cache`,
    };
    expect(findChromium(on(env))).toBe(installed);
  });

  it("takes Playwright's newest", () => {
    expect(findChromium(on({ PATH: "/nowhere", PLAYWRIGHT_BROWSERS_PATH: `${folder}/cache` }))).toBe(newer);
  });

  it("finds none where there is none, and takes no folder or plain file for one", () => {
    mkdirSync(path.join(folder, "odd/chromium"), { recursive: true });
    writeFileSync(path.join(folder, "odd/google-chrome"), "", { mode: 0o644 });
    expect(findChromium(on({ PATH: path.join(folder, "odd") }))).toBeNull();
    expect(findChromium(on({}))).toBeNull();
  });
});
