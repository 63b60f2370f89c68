import { vi } from "vitest";
import { pool } from "@/db/client";

/** A query as drizzle hands it to the driver. */
export type AskedQuery = { text: string; params: unknown[] };

/** The queries that `run` sends. */
export async function askedFor(run: () => Promise<unknown>): Promise<AskedQuery[]> {
  const asked: AskedQuery[] = [];
  const send = pool.unsafe.bind(pool);
  const spy = vi.spyOn(pool, "unsafe").mockImplementation(((text: string, params: never[], options: never) => {
    asked.push({ text, params });
    return send(text, params, options);
  }) as typeof pool.unsafe);
  try {
    await run();
  } finally {
    spy.mockRestore();
  }
  return asked;
}

type Plan = { "Node Type": string; "Relation Name"?: string; Plans?: Plan[] };

/** Queries whose plan reads the whole table `forum`, with the plan's words. */
export async function forumScans(asked: readonly AskedQuery[]): Promise<string[]> {
  const found = await Promise.all(
    asked.map(async ({ text, params }) => {
      const [row] = await pool.unsafe(`explain (format json) ${text}`, params as never[]);
      const [explained] = (row?.["QUERY PLAN"] ?? []) as { Plan: Plan }[];
      if (!explained) throw new Error(`No plan for ${text}`);
      return scansOf(explained.Plan).map((node) => `${node["Node Type"]} on forum: ${text}`);
    }),
  );
  return found.flat();
}

const scansOf = (plan: Plan): Plan[] => [
  ...(plan["Node Type"] === "Seq Scan" && plan["Relation Name"] === "forum" ? [plan] : []),
  ...(plan.Plans ?? []).flatMap(scansOf),
];
