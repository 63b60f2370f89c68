import { execFileSync, spawnSync } from "node:child_process";

/**
 * PostgreSQL refuses to run as root.
 * @typedef {{ name: string; uid: number; gid: number; canReach(path: string): boolean }} Account
 */

const NAME = "postgres";

/**
 * The account the server has to run as, or null if that is the caller's own. As root: `postgres`, made if missing.
 * @param {(sentence: string) => void} tell
 * @returns {Account | null}
 */
export function serverAccount(tell) {
  if (process.getuid?.() !== 0) return null;
  const found = look();
  if (found) return found;
  tell(`Der Systemnutzer „${NAME}“ wird angelegt, weil PostgreSQL nicht als root läuft.`);
  create();
  const made = look();
  if (made) return made;
  throw new Error(
    `PostgreSQL läuft nicht als root, und der Systemnutzer „${NAME}“ ließ sich nicht anlegen. ` +
      `Bitte anlegen (useradd --system ${NAME}) oder das Portal als anderer Nutzer starten.`,
  );
}

function look() {
  try {
    const [uid, gid] = ["-u", "-g"].map((flag) =>
      Number(execFileSync("id", [flag, NAME], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] })),
    );
    return { name: NAME, uid, gid, canReach: (path) => canReach(path, uid, gid) };
  } catch {
    return null;
  }
}

function create() {
  const attempts = [
    ["useradd", "--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", NAME],
    // BusyBox (Alpine)
    ["adduser", "-S", "-H", "-D", NAME],
  ];
  for (const [command, ...args] of attempts) {
    if (spawnSync(command, args, { stdio: "ignore" }).status === 0) return;
  }
}

/** Asked of the system itself: modes, groups and access lists together decide. */
function canReach(path, uid, gid) {
  return spawnSync("/bin/sh", ["-c", '[ -x "$1" ]', "sh", path], { uid, gid, cwd: "/", stdio: "ignore" }).status === 0;
}
