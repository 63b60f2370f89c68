import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { projectRoot } from "../embedded-postgres/places.mjs";

/** Made by tools or without any part in the built app. */
const SKIPPED =
  /(^|\/)(node_modules|tests|scripts|deploy|\.git|\.ci|\.data|\.next[^/]*|test-results|playwright-report)(\/|$)|\.md$|\.test\.tsx?$|\.tsbuildinfo$|next-env\.d\.ts$/;

/** Changes whenever a file changes that a build of the app may depend on. */
export function sourceFingerprint() {
  const hash = createHash("sha256").update(process.env.NEXT_DEPLOYMENT_ID ?? "");
  for (const file of sourceFiles().sort()) {
    hash.update(`\0${file}\0`);
    hash.update(fs.readFileSync(path.join(projectRoot, file)));
  }
  return hash.digest("hex");
}

/** As git sees them; a downloaded archive has no git. */
function sourceFiles() {
  const listed = listWithGit() ?? listAll("");
  return listed.filter((file) => !SKIPPED.test(file) && fs.existsSync(path.join(projectRoot, file)));
}

function listWithGit() {
  if (!fs.existsSync(path.join(projectRoot, ".git"))) return null;
  try {
    const args = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
    const output = execFileSync("git", args, {
      cwd: projectRoot,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return output.split("\0").filter(Boolean);
  } catch {
    return null;
  }
}

function listAll(directory) {
  return fs.readdirSync(path.join(projectRoot, directory), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(directory, entry.name);
    if (SKIPPED.test(file)) return [];
    if (entry.isDirectory()) return listAll(file);
    return entry.isFile() ? [file] : [];
  });
}
