/** `npm run dev`: the portal for those who work on it, reloading on every change. Needs Node ≥ 20.9 and npm. */
import { ensureDependencies } from "./runtime/dependencies.mjs";
import { command } from "./runtime/plain-words.mjs";
import { continueOnProjectNode } from "./runtime/project-node.mjs";
import { checkNode } from "./runtime/requirements.mjs";

await command(async () => {
  checkNode();
  await ensureDependencies();
  await continueOnProjectNode(new URL("./runtime/run-development.mjs", import.meta.url));
});
