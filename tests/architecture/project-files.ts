import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");

/** Paths from the root that match, in order; never generated or installed ones. Patterns as in `fs.glob`. */
export function projectFiles(...patterns: string[]): string[] {
  return globSync(patterns, { cwd: root, exclude: ["node_modules/**", ".next*/**", ".data/**", ".git/**"] })
    .filter((file) => statSync(path.join(root, file)).isFile())
    .map((file) => file.split(path.sep).join("/"))
    .sort();
}

export const read = (file: string): string => readFileSync(path.join(root, file), "utf8");
export const exists = (file: string): boolean => existsSync(path.join(root, file));
