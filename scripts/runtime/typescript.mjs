import path from "node:path";
import { projectRoot } from "../embedded-postgres/places.mjs";

/**
 * How a TypeScript program of the portal outside Next (worker, migrations, seed) is run: arguments for Node and
 * what they need in the environment. `@/` works, and "server-only", which throws outside a React server build, is
 * an empty module; the React server condition itself would keep mail templates from being rendered.
 * @param {string} entry path from the checkout's root
 * @returns {{ args: string[]; env: Record<string, string> }}
 */
export function typescriptProgram(entry) {
  return {
    args: ["--import", "tsx", path.join(projectRoot, entry)],
    env: { TSX_TSCONFIG_PATH: path.join(projectRoot, "scripts/tsconfig.json") },
  };
}
