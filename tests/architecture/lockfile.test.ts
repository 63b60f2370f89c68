import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

type Packages = Record<string, { optionalDependencies?: Record<string, string> }>;

/**
 * `npm ci` refuses a lockfile that leaves out the packages of other systems, which npm does when the registry in use
 * lacks them or when node_modules was there before the lockfile (npm/cli#4828).
 */
it("names the packages of every system in the lockfile", () => {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Packages };
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isLocked(packages, place, name)),
  );

  expect(missing).toEqual([]);
});

/** Node looks in the package's own node_modules first and then further up. */
function isLocked(packages: Packages, place: string, name: string): boolean {
  if (`${place ? `${place}/` : ""}node_modules/${name}` in packages) return true;
  if (place === "") return false;
  const up = place.lastIndexOf("/node_modules/");
  return isLocked(packages, up === -1 ? "" : place.slice(0, up), name);
}
