import path from "node:path";
import { describe, expect, it } from "vitest";
import { door } from "@/lib/action/define-action";
import { projectFiles, read } from "./project-files";

const files = projectFiles("app/**/actions.ts");

describe("server actions", () => {
  it.each(files)("%s exports only what the door has built", async (file) => {
    expect(read(file).trimStart().startsWith('"use server"')).toBe(true);
    const exported: Record<string, unknown> = await import(path.resolve(import.meta.dirname, "../..", file));
    const names = Object.keys(exported);
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !(exported[name] as { [door]?: string } | undefined)?.[door])).toEqual([]);
    expect(names.filter((name) => !name.endsWith("Action"))).toEqual([]);
  });

  it("stand in files called actions.ts and nowhere else", () => {
    const others = projectFiles("{app,components,lib}/**/*.{ts,tsx}").filter((file) => !files.includes(file));
    expect(others.filter((file) => /^\s*["']use server["']/m.test(read(file)))).toEqual([]);
  });

  it("have a name of their own in the log", async () => {
    const names: string[] = [];
    for (const file of files) {
      const exported: Record<string, { [door]?: string }> = await import(
        path.resolve(import.meta.dirname, "../..", file)
      );
      names.push(...Object.values(exported).map((action) => action[door] ?? ""));
    }
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});
