import { describe, expect, it } from "vitest";
import { projectFiles, read } from "./project-files";

/** Files that carry the mark whatever they import: a browser has no business in them. */
const BY_NAME =
  /^lib\/[^/]+\/(queries|mutations|session|outbox)(\.tsx?|\/[^/]+\.tsx?)$|^db\/(client|actor)\.ts$|^lib\/platform\/env\.ts$/;

/** Values that exist on the server only. */
const SERVER_IMPORT =
  /^import (?!type )[^;]*?from "(?:@|\.{1,2}(?:\/\.\.)*)\/(?:db\/(?:client|actor)|lib\/platform\/(?:env|log))"/m;

function firstImport(source: string): string | undefined {
  return /^import [^;]*?"([^"]+)"/m.exec(source)?.[1];
}

const needsMark = (file: string, source: string) => BY_NAME.test(file) || SERVER_IMPORT.test(source);

describe("server files", () => {
  const files = projectFiles("{lib,db}/**/*.{ts,tsx}").filter(
    (file) => !/\.test\.tsx?$/.test(file) && !/^db\/(seed|migrate)/.test(file),
  );

  it("begin with the mark that keeps them out of the browser", () => {
    const marked = files.filter((file) => needsMark(file, read(file)));
    expect(marked.length).toBeGreaterThan(5);
    expect(marked.filter((file) => firstImport(read(file)) !== "server-only")).toEqual([]);
  });

  it("are recognised by name and by what they import", () => {
    expect(needsMark("lib/forums/queries.ts", "")).toBe(true);
    expect(needsMark("lib/registrations/mutations/cancel.ts", "")).toBe(true);
    expect(needsMark("lib/forums/rules.ts", "")).toBe(false);
    expect(needsMark("lib/x/links.ts", 'import {\n  env,\n} from "@/lib/platform/env";')).toBe(true);
    expect(needsMark("lib/x/links.ts", 'import type { Tx } from "@/db/client";')).toBe(false);
    expect(firstImport('/** Doc. */\nimport "server-only";\nimport { z } from "zod";')).toBe("server-only");
  });
});
