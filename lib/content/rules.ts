import type { SettingKey, SiteSettings } from "./schema";
import { siteSettings } from "./schema";

/** Days in which a barrier report must be answered: after six weeks people may turn to the enforcement body (LBIT). */
export const ANSWER_DAYS = 42;

/** How a report is called on the receipt and by staff: short enough to be read out on the phone. */
export const reportNumber = (reportId: string): string =>
  `B-${reportId.slice(0, 4)}-${reportId.slice(4, 8)}`.toUpperCase();

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

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
const hours = (count: number) => counted(count, "Stunde", "Stunden");
/** Time limits stand after a colon in the texts, so that the nominative is always right. */
const days = (count: number) =>
  count % 365 === 0 ? counted(count / 365, "Jahr", "Jahre") : counted(count, "Tag", "Tage");
const names = (list: readonly { name: string }[]) =>
  list.length === 0
    ? undefined
    : list
        .map(({ name }) => name)
        .join(", ")
        .replace(/, ([^,]*)$/, " und $1");

type Placeholder = (settings: SiteSettings) => string | undefined;

/** What may stand in double braces in a legal or help page. The texts thus say what the settings do. */
const placeholders: Readonly<Record<string, Placeholder>> = {
  Portal: (s) => s.siteName,
  Landesagentur: (s) => s.agencyName,
  Partner: (s) => names(s.partners),
  Land: (s) => s.stateName,
  "E-Mail": (s) => s.contactEmail,
  Telefon: (s) => s.contactPhone,
  Betreiber: (s) => s.operator.name,
  Anschrift: (s) => s.operator.address?.join("\n"),
  "Vertreten durch": (s) => s.operator.representedBy,
  Aufsicht: (s) => s.operator.supervisoryAuthority,
  "Umsatzsteuer-Nummer": (s) => s.operator.vatId,
  "Inhaltlich verantwortlich": (s) => s.operator.editor,
  Datenschutzbeauftragte: (s) => s.operator.dataProtectionOfficer,
  "Anschrift HBDI": (s) => s.operator.dataProtectionAuthority,
  "Anschrift Durchsetzungsstelle": (s) => s.operator.accessibilityEnforcement,
  "Kontakt Barrierefreiheit": (s) => s.operator.accessibilityContact ?? s.contactEmail,
  Rechenzentrum: (s) => s.operator.hosting,
  Mailversand: (s) => s.operator.mailService,
  "Frist Bestätigung": (s) => hours(s.retention.unconfirmedHours),
  "Frist Unterstützung": (s) => days(s.retention.supportDays),
  "Frist Anmeldung": (s) => days(s.retention.registrationDays),
  "Frist Teilnahmeliste": (s) => days(s.retention.participantListDays),
  "Frist Mails": (s) => days(s.retention.mailLogDays),
  "Frist Server": (s) => days(s.retention.serverLogDays),
  "Frist Änderungen": (s) => days(s.retention.auditDays),
  "Frist Barrieren": (s) => days(s.retention.barrierReportDays),
  "Dauer Reservierung": (s) => counted(s.seats.holdMinutes, "Minute", "Minuten"),
  "Dauer Platzangebot": (s) => hours(s.seats.offerHours),
};

/** Characters that mean something in Markdown, so that a name with an underscore stays a name. */
const escaped = (value: string) => value.replace(/[\\`*_[\]<>#|]/g, "\\$&");

/** Fills a text's placeholders. What the settings do not know is marked in the text and named in `missing`. */
export function fillIn(body: string, settings: SiteSettings): { text: string; missing: string[] } {
  const missing = new Set<string>();
  const text = body.replace(/\{\{\s*([^{}]+?)\s*\}\}/g, (_, name: string) => {
    const value = Object.hasOwn(placeholders, name) ? placeholders[name]?.(settings) : undefined;
    if (value !== undefined) return escaped(value);
    missing.add(name);
    return `**\\[Vom Betreiber einzutragen: ${escaped(name)}\\]**`;
  });
  return { text, missing: [...missing] };
}
