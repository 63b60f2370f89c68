import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import testEnvironment from "@/tests/support/test-environment.json" with { type: "json" };

const complete = {
  PORTAL_MODE: "production",
  APP_URL: "https://foren.example.org/",
  DATABASE_URL: "postgres://portal:geheim@db.example.org/portal",
  APP_SECRET: "0123456789abcdef0123456789abcdef",
  SMTP_URL: "smtps://user:geheim@mail.example.org",
};

/** Reads the configuration as a process with exactly these variables does. */
async function read(variables: Record<string, string>) {
  for (const name of Object.keys(testEnvironment)) vi.stubEnv(name, undefined);
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  vi.resetModules();
  const { env } = await import("./env");
  return env();
}

const problem = (variables: Record<string, string>) =>
  read(variables).then(
    () => "none",
    (error: Error) => error.message,
  );

let folder: string | undefined;
function file(content: string): string {
  folder = mkdtempSync(path.join(tmpdir(), "env-"));
  const name = path.join(folder, "setting");
  writeFileSync(name, content);
  return name;
}

afterEach(() => {
  vi.unstubAllEnvs();
  if (folder) rmSync(folder, { recursive: true });
  folder = undefined;
});

describe("the configuration", () => {
  it("is read with its defaults, and the address without a slash at the end", async () => {
    expect(await read(complete)).toEqual({
      ...complete,
      ...{ APP_URL: "https://foren.example.org", DATABASE_POOL: 10, MAIL_FROM: "Fachforen <fachforen@example.org>" },
      ...{
        TRUST_PROXY: false,
        RATE_LIMITS: true,
        LOG_LEVEL: "info",
        UNSAFE_WITHOUT_FORUM_LOCK: false,
        UNSAFE_WITHOUT_POLICY: false,
      },
    });
  });

  it("is for production unless something else is said", async () => {
    const { PORTAL_MODE: _, ...rest } = complete;
    expect((await read(rest)).PORTAL_MODE).toBe("production");
  });

  it("takes an empty value for none", async () => {
    expect((await read({ ...complete, LOG_LEVEL: "", TRUST_PROXY: "" })).LOG_LEVEL).toBe("info");
    expect(await problem({ ...complete, APP_SECRET: "" })).toMatch(/APP_SECRET/);
  });

  it("takes a value from the file that NAME_FILE names, before NAME", async () => {
    const secret = "from the mounted file, without the line end";
    expect((await read({ ...complete, APP_SECRET_FILE: file(`${secret}\n`) })).APP_SECRET).toBe(secret);
  });

  it("does not care for files of settings it does not know", async () => {
    expect(await problem({ ...complete, SOMETHING_FILE: "/nowhere", toString_FILE: "/nowhere" })).toBe("none");
  });
});

describe("a wrong configuration", () => {
  it.each([
    ["no address", { APP_URL: "" }, /APP_URL: /],
    ["an address without protocol", { APP_URL: "foren.example.org" }, /APP_URL: /],
    ["another protocol", { APP_URL: "ftp://foren.example.org" }, /APP_URL: /],
    ["another database", { DATABASE_URL: "mysql://x/y" }, /DATABASE_URL: /],
    ["a short secret", { APP_SECRET: "geheim" }, /APP_SECRET: /],
    ["a mode nobody knows", { PORTAL_MODE: "live" }, /PORTAL_MODE: /],
    ["a switch that is neither on nor off", { TRUST_PROXY: "ja" }, /TRUST_PROXY: /],
    ["too large a pool", { DATABASE_POOL: "1000" }, /DATABASE_POOL: /],
    ["no way to send mail", { SMTP_URL: "" }, /SMTP_URL or RESEND_API_KEY is needed in production/],
    ["a set clock", { CLOCK_NOW: "2016-03-20T10:00" }, /CLOCK_NOW must not be set in production/],
    [
      "the lock taken away",
      { UNSAFE_WITHOUT_FORUM_LOCK: "1" },
      /UNSAFE_WITHOUT_FORUM_LOCK and UNSAFE_WITHOUT_POLICY exist only with PORTAL_MODE=test/,
    ],
  ])("with %s is refused in a sentence that names the setting", async (_, change, sentence) => {
    const message = await problem({ ...complete, ...change });
    expect(message).toMatch(/^The configuration is not complete:\n {2}/);
    expect(message).toMatch(sentence);
  });

  it("is told in one go, one line for each setting", async () => {
    const message = await problem({ PORTAL_MODE: "demo", SMTP_URL: "http://x" });
    expect(
      message
        .split("\n")
        .slice(1)
        .map((line) => line.trim().split(":")[0]),
    ).toEqual([...["APP_URL", "DATABASE_URL", "APP_SECRET", "SMTP_URL"]]);
  });

  it("never shows a value, as it may be a secret", async () => {
    const canary = "zaunkoenig";
    for (const name of [...Object.keys(complete), "DATABASE_POOL", "TRUST_PROXY", "LOG_LEVEL", "RESEND_BASE_URL"]) {
      expect(await problem({ ...complete, [name]: canary })).toMatch(new RegExp(`^(?!.*${canary})[\\s\\S]*${name}`));
    }
    expect(await problem({ ...complete, APP_SECRET_FILE: canary })).toBe(
      "The configuration is not complete:\n  APP_SECRET_FILE: the file it names cannot be read",
    );
  });

  it.each(["demo", "development", "test"])("may do without mail in %s", async (PORTAL_MODE) => {
    expect(await problem({ ...complete, SMTP_URL: "", PORTAL_MODE, CLOCK_NOW: "2016-03-20T10:00" })).toBe("none");
  });
});
