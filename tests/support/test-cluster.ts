import { randomBytes } from "node:crypto";
import path from "node:path";
import postgres from "postgres";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "../../scripts/embedded-postgres/launcher.mjs";
import type { DatabaseUrls } from "./database-tasks";

/** What other processes of the same test run need to copy the template: plain data. */
export type SharedCluster = { adminUrl: string; appUrl: string; ownerUrl: string; template: string };

export interface TestCluster {
  shared: SharedCluster;
  stop(): Promise<void>;
}

const PREFIX = "test_";

/**
 * The Postgres of a test run with one template database that `prepare` has filled. Lies in `.data/test`, so that a
 * server left over by a killed run is found and used again; what such a run left behind is dropped.
 */
export async function startTestCluster(prepare: (urls: DatabaseUrls) => Promise<void>): Promise<TestCluster> {
  const dataDir = path.join(process.env.PORTAL_DATA_DIR ?? ".data", "test");
  const cluster = await startEmbeddedPostgres({ dataDir, durable: false });
  try {
    await dropDatabases(cluster, (pid) => !isAlive(pid));
    const template = `${PREFIX}${process.pid}_template`;
    await cluster.createDatabase(template);
    await prepare({ owner: cluster.url("portal_owner", template), app: cluster.url("portal", template) });
    return {
      shared: { adminUrl: cluster.adminUrl, appUrl: cluster.appUrl, ownerUrl: cluster.ownerUrl, template },
      stop: async () => {
        await dropDatabases(cluster, (pid) => pid === process.pid);
        await cluster.stop();
      },
    };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

export interface TestDatabase {
  name: string;
  /** As the app: no superuser, bound by row-level security. */
  appUrl: string;
  /** As the owner of the tables: bound as well (FORCE). */
  ownerUrl: string;
  /** As superuser: sees everything. For assertions about what is really in the tables. */
  adminUrl: string;
  drop(): Promise<void>;
}

/** A fresh copy of the template, in some 50 ms. */
export async function copyTemplate({ adminUrl, appUrl, ownerUrl, template }: SharedCluster): Promise<TestDatabase> {
  const name = `${template.replace("template", "")}${randomBytes(6).toString("hex")}`;
  await asAdmin(adminUrl, (sql) => sql`create database ${sql(name)} template ${sql(template)} owner portal_owner`);
  return {
    name,
    appUrl: inDatabase(appUrl, name),
    ownerUrl: inDatabase(ownerUrl, name),
    adminUrl: inDatabase(adminUrl, name),
    drop: () => asAdmin(adminUrl, (sql) => sql`drop database if exists ${sql(name)} with (force)`),
  };
}

function inDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

async function asAdmin(url: string, work: (sql: postgres.Sql) => PromiseLike<unknown>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}

async function dropDatabases(cluster: EmbeddedPostgres, ofRun: (pid: number) => boolean): Promise<void> {
  const names: string[] = [];
  await asAdmin(cluster.adminUrl, async (sql) => {
    const rows = await sql<
      { datname: string }[]
    >`select datname from pg_database where starts_with(datname, ${PREFIX})`;
    names.push(...rows.map(({ datname }) => datname));
  });
  for (const name of names) {
    const pid = Number(name.slice(PREFIX.length).split("_")[0]);
    if (ofRun(pid)) await cluster.dropDatabase(name);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
