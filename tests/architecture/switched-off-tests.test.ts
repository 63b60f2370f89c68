import { expect, it } from "vitest";
import { projectFiles, read } from "./project-files";

/** A browser test may leave out a project, with the reason; that is a call with a condition: test.skip(phone, "…"). */
const SWITCHED_OFF = /\b(?:it|test|describe)(?:\.describe)?\.(?:skip|fixme|todo)\(\s*(?:["'`]|\)|true\b)/;

it("has no test that is switched off", () => {
  const files = projectFiles("**/*.{test,spec}.{ts,tsx,mjs}").filter((file) => !file.startsWith("tests/architecture/"));
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((file) => SWITCHED_OFF.test(read(file)))).toEqual([]);
  expect(['test.skip("x", f)', "test.fixme()", "describe.skip(`x`)"].every((line) => SWITCHED_OFF.test(line))).toBe(
    true,
  );
  expect(SWITCHED_OFF.test('test.skip(isMobile, "no browser is involved")')).toBe(false);
});
