import { z } from "zod";
import { email, optionalLine, optionalText } from "@/lib/platform/form-fields";

/*
 * What differs from operator to operator. Each key is one row of the table `setting`; a key without a row has the value
 * given here. The values here are neutral on purpose: names of real bodies come from the database only.
 */

const line = z.string().trim().min(1).max(200);
const count = (fallback: number, max: number) => z.number().int().min(1).max(max).default(fallback);
const colour = z.string().regex(/^#[0-9a-f]{6}$/i);

const partner = z.object({ name: line, url: z.url({ protocol: /^https?$/ }).optional() });
const topic = z.object({ id: z.string().regex(/^[a-z0-9-]{1,40}$/), label: line });

/** How long data is kept. The retention job and the privacy notice both read these numbers. */
const retention = z.object({
  /** Registrations and subscriptions whose address was never confirmed, after they were made. */
  unconfirmedHours: count(48, 24 * 14),
  /** Support and diet, after the forum. */
  supportDays: count(14, 365),
  /** Registrations, after the forum; then only counts by district and kind of participant. */
  registrationDays: count(90, 3650),
  /** List of participants for participants, after the forum. */
  participantListDays: count(30, 365),
  /** Outbox rows with their addresses, after sending. */
  mailLogDays: count(30, 365),
  serverLogDays: count(7, 90),
  /** History of who changed what. */
  auditDays: count(365, 3650),
  /** Barrier reports, after they came in. */
  barrierReportDays: count(365, 1825),
});

/** How places are held and offered. */
const seats = z.object({
  /** An unconfirmed registration keeps its seat this long. */
  holdMinutes: count(60, 24 * 60),
  /** A seat offer is open for this long, counted in working time. */
  offerHours: count(48, 240),
  /** The same in the days before the forum given by `lateDays`. */
  lateOfferHours: count(12, 48),
  lateDays: count(3, 14),
  /** No offer goes out by itself in the hours before the forum. */
  quietHours: count(24, 168),
});

/** Facts of the legal pages. What is missing is marked there as still to be entered. */
const operator = z.object({
  name: line.optional(),
  /** Street and town, one line each. */
  address: z.array(line).max(6).optional(),
  representedBy: line.optional(),
  supervisoryAuthority: line.optional(),
  vatId: line.optional(),
  /** Responsible for the contents, § 18 (2) MStV. */
  editor: line.optional(),
  dataProtectionOfficer: line.optional(),
  hosting: line.optional(),
  mailService: line.optional(),
  /** Address of the supervisory authority for data protection. */
  dataProtectionAuthority: line.optional(),
  /** Contact of the enforcement body for accessible websites. */
  accessibilityEnforcement: line.optional(),
  accessibilityContact: line.optional(),
});

/** A film in German sign language, hosted with the portal: paths below /medien. */
const signLanguageVideo = z.object({
  src: z.string().regex(/^\/medien\/[\w./-]+\.(mp4|webm)$/),
  captions: z.string().regex(/^\/medien\/[\w./-]+\.vtt$/),
  poster: z
    .string()
    .regex(/^\/medien\/[\w./-]+\.(jpg|png|webp)$/)
    .optional(),
  title: line,
});

export const siteSettings = z.object({
  siteName: line.default("Fachforen"),
  siteSubtitle: line.default("Regionale Fachforen"),
  agencyName: line.default("Landesagentur"),
  agencyUrl: z.url({ protocol: /^https?$/ }).optional(),
  partners: z.array(partner).max(20).default([]),
  contactEmail: z.email().default("kontakt@example.org"),
  contactPhone: line.optional(),
  /** The operator's accent colour for light and dark; contrast is checked where it is entered. */
  accent: z.object({ light: colour, dark: colour }).optional(),
  // These two belong to the districts in db/data.
  stateName: line.default("Hessen"),
  /** Region whose public holidays count, as in ISO 3166-2:DE without the country. */
  holidayRegion: z.string().length(2).default("HE"),
  topics: z.array(topic).max(40).default([]),
  retention: retention.prefault({}),
  seats: seats.prefault({}),
  operator: operator.prefault({}),
  signLanguageVideo: signLanguageVideo.optional(),
  /** Whether coordinators must show a second factor; the agency always must. */
  secondFactor: z.object({ coordinators: z.enum(["optional", "required"]).default("optional") }).prefault({}),
});

export type SiteSettings = z.output<typeof siteSettings>;
export type Topic = z.output<typeof topic>;
export type SettingKey = keyof SiteSettings;

/** The form "Barriere melden". An answer is possible only with an address, but nobody has to give one. */
export const barrierReportInput = z.object({
  description: optionalText(4000).pipe(z.string("Beschreiben Sie bitte, was nicht geht oder was Sie stört.")),
  page: optionalLine(500),
  name: optionalLine(120),
  email: z.union([z.literal("").transform(() => null), email]).default(null),
});
export type BarrierReportInput = z.output<typeof barrierReportInput>;
