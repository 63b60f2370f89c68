import fs from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { startOf } from "./processes.mjs";

const PATIENCE_MS = 90_000;
/** A lock file is created and then written: this long it may be found empty. */
const WRITING_MS = 2_000;

/**
 * Starting and stopping of one cluster happens one process at a time. A lock left by a killed process is broken.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  const until = Date.now() + PATIENCE_MS;
  while (!take(file, `${process.pid} ${startOf(process.pid)}`)) {
    breakIfLeft(file);
    if (Date.now() > until)
      throw new Error(`Ein anderer Vorgang hält die Datenbank seit über einer Minute fest (${file}).`);
    await sleep(50);
  }
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

function take(file, content) {
  try {
    fs.writeFileSync(file, content, { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

function breakIfLeft(file) {
  try {
    const content = fs.readFileSync(file, "utf8");
    if (isHeld(content, file)) return;
    // Moved away under a name of our own first: of several waiting processes only one may remove this very lock.
    const aside = `${file}.${process.pid}`;
    fs.renameSync(file, aside);
    const moved = fs.readFileSync(aside, "utf8");
    if (moved !== content) take(file, moved);
    fs.rmSync(aside, { force: true });
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
}

function isHeld(content, file) {
  if (content === "") return Date.now() - fs.statSync(file).mtimeMs < WRITING_MS;
  const space = content.indexOf(" ");
  return startOf(Number(content.slice(0, space))) === content.slice(space + 1);
}
