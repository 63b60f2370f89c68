import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { newId } from "@/lib/platform/ids";
import { takePoint } from "@/lib/platform/rate-limit";
import { setClock } from "@/lib/platform/time";
import { findInAllRows } from "@/tests/support/all-rows";
import { superuser } from "@/tests/support/test-db";

const limit = (points: number, perSeconds = 60) => ({ name: `test ${newId()}`, points, perSeconds });
const tries = (count: number, of: ReturnType<typeof limit>, visitor: string) =>
  Promise.all(Array.from({ length: count }, () => takePoint(of, visitor)));
const admitted = (answers: boolean[]) => answers.filter(Boolean).length;

beforeEach(async () => {
  await superuser`delete from rate_limit`;
});
afterEach(() => setClock(null));

describe("a rate limit", () => {
  it("lets in as many as it has points, also of 50 at the same moment", async () => {
    const five = limit(5);
    expect(admitted(await tries(50, five, "203.0.113"))).toBe(5);
    expect(await takePoint(five, "203.0.113")).toBe(false);
  });

  it("is each visitor's and each form's own", async () => {
    const [one, other] = [limit(1), limit(1)];
    expect(await takePoint(one, "203.0.113")).toBe(true);
    expect(await takePoint(one, "203.0.113")).toBe(false);
    expect(await takePoint(one, "203.0.114")).toBe(true);
    expect(await takePoint(other, "203.0.113")).toBe(true);
  });

  it("begins anew after its time", async () => {
    const short = limit(1, 1);
    expect(await takePoint(short, "203.0.113")).toBe(true);
    expect(await takePoint(short, "203.0.113")).toBe(false);
    await superuser`update rate_limit set expire = expire - 2000`;
    expect(await takePoint(short, "203.0.113")).toBe(true);
  });

  it("is shared by all instances: another process counts on", async () => {
    const two = limit(2);
    expect(await takePoint(two, "203.0.113")).toBe(true);
    vi.resetModules();
    const elsewhere = await import("@/lib/platform/rate-limit");
    expect(elsewhere.takePoint).not.toBe(takePoint);
    expect(await elsewhere.takePoint(two, "203.0.113")).toBe(true);
    expect(await takePoint(two, "203.0.113")).toBe(false);
  });

  it("stores nothing of the visitor, and under another name every day", async () => {
    const one = limit(1);
    setClock("2026-06-01T23:59");
    await takePoint(one, "203.0.113");
    setClock("2026-06-02T00:01");
    expect(await takePoint(one, "203.0.113")).toBe(true);
    expect(await findInAllRows(superuser, "203.0.113")).toEqual([]);
    const rows = await superuser<{ key: string }[]>`select key from rate_limit`;
    expect(new Set(rows.map(({ key }) => key)).size).toBe(2);
  });

  it("still holds, for this instance, while the table cannot be reached", async () => {
    const three = limit(3);
    await superuser`alter table rate_limit rename to rate_limit_away`;
    try {
      expect(admitted(await tries(10, three, "203.0.113"))).toBe(3);
    } finally {
      await superuser`alter table rate_limit_away rename to rate_limit`;
    }
  });
});
