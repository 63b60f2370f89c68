import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");

/** A small project that breaks the import rules, one way per line: the rules must be seen to work. */
const files: Record<string, string> = {
  "db/client.ts": 'import postgres from "postgres"; export const db = postgres();',
  "db/actor.ts": 'import type { Actor } from "@/lib/policy/actor"; export const as = (a: Actor) => a;',
  "lib/policy/actor.ts": "export type Actor = string;",
  "lib/policy/can.ts": 'import "@/lib/forums/queries"; export const can = true;',
  "lib/platform/lonely.ts": "export const lonely = true;",
  "lib/forums/queries.ts": 'import { db } from "@/db/client"; export const list = () => db;',
  "lib/forums/rules.ts": 'import type { list } from "./queries"; export type Lister = typeof list;',
  "lib/forums/round.ts": 'import "./trip"; import "@/lib/jobs/registry"; export const round = 1;',
  "lib/forums/trip.ts": 'import "./round"; export const trip = 1;',
  "lib/audit/mutations.ts": 'import { db } from "@/db/client"; export const record = () => db;',
  "lib/messages/outbox.ts": 'import { db } from "@/db/client"; export const queueMail = () => db;',
  "lib/forums/mutations.ts":
    'import "@/lib/audit/mutations"; import "@/lib/messages/outbox"; export const publish = () => 1;',
  "lib/registrations/mutations/register.ts":
    'import "@/lib/forums/mutations"; import "temporal-polyfill"; import "./hold"; export const register = () => 1;',
  "lib/registrations/mutations/hold.ts": "export const hold = 1;",
  "lib/jobs/registry.ts": 'import "@/lib/registrations/mutations/register"; export const jobs = [];',
  "lib/action/define-action.ts": 'import "@/lib/forums/queries"; export const defineAction = () => 1;',
  "components/ui/field.tsx": 'import "@/lib/forums/queries"; import "vitest"; export const Field = () => null;',
  "components/forums/ticket.tsx": 'import "@/lib/forums/rules"; export const Ticket = () => null;',
  "app/page.tsx":
    'import "@/db/client"; import "@/lib/forums/mutations"; import "@/lib/policy/can"; import "@/components/ui/field"; import "@/components/forums/ticket"; import "./actions"; import "./gone"; export default () => null;',
  "app/actions.ts": 'import "@/lib/forums/queries"; export const a = 1;',
  "scripts/start.mjs": 'import "postgres"; import "node:fs";',
};

const expected = [
  "actions-are-built-by-the-door app/actions.ts",
  "actions-only-translate app/actions.ts lib/forums/queries.ts",
  "components-get-props components/ui/field.tsx lib/forums/queries.ts",
  "domains-do-not-write-for-each-other lib/registrations/mutations/register.ts lib/forums/mutations.ts",
  "domains-look-down lib/forums/round.ts lib/jobs/registry.ts",
  "door-knows-no-domain lib/action/define-action.ts lib/forums/queries.ts",
  "jobs-are-above-the-domains lib/forums/round.ts lib/jobs/registry.ts",
  "no-cycles lib/forums/round.ts lib/forums/trip.ts",
  "no-orphans lib/platform/lonely.ts",
  "no-unresolved app/page.tsx ./gone",
  "only-one-owner-of-temporal-polyfill lib/registrations/mutations/register.ts temporal-polyfill",
  "pages-do-not-decide-access app/page.tsx lib/policy/can.ts",
  "pages-do-not-write app/page.tsx lib/forums/mutations.ts",
  "pages-read-through-queries app/page.tsx db/client.ts",
  "policy-is-pure lib/policy/can.ts lib/forums/queries.ts",
  "product-uses-dependencies-only components/ui/field.tsx vitest",
  "rules-and-schemas-are-pure lib/forums/rules.ts lib/forums/queries.ts",
  "scripts-run-before-install scripts/start.mjs postgres",
  "ui-knows-no-domain components/ui/field.tsx lib/forums/queries.ts",
];

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "import-rules-"));
  for (const [file, source] of Object.entries(files)) {
    await mkdir(path.join(folder, path.dirname(file)), { recursive: true });
    await writeFile(path.join(folder, file), source);
  }
  for (const file of [".dependency-cruiser.cjs", "package.json", "tsconfig.json"]) {
    await cp(path.join(root, file), path.join(folder, file));
  }
  await symlink(path.join(root, "node_modules"), path.join(folder, "node_modules"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Violation = { from: string; to: string; rule: { name: string } };

it("the import rules find every way of breaking them, and nothing else", async () => {
  const cli = path.join(root, "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs");
  const folders = ["app", "components", "lib", "db", "scripts"];
  const output = await new Promise<string>((resolve) => {
    execFile(process.execPath, [cli, "--output-type", "json", ...folders], { cwd: folder }, (_error, stdout) =>
      resolve(stdout),
    );
  });
  const { violations } = (JSON.parse(output) as { summary: { violations: Violation[] } }).summary;
  const found = violations.map(({ rule, from, to }) =>
    `${rule.name} ${from} ${packageName(to)}`.replace(` ${from} ${from}`, ` ${from}`),
  );
  expect([...new Set(found)].sort()).toEqual(expected);
});

/** "…/node_modules/postgres/types/index.d.ts" → "postgres" */
function packageName(resolved: string): string {
  return /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(resolved)?.[1] ?? resolved;
}
