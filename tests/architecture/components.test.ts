import { expect, it } from "vitest";
import { projectFiles, read } from "./project-files";

const SHARE = 0.25;

it(`has less than a quarter of client components`, () => {
  const all = projectFiles("{app,components}/**/*.tsx").filter((file) => !file.endsWith(".test.tsx"));
  const client = all.filter((file) => /^\s*(\/\/.*\n|\/\*[\s\S]*?\*\/\s*)*["']use client["']/.test(read(file)));
  expect(client.length / all.length, `client components: ${client.join(", ")}`).toBeLessThan(SHARE);
});
