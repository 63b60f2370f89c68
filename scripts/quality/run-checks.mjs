/** The second half of `npm run check`, on the project's own Node and with all packages installed. */
import { stopSignal } from "../runtime/stop-signal.mjs";
import { checks, forgetReports } from "./catalogue.mjs";
import { runSteps, summarise } from "./steps.mjs";

forgetReports();
process.exitCode = summarise(await runSteps(checks, stopSignal()));
