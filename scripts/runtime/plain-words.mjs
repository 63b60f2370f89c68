import process from "node:process";

/** An expected problem: its German sentence is all that is shown, without a stack. */
export class PlainError extends Error {}

/** One step of a longer work, as a line of its own. */
export function say(sentence) {
  process.stdout.write(`${sentence}\n`);
}

/**
 * Runs the whole of a command. A problem ends it with exit code 1 and, if it is an expected one, only its sentence.
 * @param {() => Promise<void>} work
 */
export async function command(work) {
  try {
    await work();
  } catch (error) {
    process.stderr.write(`\n${error instanceof PlainError ? error.message : (error.stack ?? error)}\n`);
    process.exitCode = 1;
  }
}
