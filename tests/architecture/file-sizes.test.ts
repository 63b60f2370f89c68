import { expect, it } from "vitest";
import { projectFiles, read } from "./project-files";

const LONGEST = 300;
const SOURCE = "{ts,tsx,mts,mjs,cjs,css,grit}";

it(`has no source file of more than ${LONGEST} lines`, () => {
  const files = projectFiles(`{app,components,db,lib,scripts,tests,deploy}/**/*.${SOURCE}`, `*.${SOURCE}`);
  expect(files.length).toBeGreaterThan(10);
  const tooLong = files
    .map((file) => [file, read(file).trimEnd().split("\n").length] as const)
    .filter(([, lines]) => lines > LONGEST);
  expect(tooLong.map(([file, lines]) => `${file}: ${lines} lines, split it by topic`)).toEqual([]);
});

it("has no file or folder with a name that says nothing", () => {
  const empty = /(^|\/)(utils?|helpers?|common|misc|shared|stuff)(\.|\/|$)/;
  expect(projectFiles("{app,components,db,lib,scripts,tests}/**").filter((file) => empty.test(file))).toEqual([]);
});
