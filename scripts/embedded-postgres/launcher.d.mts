/** Role names, made in every cluster. `portal` is what the app logs in as; `portal_app` carries its grants. */
export type Role = "postgres" | "portal_owner" | "portal";

export interface EmbeddedPostgresOptions {
  /** Where the cluster and its passwords live; default PORTAL_DATA_DIR, else `.data` in the checkout. */
  dataDir?: string;
  /** false: no fsync, for tests: survives a killed server, not a power cut. Default true. */
  durable?: boolean;
  /** Gets one German sentence per step worth telling. Default: silence. */
  tell?: (sentence: string) => void;
}

export interface EmbeddedPostgres {
  host: string;
  port: number;
  /** The server's own files; elsewhere than `dataDir` if the account it runs as cannot reach that. */
  directory: string;
  /** Superuser, database `postgres`: makes and drops databases and extensions. */
  adminUrl: string;
  /** `portal_owner`, database `portal`: runs migrations. No superuser. */
  ownerUrl: string;
  /** `portal`, database `portal`: what the app uses. No superuser, no BYPASSRLS, member of `portal_app`. */
  appUrl: string;
  /** Address of another database of this cluster. */
  url(role: Role, database: string): string;
  /** Makes a database owned by `portal_owner`, with the extensions; from `template` if given. */
  createDatabase(name: string, template?: string): Promise<void>;
  dropDatabase(name: string): Promise<void>;
  /** Process id of the running postmaster, null when it is gone. */
  pid(): number | null;
  /** Starts the server again on the same port if it has died. */
  ensureRunning(): Promise<void>;
  /** SIGKILL to the postmaster and all its children: what a power cut does. Not on Windows. */
  crash(): Promise<void>;
  /** Lets go of the cluster; the last process that uses it stops the server. Safe to call twice. */
  stop(): Promise<void>;
}

export function startEmbeddedPostgres(options?: EmbeddedPostgresOptions): Promise<EmbeddedPostgres>;
