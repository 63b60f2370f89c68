import path from "node:path";
import { describe, expect, it } from "vitest";
import { pathsNamedIn } from "./named-paths";
import { exists, projectFiles, read } from "./project-files";

/** Made by a build or a first start. */
const GENERATED = /^(next-env\.d\.ts|tests\/bench\/latest\.md)$/;

const documents = projectFiles("*.md", "**/AGENTS.md").filter((file) => file !== "CHANGELOG.md");

/** "`rules.ts`" without a folder names a kind of file, as long as there are such files. */
const kinds = new Set(projectFiles("{app,lib}/**/*.ts").map((file) => path.posix.basename(file)));
const isKindOfFile = (name: string) => kinds.has(name);

describe("documents", () => {
  it.each(documents)("%s names only files that exist", (file) => {
    const beside = (name: string) => path.posix.join(path.posix.dirname(file), name);
    const missing = pathsNamedIn(read(file)).filter(
      (name) => !exists(name) && !exists(beside(name)) && !isKindOfFile(name),
    );
    expect(missing.filter((name) => !GENERATED.test(name))).toEqual([]);
  });

  it("are read for code spans and links", () => {
    const text = [
      "See `lib/platform/time.ts:12` and [the door](./lib/action/define-action.ts#door).",
      "`npm run check` runs `scripts/check.mjs`, `biome.json`; `/foren/[slug]`, `lib/<domain>/rules.ts`, `db/client`.",
      "```\ntests/nothing.ts\n```",
    ].join("\n");
    expect(pathsNamedIn(text)).toEqual([
      "lib/platform/time.ts",
      "scripts/check.mjs",
      "biome.json",
      "db/client",
      "lib/action/define-action.ts",
    ]);
  });
});
