import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import net from "node:net";
import path from "node:path";
import postgres, { type Sql } from "postgres";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type DisposableCluster, startDisposableCluster } from "../support/postgres-cluster";

/**
 * The driver as it is published breaks when the server dies: see patches/ and porsager/postgres#1154, #1186, #1189,
 * #1208, #1216. These tests fail without our patch.
 */
let cluster: DisposableCluster;
const pools: Sql[] = [];

function connect(options: postgres.Options<Record<string, never>>, address = cluster.url("postgres", "postgres")) {
  const pool = postgres(address, { connect_timeout: 3, backoff: () => 0.1, onnotice: () => {}, ...options });
  pools.push(pool);
  return pool;
}

beforeAll(async () => {
  cluster = await startDisposableCluster();
});

beforeEach(() => cluster.ensureRunning());

afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.end({ timeout: 1 })));
  await cluster.dispose();
});

it.each(["import", "require"])("survives a killed server under load (%s)", { timeout: 60_000 }, async (build) => {
  const database = `load_${build}`;
  await cluster.createDatabase(database);
  const script = path.join(import.meta.dirname, "../support/driver-load.mjs");
  const load = fork(script, [cluster.url("portal_owner", database), build]);
  const heard = listen(load);

  await heard.next("busy");
  load.send("crash is near");
  await cluster.crash();
  await heard.next("settled");
  await cluster.ensureRunning();
  load.send("server is back");
  const [exitCode] = await once(load, "exit");

  expect(heard.uncaught).toEqual([]);
  expect(exitCode).toBe(0);
  expect(heard.result).toMatchObject({ stuck: 0, lost: 0, afterwards: 20 });
  expect(heard.result?.["failed"]).toBeGreaterThan(0);
});

it("keeps a transaction whose connection died off the connection that replaced it", async () => {
  const sql = connect({ max: 1 });
  await sql`create table late (note text)`;
  const gate = Promise.withResolvers<void>();
  const reachedGate = Promise.withResolvers<void>();
  const late = Promise.withResolvers<string>();
  const old = fate(
    sql.begin(async (tx) => {
      reachedGate.resolve();
      await gate.promise;
      late.resolve(fate(tx`insert into late values ('from the dead')`));
    }),
  );
  await reachedGate.promise;
  await cluster.crash();
  expect(await old).toBe("CONNECTION_CLOSED");
  await cluster.ensureRunning();

  await sql.begin(async (tx) => {
    await tx`insert into late values ('from the living')`;
    gate.resolve();
    expect(await late.promise).toBe("CONNECTION_CLOSED");
  });

  expect(await sql`select note from late`).toEqual([{ note: "from the living" }]);
});

it("settles what waits in the queue of a transaction whose connection died", async () => {
  const sql = connect({ max: 1 });
  const queued: Promise<string>[] = [];
  const transaction = fate(
    sql.begin(async (tx) => {
      for (let i = 0; i < 300; i++) queued.push(fate(tx`select pg_sleep(1)`));
      await Promise.all(queued);
    }),
  );
  await expect.poll(() => queued.length).toBe(300);
  await cluster.crash();

  expect(await transaction).not.toBe("done");
  expect(await Promise.all(queued)).not.toContain("done");
});

it("gives the connection to a transaction that begins when the pipeline is full", async () => {
  const sql = connect({ max: 1 }, `${cluster.url("postgres", "postgres")}?max_pipeline=1`);
  await sql`select 1`;
  const [, inside] = await Promise.all([
    sql`select pg_sleep(0.05)`.execute(),
    sql.begin((tx) => tx`select pg_current_xact_id_if_assigned() is null as idle`),
  ]);
  const [state] = await sql`select state from pg_stat_activity where pid = pg_backend_pid()`;

  expect(inside).toEqual([{ idle: true }]);
  expect(state).toEqual({ state: "active" });
});

it("does not ask a server for ever that takes the connection and drops it", async () => {
  let attempts = 0;
  const dropping = net.createServer((socket) => {
    attempts++;
    socket.end();
    socket.resume();
  });
  await once(dropping.listen(0, "127.0.0.1"), "listening");
  const { port } = dropping.address() as net.AddressInfo;
  const sql = connect({ max: 1 }, `postgres://nobody:none@127.0.0.1:${port}/none`);

  expect(await fate(sql`select 1`)).toBe("CONNECTION_CLOSED");
  expect(attempts).toBe(1);
  dropping.close();
});

/** How a promise ended: "done" or the code of its error. Listens at once, so that no rejection goes unheard. */
function fate(promise: PromiseLike<unknown>): Promise<string> {
  return Promise.resolve(promise).then(
    () => "done",
    (error: { code?: string }) => error.code ?? String(error),
  );
}

/** What the load reports, in order. */
function listen(load: ChildProcess) {
  const heard = {
    uncaught: [] as string[],
    result: undefined as Record<string, unknown> | undefined,
    next: async (word: string) => {
      await expect.poll(() => words.includes(word) || heard.uncaught.length > 0, { timeout: 30_000 }).toBe(true);
      expect(heard.uncaught).toEqual([]);
    },
  };
  const words: unknown[] = [];
  load.on("message", (message: string | { uncaught?: string; result?: Record<string, unknown> }) => {
    words.push(message);
    if (typeof message === "string") return;
    if (message.uncaught) heard.uncaught.push(message.uncaught);
    if (message.result) heard.result = message.result;
  });
  return heard;
}
