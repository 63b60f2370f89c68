import { fork } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, statSync, writeFileSync } from "node:fs";
import net from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import postgres from "postgres";
import { afterAll, afterEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { makeLinks } from "../../scripts/embedded-postgres/binaries.mjs";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "../../scripts/embedded-postgres/launcher.mjs";

/** One cluster for all tests here, made once and started anew by each. */
const dataDir = mkdtempSync(path.join(tmpdir(), "portal-launcher-"));
const directories = new Set([dataDir]);
let running: EmbeddedPostgres[] = [];

afterEach(async () => {
  for (const cluster of running) await cluster.stop();
  running = [];
});

afterAll(() => {
  for (const directory of directories) rmSync(directory, { recursive: true, force: true });
});

async function start(place = dataDir): Promise<EmbeddedPostgres> {
  const cluster = await startEmbeddedPostgres({ dataDir: place, durable: false });
  running.push(cluster);
  directories.add(cluster.directory);
  return cluster;
}

async function ask(address: string, question: string): Promise<unknown[][]> {
  const sql = postgres(address, { max: 1, onnotice: () => {} });
  try {
    return await sql.unsafe(question).values();
  } finally {
    await sql.end({ timeout: 1 });
  }
}

describe("the roles", () => {
  it("are an owner and an app that row-level security binds", async () => {
    const { appUrl, ownerUrl } = await start();
    const bound = "select current_user::text, rolsuper or rolbypassrls from pg_roles where rolname = current_user";

    expect(await ask(appUrl, bound)).toEqual([["portal", false]]);
    expect(await ask(ownerUrl, bound)).toEqual([["portal_owner", false]]);
    expect(
      await ask(appUrl, "select pg_has_role('portal_app', 'member'), pg_has_role('portal_owner', 'member')"),
    ).toEqual([[true, false]]);
    await expect(ask(appUrl, "create table intruder ()")).rejects.toThrow("permission denied");
  });

  it("find the extensions, German letters and German order", async () => {
    const { ownerUrl } = await start();
    const order = `select string_agg(word, ' ' order by word collate "de-x-icu") from (values ('zu'), ('Öl'), ('ob')) as t(word)`;

    expect(await ask(ownerUrl, "select unaccent('Königstein'), lower('ÄÖÜ')")).toEqual([["Konigstein", "äöü"]]);
    expect(await ask(ownerUrl, "select similarity('Müll', 'M ll') < 0.5")).toEqual([[true]]);
    expect(await ask(ownerUrl, order)).toEqual([["ob Öl zu"]]);
  });
});

it("keeps the passwords from other users of the machine", async () => {
  const cluster = await start();

  expect(statSync(path.join(cluster.directory, "credentials.json")).mode & 0o777).toBe(0o600);
  expect(statSync(cluster.directory).mode & 0o077).toBe(0);
  await expect(ask(cluster.adminUrl.replace(/:[^:@]+@/, ":guess@"), "select 1")).rejects.toThrow("password");
});

it("uses a server again that a killed process left behind, and ends it", async () => {
  const holder = fork(path.join(import.meta.dirname, "../support/hold-cluster.mjs"), [dataDir]);
  const [leftPid] = await once(holder, "message");
  holder.kill("SIGKILL");
  await once(holder, "exit");

  const cluster = await start();
  expect(cluster.pid()).toBe(leftPid);
  await cluster.stop();
  expect(cluster.pid()).toBeNull();
});

it("goes on for the others when one of several users stops", async () => {
  const first = await start();
  const second = await start();
  await first.stop();

  expect(await ask(second.appUrl, "select 1")).toEqual([[1]]);
  await second.stop();
  expect(second.pid()).toBeNull();
});

it("takes no other process for the server because of a recycled process id", async () => {
  const before = await start();
  await before.stop();
  const [data, port] = [path.join(before.directory, "data"), before.port];
  writeFileSync(path.join(data, "postmaster.pid"), `${process.pid}\n${data}\n1\n${port}\n\n127.0.0.1\n\nready\n`);

  const after = await start();
  expect(after.pid()).not.toBe(process.pid);
  expect(await ask(after.appUrl, "select 1")).toEqual([[1]]);
});

it("goes to another port if somebody has taken the one of last time", async () => {
  const before = await start();
  await before.stop();
  const squatter = net.createServer().listen(before.port, "127.0.0.1");
  onTestFinished(() => void squatter.close());
  await once(squatter, "listening");

  const after = await start();
  expect(after.port).not.toBe(before.port);
  expect(await ask(after.appUrl, "select 1")).toEqual([[1]]);
});

it("keeps what was written when the server is killed", async () => {
  const cluster = await start();
  await ask(cluster.ownerUrl, "create table kept as select 7 as seven");
  await cluster.crash();
  await cluster.ensureRunning();

  expect(await ask(cluster.ownerUrl, "select seven from kept")).toEqual([[7]]);
});

it("starts once when two ask for it at the same time", async () => {
  const [one, other] = await Promise.all([start(), start()]);

  expect(one.pid()).toBe(other.pid());
});

it("copies databases", async () => {
  const cluster = await start();
  await cluster.createDatabase("pattern");
  await ask(cluster.url("portal_owner", "pattern"), "create table kept as select 7 as seven");
  await cluster.createDatabase("copy", "pattern");

  expect(await ask(cluster.url("portal_owner", "copy"), "select seven from kept")).toEqual([[7]]);
  await cluster.dropDatabase("copy");
  await expect(ask(cluster.url("portal_owner", "copy"), "select 1")).rejects.toThrow("does not exist");
});

it.runIf(process.getuid?.() === 0)(
  "finds a place for its files when root's directory is closed to the server",
  async () => {
    const closed = path.join(dataDir, "closed");
    mkdirSync(closed, { mode: 0o700 });
    const cluster = await start(path.join(closed, "data"));

    expect(cluster.directory.startsWith(dataDir)).toBe(false);
    expect(statSync(closed).mode & 0o777).toBe(0o700);
    expect(await ask(cluster.appUrl, "select 1")).toEqual([[1]]);
    chmodSync(closed, 0o755);
  },
);

it.each([{ NODE_ENV: "production", PORTAL_MODE: "" }, { PORTAL_MODE: "production" }])(
  "refuses to serve production: %o",
  async (env) => {
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    onTestFinished(() => void vi.unstubAllEnvs());

    const place = path.join(dataDir, "never");

    await expect(start(place)).rejects.toThrow("DATABASE_URL");
    expect(existsSync(place)).toBe(false);
  },
);

it("makes the links of its package when npm has skipped install scripts", () => {
  const root = path.join(dataDir, "package");
  mkdirSync(path.join(root, "native/lib"), { recursive: true });
  writeFileSync(path.join(root, "native/lib/libpq.so.5.18"), "");
  const links = [{ source: "native/lib/libpq.so.5.18", target: "native/lib/libpq.so.5" }];
  writeFileSync(path.join(root, "native/pg-symlinks.json"), JSON.stringify(links));
  makeLinks(root);
  makeLinks(root);

  expect(readlinkSync(path.join(root, "native/lib/libpq.so.5"))).toBe("libpq.so.5.18");
});

it("says what to do when the passwords of a cluster are lost, and leaves no server behind", async () => {
  const place = mkdtempSync(path.join(tmpdir(), "portal-lost-"));
  directories.add(place);
  mkdirSync(path.join(place, "postgres/data"), { recursive: true });

  await expect(start(place)).rejects.toThrow("fehlt die Datei mit den Passwörtern");
  expect(existsSync(path.join(place, "postgres/data/postmaster.pid"))).toBe(false);
});
