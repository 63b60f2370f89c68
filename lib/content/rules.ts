import type { SettingKey, SiteSettings } from "./schema";
import { siteSettings } from "./schema";

export type SettingRow = { key: string; value: unknown };

/**
 * Settings from rows of the table. One wrong row must not take the portal down: it counts as missing and is named in
 * `wrong`, so that the caller can log it.
 */
export function settingsFrom(rows: readonly SettingRow[]): { settings: SiteSettings; wrong: string[] } {
  const known: Partial<Record<SettingKey, unknown>> = {};
  const wrong: string[] = [];
  for (const { key, value } of rows) {
    const field = Object.hasOwn(siteSettings.shape, key) ? siteSettings.shape[key as SettingKey] : undefined;
    if (field?.safeParse(value).success) known[key as SettingKey] = value;
    else wrong.push(key);
  }
  return { settings: siteSettings.parse(known), wrong };
}
