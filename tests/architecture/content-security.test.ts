import { expect, it } from "vitest";
import { contentSecurityPolicy } from "@/lib/platform/security-headers";
import { projectFiles, read } from "./project-files";

it("allows no inline script or style and no other host", () => {
  const policy = contentSecurityPolicy({ nonce: "abc", https: true, development: false });
  expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|https?:\/\/|\*/);
  expect(policy).toContain("'nonce-abc'");
});

it("is written in one place", () => {
  const files = projectFiles("{app,components,lib,db,deploy}/**/*.*", "*.{ts,mjs}");
  const loose = files.filter((file) => read(file).includes("unsafe-" + "inline"));
  expect(loose).toEqual(["lib/platform/security-headers.ts"]);
});
