/** `npm test`: everything that shows the portal works, on a fresh clone too. Needs Node ≥ 20.9 and npm. */
import { ensureDependencies } from "./runtime/dependencies.mjs";
import { command } from "./runtime/plain-words.mjs";
import { continueOnProjectNode } from "./runtime/project-node.mjs";
import { checkNode } from "./runtime/requirements.mjs";

await command(async () => {
  checkNode();
  await ensureDependencies();
  await continueOnProjectNode(new URL("./quality/run-all-tests.mjs", import.meta.url));
});
