/**
 * The database that comes with the portal: a real PostgreSQL server for the demo, development and tests, used when
 * DATABASE_URL is unset. One cluster per data directory; any number of processes may use it at once, the last one
 * to let go stops it. A server left over by a killed process is found and used again.
 *
 *     const database = await startEmbeddedPostgres();
 *     … database.ownerUrl (migrations), database.appUrl (the app), database.adminUrl (make and drop databases)
 *     await database.stop();
 *
 * For tests: `startEmbeddedPostgres({ dataDir: "…/.data/test", durable: false })` once per run,
 * `createDatabase("template_x")` + migrate it by `url("portal_owner", "template_x")`, then for each test file
 * `createDatabase("test_7", "template_x")`, `url("portal", "test_7")` and in the end `dropDatabase("test_7")`.
 * A template must have no open connections while it is copied.
 */

import { existsSync } from "node:fs";
import { serverPrograms } from "./binaries.mjs";
import { newCredentials, readCredentials, writeCredentials } from "./credentials.mjs";
import { holdersIn } from "./holders.mjs";
import { findPostmaster, kill, recoverLeftOver } from "./left-over.mjs";
import { withLock } from "./lock.mjs";
import { clusterPlaces, defaultDataDir } from "./places.mjs";
import { asAdmin, prepareCluster } from "./roles.mjs";
import * as server from "./server.mjs";
import { serverAccount } from "./system-user.mjs";

const HOST = "127.0.0.1";

/** @type {typeof import("./launcher.mjs").startEmbeddedPostgres} */
export async function startEmbeddedPostgres({ dataDir = defaultDataDir(), durable = true, tell = () => {} } = {}) {
  refuseInProduction();
  const account = serverAccount(tell);
  const places = clusterPlaces(dataDir, account);
  const setup = { programs: serverPrograms(account, tell), places, account, durable };
  const holders = holdersIn(places.holders);

  const letGo = async () => {
    holders.remove();
    if (!holders.hasOthers()) await server.stop(setup);
  };
  const credentials = await withLock(places.lock, async () => {
    holders.add();
    try {
      return await bringUp(setup, tell);
    } catch (error) {
      await letGo();
      throw error;
    }
  });

  const url = (role, database) => address(credentials, role, database);
  const admin = (work) => asAdmin(url("postgres", "postgres"), work);
  return {
    host: HOST,
    port: credentials.port,
    directory: places.base,
    adminUrl: url("postgres", "postgres"),
    ownerUrl: url("portal_owner", "portal"),
    appUrl: url("portal", "portal"),
    url,
    createDatabase: (name, template = "template1") =>
      admin((sql) => sql`create database ${sql(name)} template ${sql(template)} owner portal_owner`.then(() => {})),
    dropDatabase: (name) => admin((sql) => sql`drop database if exists ${sql(name)} with (force)`.then(() => {})),
    pid: () => findPostmaster(places.cluster)?.pid ?? null,
    ensureRunning: () =>
      withLock(places.lock, async () => {
        const { port } = await bringUp(setup, tell);
        if (port !== credentials.port)
          throw new Error(`Der Port ${credentials.port} der Datenbank ist inzwischen belegt.`);
      }),
    crash: async () => {
      const found = findPostmaster(places.cluster);
      if (found) await kill(found.pid);
    },
    stop: () => withLock(places.lock, letGo),
  };
}

/** Under the lock: a server that takes connections, with its roles, whatever was there before. */
async function bringUp(setup, tell) {
  const { places } = setup;
  const credentials = readCredentials(places.credentials) ?? firstCredentials(places);
  const leftOver = await recoverLeftOver(places.cluster, tell);
  if (leftOver) {
    credentials.port = leftOver.port;
  } else {
    await server.initialise(setup, credentials.passwords.postgres);
    credentials.port = await server.start(setup, credentials.port);
  }
  if (!credentials.prepared) {
    await prepareCluster((role, database) => address(credentials, role, database), credentials.passwords);
    credentials.prepared = true;
  }
  writeCredentials(places.credentials, credentials);
  return credentials;
}

/** Written before the cluster is made, so that a break in between leaves no cluster that nobody can open. */
function firstCredentials(places) {
  if (existsSync(places.cluster)) {
    throw new Error(
      `Zu den Daten in ${places.base} fehlt die Datei mit den Passwörtern (${places.credentials}). ` +
        "Bitte das Verzeichnis löschen; die Beispieldaten entstehen neu.",
    );
  }
  const credentials = newCredentials();
  writeCredentials(places.credentials, credentials);
  return credentials;
}

function address({ port, passwords }, role, database) {
  return `postgres://${role}:${passwords[role]}@${HOST}:${port}/${database}`;
}

function refuseInProduction() {
  const { NODE_ENV, PORTAL_MODE } = process.env;
  if (PORTAL_MODE === "production" || (NODE_ENV === "production" && PORTAL_MODE !== "demo")) {
    throw new Error(
      "Für den Betrieb braucht das Portal eine eigene PostgreSQL-Datenbank: bitte DATABASE_URL setzen. " +
        "Die eingebaute Datenbank ist nur für Demo, Entwicklung und Tests da.",
    );
  }
}
