import { DrizzleQueryError } from "drizzle-orm/errors";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

const canary = "zaunkoenig";

/** What is printed when these are logged. */
async function printed(fields: object): Promise<string> {
  vi.stubEnv("LOG_LEVEL", "info");
  vi.resetModules();
  const lines: string[] = [];
  const { log } = await import("./log");
  const stream = Object.getOwnPropertySymbols(log).find((symbol) => String(symbol) === "Symbol(pino.stream)");
  const sink = stream && (log as unknown as Record<symbol, { write: (line: string) => void }>)[stream];
  if (!sink) throw new Error("pino has no stream any more");
  sink.write = (line) => void lines.push(line);
  log.error(fields, "failed");
  return lines.join("");
}

const databaseError = (code: string, message: string) =>
  Object.assign(new Error(message), { code, detail: `(${canary})` });
const query = "insert into registration (first_name) values ($1)";

beforeEach(() => {
  vi.unstubAllEnvs();
});
afterEach(() => {
  vi.unstubAllEnvs();
});

describe("the log", () => {
  it("prints of a failed query what failed where, and no value", async () => {
    const cause = databaseError("23505", 'duplicate key value violates unique constraint "registration_form_key"');
    const err = new DrizzleQueryError(query, [canary, `${canary}@example.org`], cause);
    const line = await printed({ err, requestId: "r-1" });
    expect(line).not.toContain(canary);
    expect(JSON.parse(line)).toMatchObject({
      requestId: "r-1",
      err: {
        message: `Failed query: ${query}`,
        cause: { code: "23505", message: expect.stringMatching(/registration_form_key/) },
      },
    });
    expect(JSON.parse(line).err.frames[0]).toMatch(/log\.test\.ts/);
  });

  it("prints no value that looks like a line of a stack", async () => {
    const err = new DrizzleQueryError(query, [`x\n    at ${canary} (file.ts:1:1)\nparams: ${canary}`], undefined);
    expect(await printed({ err })).not.toContain(canary);
  });

  it("prints no message of the database that quotes what was typed", async () => {
    const cause = databaseError("22P02", `invalid input syntax for type uuid: "${canary}"`);
    const line = await printed({ err: new DrizzleQueryError(query, [canary], cause) });
    expect(line).not.toContain(canary);
    expect(line).toContain("22P02");
  });

  it("prints no address that a mail server repeats", async () => {
    const err = new Error(`550 5.1.1 <${canary}@example.org>: user unknown, ${canary}.x@mail.example.org`);
    const line = await printed({ err });
    expect(line).not.toContain(canary);
    expect(line).toContain("550 5.1.1");
  });

  it("leaves out fields that hold personal data, should they be given by mistake", async () => {
    const line = await printed({
      row: { id: "r-1", email: canary, firstName: canary, token: canary, recipient: canary },
    });
    expect(line).not.toContain(canary);
    expect(line).toContain("r-1");
  });

  it("prints something for whatever was thrown", async () => {
    for (const err of [undefined, null, canary, { name: canary }]) {
      expect(await printed({ err })).toMatch(/failed/);
    }
    expect(await printed({ err: canary })).not.toContain(canary);
  });
});
