import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { contentPage, setting } from "../schema/content";
import type { SeedTx } from "./seed-tx";
import { settings } from "./settings";

/** Pages every portal must have. Their texts are templates: the operator reads them before going public. */
const pages: Readonly<Record<string, string>> = {
  impressum: "Impressum",
  datenschutz: "Datenschutz",
  barrierefreiheit: "Erklärung zur Barrierefreiheit",
  "leichte-sprache": "Leichte Sprache",
  gebaerdensprache: "Gebärdensprache",
};

export async function seedContent(tx: SeedTx, now: Date): Promise<void> {
  await tx
    .insert(setting)
    .values(Object.entries(settings).map(([key, value]) => ({ key, value })))
    .onConflictDoNothing();
  await tx
    .insert(contentPage)
    .values(
      Object.entries(pages).map(([slug, title]) => ({ slug, version: 1, title, body: readPage(slug), updatedAt: now })),
    )
    .onConflictDoNothing();
}

const readPage = (slug: string) => readFileSync(fileURLToPath(new URL(`./pages/${slug}.md`, import.meta.url)), "utf8");
