import type { AccountFacts, RegistrationFacts, SiteFacts, SubscriptionFacts } from "@/lib/messages/facts";
import type { MailTemplate, staffMails } from "@/lib/messages/outbox";
import { addDays, addHours, addMinutes, parseWallTime } from "@/lib/platform/time";

type Forum = RegistrationFacts["forum"];
type StaffMail = (typeof staffMails)[number];
type Changes = {
  now?: Date;
  site?: Partial<SiteFacts>;
  forum?: Partial<Forum>;
  registration?: Partial<RegistrationFacts["registration"]>;
  params?: Record<string, string>;
  offer?: RegistrationFacts["offer"];
  handover?: RegistrationFacts["handover"];
  rank?: number | null;
  bulk?: RegistrationFacts["bulk"];
  reminder?: RegistrationFacts["reminder"];
};

const now = parseWallTime("2016-03-20T10:00");

const site: SiteFacts = {
  appUrl: "https://fachforen.example.org",
  siteName: "Fachforen Hessen",
  agencyName: "Landesagentur für Engagement",
  contactEmail: "kontakt@example.org",
  contactPhone: "0611 123456",
  accent: undefined,
  unconfirmedHours: 48,
  quietHours: 24,
};

export const sampleForum: Forum = {
  id: "0196a7b0-0000-7000-8000-000000000001",
  slug: "taunusstein-2016",
  number: 1,
  title: "Aktiv vor Ort: Fachforum Rheingau-Taunus",
  summary: "Ämter, Vereine und Initiativen lernen sich kennen und vereinbaren die nächsten Schritte.",
  body: "",
  plainBody: null,
  audience: null,
  startsAt: parseWallTime("2016-04-12T14:00"),
  endsAt: parseWallTime("2016-04-12T17:00"),
  place: "Taunusstein-Hahn",
  districts: [{ ags: "06439", label: "Rheingau-Taunus-Kreis" }],
  organiser: null,
  contactName: "Jörg Müßig",
  contactEmail: "forum@kreis.example.org",
  contactPhone: "06124 5100",
  source: null,
  unlisted: false,
  capacity: 60,
  waitlistEnabled: true,
  approvalRequired: false,
  supportUntil: null,
  cateringOffered: true,
  childcareOffered: false,
  extraQuestions: [],
  sequence: 2,
  seats: "free",
  window: "open",
  publishedAt: addDays(now, -20),
  postponedAt: null,
  cancelledAt: null,
  cancelReason: null,
  registrationOpensAt: null,
  registrationClosesAt: null,
  isExample: false,
  createdAt: addDays(now, -30),
  updatedAt: addDays(now, -10),
  series: {
    id: "s",
    slug: "aktiv",
    title: "Aktiv vor Ort",
    audience: "",
    organiser: "Agentur",
    partners: [],
    isExample: false,
  },
  venue: {
    name: "Bürgerhaus Taunus",
    street: "Aarstraße 150",
    postcode: "65232",
    town: "Taunusstein",
    access: { stepFree: "yes", inductionLoop: "no" },
    accessNote: "Der Aufzug ist am Seiteneingang.",
    arrival: "Bus 240 bis Hahn Rathaus, dann fünf Minuten zu Fuß.",
  },
  agenda: [
    {
      id: "a1",
      kind: "welcome",
      startsAt: parseWallTime("2016-04-12T14:00"),
      endsAt: null,
      title: "Begrüßung",
      description: null,
      host: null,
    },
    { id: "a2", kind: "breakouts", startsAt: null, endsAt: null, title: "World Café", description: null, host: null },
  ],
  breakouts: [],
};

/** A registration and its forum as a mail may know them; each test changes what it is about. */
export function registrationFacts(changes: Changes = {}): RegistrationFacts {
  const { registration, forum, ...rest } = changes;
  return {
    now,
    params: {},
    offer: null,
    handover: null,
    rank: null,
    bulk: null,
    reminder: {},
    link: `${site.appUrl}/anmeldung/geheim-1`,
    ...rest,
    site: { ...site, ...changes.site },
    forum: { ...sampleForum, ...forum },
    registration: {
      id: "0196a7b0-0000-7000-8000-0000000000aa",
      state: "confirmed",
      title: null,
      firstName: "Änne",
      lastName: "Größl",
      emailNormalised: "aenne@example.org",
      createdAt: addMinutes(now, -5),
      holdUntil: addMinutes(now, 55),
      confirmedAt: addMinutes(now, -1),
      endedAt: null,
      attendance: "unknown",
      queueNumber: 7,
      linkVersion: 1,
      reopenedUntil: null,
      ...registration,
    },
  };
}

export function subscriptionFacts(
  changes: { forum?: Partial<Forum> | null; confirmedAt?: Date | null } = {},
): SubscriptionFacts {
  return {
    now,
    site,
    params: {},
    subscription: { id: "sub", createdAt: addMinutes(now, -5), confirmedAt: changes.confirmedAt ?? null },
    district: { ags: "06439", label: "Rheingau-Taunus-Kreis" },
    forum: changes.forum === null ? null : { ...sampleForum, ...changes.forum },
    link: `${site.appUrl}/abo/geheim-2`,
    oneClickLink: `${site.appUrl}/abo/geheim-2/abmelden`,
  };
}

const offer = { state: "open" as const, expiresAt: addHours(now, 48) };
const invite = {
  id: "h",
  firstName: "Öznur",
  lastName: "Yılmaz",
  expiresAt: addHours(now, 48),
  link: `${site.appUrl}/anmeldung/uebernahme/geheim-3`,
};
const startsAt = sampleForum.startsAt.toISOString();

const bulk = {
  subject: "Neues zu {{forum}}",
  body: "## Parken\n\n{{vorname}}, bitte **früh** kommen: {{termin}}, {{ort}}. [Karte](/foren)\n\n- eins\n- zwei",
  links: [{ label: "Programm", href: "/foren/taunusstein-2016" }],
};

/** For each mail about a registration a state in which it is due. */
export const dueFacts: Record<Exclude<MailTemplate, StaffMail | `subscription-${string}`>, Changes> = {
  "confirm-address": { registration: { state: "unconfirmed", confirmedAt: null } },
  "already-registered": {},
  confirmed: {},
  "pending-approval": { registration: { state: "pending_approval" } },
  waitlisted: { registration: { state: "waitlisted" }, rank: 7 },
  "seat-offer": { registration: { state: "offered" }, offer },
  "offer-expired": { registration: { state: "expired" } },
  rejected: { registration: { state: "rejected" }, params: { reason: "Das Forum ist für Kommunen gedacht." } },
  "registration-cancelled": { registration: { state: "cancelled", endedAt: now } },
  "handover-invite": { handover: invite },
  "handover-done": {},
  "reminder-7-days": { now: addDays(sampleForum.startsAt, -7), params: { startsAt } },
  "reminder-1-day": { now: addDays(sampleForum.startsAt, -1), params: { startsAt } },
  "day-after": { now: addDays(sampleForum.startsAt, 1), params: { startsAt } },
  "forum-changed": {
    params: { sequence: "2", oldStartsAt: parseWallTime("2016-04-05T14:00").toISOString(), oldPlace: "Idstein" },
  },
  "bulk-mail": { bulk: { ...bulk, evenIfCancelled: false, meant: true } },
  "forum-postponed": { forum: { postponedAt: now } },
  "forum-cancelled": { forum: { cancelledAt: now, cancelReason: "Zu wenige Anmeldungen." } },
};

export function accountFacts({
  name = "Toni Team",
  forum = {},
}: {
  name?: string;
  forum?: Partial<Forum>;
} = {}): AccountFacts {
  const { id, title, startsAt } = { ...sampleForum, ...forum };
  return {
    now,
    site,
    params: {},
    account: { id: sampleForum.id, name, suspendedAt: null, mutedMails: [] },
    forum: { id, title, startsAt },
    bulk: { ...bulk, forum: { ...sampleForum, ...forum }, forumLink: `${site.appUrl}/foren/${sampleForum.slug}` },
    link: `${site.appUrl}/einloggen/link/abc`,
  };
}
