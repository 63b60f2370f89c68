/** The second half of `npm test`, on the project's own Node and with all packages installed. */
import { stopSignal } from "../runtime/stop-signal.mjs";
import { allTests, forgetReports } from "./catalogue.mjs";
import { runSteps, summarise } from "./steps.mjs";

forgetReports();
process.exitCode = summarise(await runSteps(allTests, stopSignal()));
