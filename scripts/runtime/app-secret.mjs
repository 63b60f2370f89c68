import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { defaultDataDir } from "../embedded-postgres/places.mjs";

/** APP_SECRET, or one made once for this data directory, so that links in demo mails survive a restart. */
export function appSecret() {
  if (process.env.APP_SECRET) return process.env.APP_SECRET;
  const file = path.join(defaultDataDir(), "app-secret");
  if (!fs.existsSync(file)) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600 });
  }
  return fs.readFileSync(file, "utf8");
}
