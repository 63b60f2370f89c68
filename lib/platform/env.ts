import "server-only";
import { readFileSync } from "node:fs";
import { z } from "zod";

const flag = (fallback: boolean) =>
  z
    .enum(["0", "1", "true", "false"])
    .transform((value) => value === "1" || value === "true")
    .default(fallback);

const schema = z
  .object({
    PORTAL_MODE: z.enum(["demo", "development", "test", "production"]).default("production"),
    /** Public address without trailing slash; every link in a mail begins with it. */
    APP_URL: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, "")),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    DATABASE_POOL: z.coerce.number().int().min(1).max(50).default(10),
    /** Key of personal links and form stamps. Changing it ends all links sent before. */
    APP_SECRET: z.string().min(32),
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    RESEND_API_KEY: z.string().min(1).optional(),
    RESEND_BASE_URL: z.url().optional(),
    /** Key with which Resend signs what it tells about mails. Without it there is no such door. */
    RESEND_WEBHOOK_SECRET: z
      .string()
      .regex(/^(whsec_)?[A-Za-z0-9+/=]{16,}$/)
      .optional(),
    MAIL_FROM: z.string().min(3).default("Fachforen <fachforen@example.org>"),
    CLOCK_NOW: z.string().optional(),
    TRUST_PROXY: flag(false),
    RATE_LIMITS: flag(true),
    LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
    /** Takes the forum lock away. For the test that proves the lock is what prevents overselling. */
    UNSAFE_WITHOUT_FORUM_LOCK: flag(false),
    /** Takes the app's own checks of who is in charge away. For the test that row-level security holds alone. */
    UNSAFE_WITHOUT_POLICY: flag(false),
  })
  .refine((env) => env.PORTAL_MODE !== "production" || env.SMTP_URL || env.RESEND_API_KEY, {
    message: "SMTP_URL or RESEND_API_KEY is needed in production, or no mail would go out",
  })
  .refine((env) => env.PORTAL_MODE !== "production" || !env.CLOCK_NOW, {
    message: "CLOCK_NOW must not be set in production",
  })
  .refine((env) => env.PORTAL_MODE === "test" || !(env.UNSAFE_WITHOUT_FORUM_LOCK || env.UNSAFE_WITHOUT_POLICY), {
    message: "UNSAFE_WITHOUT_FORUM_LOCK and UNSAFE_WITHOUT_POLICY exist only with PORTAL_MODE=test",
  });

export type Env = z.output<typeof schema>;

let parsed: Env | undefined;

/**
 * The configuration, checked once. A value may come from a mounted file: NAME_FILE wins over NAME.
 * Throws with one line per wrong setting; values are never printed, as they may be secrets.
 */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}

function parseEnv(source: Record<string, string | undefined>): Env {
  const values: Record<string, string> = {};
  for (const [key, value] of Object.entries(source)) if (value) values[key] = value;
  for (const [key, path] of Object.entries(values)) {
    const name = key.slice(0, -5);
    if (key.endsWith("_FILE") && Object.hasOwn(schema.shape, name)) values[name] = readSetting(key, path);
  }
  const result = schema.safeParse(values);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${issue.path.join(".") || "configuration"}: ${issue.message}`);
  throw new Error(`The configuration is not complete:\n${lines.join("\n")}`);
}

function readSetting(name: string, path: string): string {
  try {
    return readFileSync(path, "utf8").trim();
  } catch {
    // Without the cause: whoever puts the secret itself here would find it in the log.
    throw new Error(`The configuration is not complete:\n  ${name}: the file it names cannot be read`);
  }
}
