import { globSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "../../support/database-tasks";

const AREA = "app/koordination";

/** Every page and route of the staff as its address, with `[name]` where something is named: "/koordination/foren/[id]". */
export const staffAddresses = (): string[] =>
  globSync(`${AREA}/**/{page.tsx,route.ts}`, { cwd: projectRoot })
    .map((file) => path.posix.dirname(file).split("/").slice(1))
    .map((parts) => `/${parts.filter((part) => !part.startsWith("(")).join("/")}`)
    .sort();

/** The address with what `names` gives for each `[name]`. Throws where a new kind of name has no example yet. */
export function addressFor(address: string, names: Record<string, string>): string {
  return address.replace(/\[(\w+)\]/g, (_, name: string) => {
    const value = names[name];
    if (value === undefined) throw new Error(`${address}: say in isolation-matrix.ts what [${name}] may be`);
    return value;
  });
}
