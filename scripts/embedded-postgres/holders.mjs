import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { startOf } from "./processes.mjs";

/**
 * Who uses the cluster: one small file for each. A process that was killed leaves its file behind, but not its
 * start time, so a recycled process id is never taken for it.
 * @param {string} directory
 */
export function holdersIn(directory) {
  const mine = `${process.pid}-${randomUUID()}`;
  return {
    add() {
      fs.mkdirSync(directory, { recursive: true });
      fs.writeFileSync(path.join(directory, mine), startOf(process.pid) ?? "");
    },
    remove() {
      fs.rmSync(path.join(directory, mine), { force: true });
    },
    /** Whether anybody else uses the cluster; files of dead processes are swept away. */
    hasOthers() {
      if (!fs.existsSync(directory)) return false;
      const others = fs.readdirSync(directory).filter((name) => name !== mine);
      return others.map((name) => isHolding(path.join(directory, name))).includes(true);
    },
  };
}

function isHolding(file) {
  const start = startOf(Number.parseInt(path.basename(file), 10));
  try {
    if (start !== null && fs.readFileSync(file, "utf8") === start) return true;
    fs.rmSync(file, { force: true });
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
  return false;
}
