import "server-only";
import { isIPv4, isIPv6 } from "node:net";
import { RateLimiterMemory, RateLimiterPostgres, type RateLimiterRes } from "rate-limiter-flexible";
import { pool } from "@/db/client";
import { env } from "./env";
import { deriveToken } from "./ids";
import { log } from "./log";
import { berlinDay, now } from "./time";

export type Limit = { name: string; points: number; perSeconds: number };

const limiters = new Map<string, RateLimiterPostgres>();

/** The library speaks to `pg`; our driver is postgres.js. */
const store = {
  query: async ({ text, values = [] }: { text: string; values?: unknown[] }) => ({
    rows: await pool.unsafe(text, values as never[]),
  }),
};

function limiter({ name, points, perSeconds }: Limit): RateLimiterPostgres {
  let known = limiters.get(name);
  if (!known) {
    known = new RateLimiterPostgres({
      storeClient: store,
      storeType: "pool",
      tableName: "rate_limit",
      tableCreated: true,
      keyPrefix: name,
      points,
      duration: perSeconds,
      // While the database is away each instance counts for itself.
      insuranceLimiter: new RateLimiterMemory({ keyPrefix: name, points, duration: perSeconds }),
    });
    limiters.set(name, known);
  }
  return known;
}

/**
 * Takes one of the points this visitor has for `limit`. False when none is left.
 * What is stored is an HMAC whose key changes daily: addresses cannot be read back from it.
 */
export async function takePoint(limit: Limit, visitor: string): Promise<boolean> {
  if (!env().RATE_LIMITS) return true;
  const key = deriveToken(env().APP_SECRET, `rate-limit ${berlinDay(now())}`, visitor);
  try {
    await limiter(limit).consume(key);
    return true;
  } catch (refusal) {
    if (refusal instanceof Error) throw refusal;
    log.warn({ limit: limit.name, msBeforeNext: (refusal as RateLimiterRes).msBeforeNext }, "rate limit reached");
    return false;
  }
}

/**
 * Network of the visitor: /24 of an IPv4, /48 of an IPv6 address. Only the proxy's word is taken for it; without a
 * trusted proxy all visitors count as one.
 */
export function visitorNetwork(headers: Headers): string {
  const forwarded = env().TRUST_PROXY ? headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  return forwarded ? networkOf(withoutPort(forwarded)) : "direct";
}

/** "192.0.2.7:4711" and "[2001:db8::7]:4711", as some proxies write it: a port is no other visitor. */
const withoutPort = (address: string): string =>
  /^\[(.+)\](?::\d+)?$/.exec(address)?.[1] ?? /^([\d.]+):\d+$/.exec(address)?.[1] ?? address;

function networkOf(address: string): string {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1] ?? address;
  if (isIPv4(mapped)) return mapped.split(".").slice(0, 3).join(".");
  if (!isIPv6(address)) return "direct";
  const [front = "", back] = (address.split("%")[0] ?? "").toLowerCase().split("::");
  const groups = front.split(":").filter(Boolean);
  // "::" stands for as many zeros as are missing; within the first three groups only those matter.
  if (back !== undefined) groups.push(...missingGroups(groups, back));
  return groups
    .slice(0, 3)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}

function missingGroups(front: string[], back: string): string[] {
  const behind = back.split(":").filter(Boolean);
  const length = behind.length + (behind.at(-1)?.includes(".") ? 1 : 0);
  return [...Array<string>(Math.max(0, 8 - front.length - length)).fill("0"), ...behind];
}
