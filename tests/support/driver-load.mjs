/**
 * Twenty writers on one pool while the test kills the server: run as a process of its own, so that an exception
 * nobody catches is seen for what it is. Reports by IPC; arguments: address, "import" or "require".
 */
import { createRequire } from "node:module";
import { setTimeout as sleep } from "node:timers/promises";

const WRITERS = 20;
const SETTLE_MS = 10_000;
const [address, build] = process.argv.slice(2);
const postgres = build === "require" ? createRequire(import.meta.url)("postgres") : (await import("postgres")).default;
const sql = postgres(address, {
  max: WRITERS,
  connect_timeout: 3,
  backoff: (attempt) => Math.min(1, 0.1 * attempt),
  onnotice: () => {},
});

const result = { committed: [], failed: 0, stuck: 0, uncaught: [] };
process.on("uncaughtExceptionMonitor", (error) => process.send({ uncaught: String(error.stack) }));
let next = 0;
let serverIsUp = true;
let open = 0;

await sql`create table written (id integer primary key)`;
const writers = Array.from({ length: WRITERS }, write);
process.on("message", (message) => message === "crash is near" && stopWriting());
process.on("message", (message) => message === "server is back" && checkAgain());

async function write() {
  while (serverIsUp) {
    const id = next++;
    open++;
    try {
      await sql.begin(async (tx) => {
        await tx`insert into written (id) values (${id})`;
        // Several at once wait in a queue of the transaction itself
        await Promise.all([tx`select pg_sleep(0.01)`, tx`select ${id}::int`, tx`select count(*) from written`]);
      });
      result.committed.push(id);
    } catch {
      result.failed++;
    }
    open--;
    if (result.committed.length === WRITERS * 5) process.send("busy");
  }
}

/** The writers go on into the crash; what they have open then must come to an end. */
async function stopWriting() {
  await sleep(300);
  serverIsUp = false;
  await Promise.race([Promise.all(writers), sleep(SETTLE_MS, null, { ref: false })]);
  result.stuck = open;
  process.send("settled");
}

async function checkAgain() {
  const ids = Array.from({ length: WRITERS }, () => next++);
  await Promise.all(ids.map((id) => sql.begin((tx) => tx`insert into written (id) values (${id})`)));
  const stored = await sql`select id from written`;
  const found = new Set(stored.map(({ id }) => id));
  const lost = result.committed.filter((id) => !found.has(id)).length;
  await sql.end({ timeout: 5 });
  process.send({
    result: {
      ...result,
      committed: result.committed.length,
      lost,
      afterwards: ids.filter((id) => found.has(id)).length,
    },
  });
  process.disconnect();
}
