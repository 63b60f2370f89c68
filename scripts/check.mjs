/** `npm run check`: what can be said about the code in under a minute, without a database. For before every commit. */
import { ensureDependencies } from "./runtime/dependencies.mjs";
import { command } from "./runtime/plain-words.mjs";
import { continueOnProjectNode } from "./runtime/project-node.mjs";
import { checkNode } from "./runtime/requirements.mjs";

await command(async () => {
  checkNode();
  await ensureDependencies();
  await continueOnProjectNode(new URL("./quality/run-checks.mjs", import.meta.url));
});
