import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const kern = readFileSync(createRequire(import.meta.url).resolve("@kern-ux/native/dist/kern.css"), "utf8");

/** Files in which a KERN variable may be used. */
function sources(): string[] {
  return ["app", "components"].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(css|tsx)$/.test(name))
      .map((name) => path.join(root, folder, name)),
  );
}

const names = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name]) => name ?? "");

// A renamed variable is no error in CSS: the rule silently does nothing. KERN renamed most of them in 2.7.
test("every KERN variable we read or set exists in this version of KERN", () => {
  const defined = new Set(names(kern, /(--kern-[a-z0-9-]+)\s*:/g));
  const used = sources().flatMap((file) =>
    names(readFileSync(file, "utf8"), /(--kern-[a-z0-9-]+)/g).map((name) => ({
      name,
      file: path.relative(root, file),
    })),
  );
  expect(used.length).toBeGreaterThan(20);
  expect(used.filter(({ name }) => !defined.has(name))).toEqual([]);
});

test("every variable of our own that a rule reads is set somewhere", () => {
  const css = sources()
    .filter((file) => file.endsWith(".css"))
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
  const set = new Set(names(css, /(--[a-z0-9-]+)\s*:/g));
  // Set by next/font and by the settings, the latter with a default where they are read.
  const given = new Set(["--font-fira-sans", "--agency-accent-light", "--agency-accent-dark"]);
  const read = names(css, /var\((--[a-z0-9-]+)/g).filter((name) => !name.startsWith("--kern-") && !given.has(name));
  expect(read.filter((name) => !set.has(name))).toEqual([]);
});
