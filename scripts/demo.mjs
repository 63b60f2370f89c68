/** `npm run demo`: from a fresh clone to a running portal with example data. Needs Node ≥ 20.9 and npm, nothing else. */
import { ensureDependencies } from "./runtime/dependencies.mjs";
import { command } from "./runtime/plain-words.mjs";
import { continueOnProjectNode } from "./runtime/project-node.mjs";
import { checkNode } from "./runtime/requirements.mjs";

await command(async () => {
  checkNode();
  await ensureDependencies();
  await continueOnProjectNode(new URL("./runtime/run-demo.mjs", import.meta.url));
});
