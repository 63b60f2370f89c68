import "server-only";
import { desc, eq } from "drizzle-orm";
import { asActor } from "@/db/actor";
import { demoMail } from "@/db/schema";
import { env } from "@/lib/platform/env";
import { isUuid } from "@/lib/platform/ids";
import { system } from "@/lib/policy/actor";

export type DemoMail = typeof demoMail.$inferSelect;
export type DemoMailSummary = Pick<DemoMail, "id" | "sentAt" | "recipient" | "subject">;

/** In a real portal nobody may read other people's mail: there the mailbox does not exist, whatever is in its table. */
export const hasDemoMailbox = (): boolean => ["demo", "development"].includes(env().PORTAL_MODE);

const reader = system("demo-mailbox");

/** The newest mails of the demo mailbox; null where there is no such mailbox. */
export async function listDemoMails(limit: number): Promise<DemoMailSummary[] | null> {
  if (!hasDemoMailbox()) return null;
  const { id, sentAt, recipient, subject } = demoMail;
  return asActor(reader, (tx) =>
    tx
      .select({ id, sentAt, recipient, subject })
      .from(demoMail)
      .orderBy(desc(demoMail.sentAt), desc(demoMail.id))
      .limit(limit),
  );
}

/** Is there such a mail, and a mailbox to read it in? */
export async function hasDemoMail(id: string): Promise<boolean> {
  if (!hasDemoMailbox() || !isUuid(id)) return false;
  const rows = await asActor(reader, (tx) => tx.select({ id: demoMail.id }).from(demoMail).where(eq(demoMail.id, id)));
  return rows.length > 0;
}

/** One mail, or null: unknown, or no such mailbox here. */
export async function getDemoMail(id: string): Promise<DemoMail | null> {
  if (!hasDemoMailbox() || !isUuid(id)) return null;
  const [row] = await asActor(reader, (tx) => tx.select().from(demoMail).where(eq(demoMail.id, id)));
  return row ?? null;
}
