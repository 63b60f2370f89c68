import { type AccessFacts, accessFeatures } from "@/db/schema/forums";
import { addDays, berlinDay, formatTime } from "@/lib/platform/time";
import type { EditableFacts } from "./editing";

/** What a form shows of a forum: field name to text, the way the form sends it back. */
export type Values = Record<string, string | string[]>;

const yes = (value: boolean) => (value ? "ja" : "");

export const textsValues = (forum: EditableFacts): Values => ({
  title: forum.title,
  summary: forum.summary,
  body: forum.body,
  audience: forum.audience ?? "",
  organiser: forum.organiser ?? "",
  plainBody: forum.plainBody ?? "",
});

export const contactValues = (forum: EditableFacts): Values => ({
  contactName: forum.contactName ?? "",
  contactEmail: forum.contactEmail ?? "",
  contactPhone: forum.contactPhone ?? "",
});

export const placeValues = (forum: EditableFacts): Values => ({
  day: berlinDay(forum.startsAt),
  startTime: formatTime(forum.startsAt),
  endTime: forum.endsAt ? formatTime(forum.endsAt) : "",
  place: forum.place ?? "",
  municipalityAgs: forum.municipalityAgs ?? "",
  districts: [...forum.districts],
});

export const offerValues = (forum: EditableFacts): Values => ({
  cateringOffered: yes(forum.cateringOffered),
  childcareOffered: yes(forum.childcareOffered),
  supportUntil: forum.supportUntil ?? "",
});

export function registrationValues(forum: EditableFacts): Values {
  const values: Values = {
    capacity: forum.capacity === null ? "" : String(forum.capacity),
    unlimited: yes(forum.capacity === null && forum.unlimited),
    waitlist: waitlistOf(forum),
    overbooking: String(forum.overbooking),
    approvalRequired: yes(forum.approvalRequired),
    unlisted: yes(forum.unlisted),
    ...dayAndTime("opens", forum.registrationOpensAt),
    ...lastDayAndTime("closes", forum.registrationClosesAt),
  };
  for (const [index, row] of forum.contingents.entries()) {
    const { id, districtAgs = "", actorType = "", seats, releasedOn } = row;
    set(values, `contingents.${index}`, { id, districtAgs, actorType, seats: String(seats), releasedOn });
  }
  for (const [index, { id, kind, label, hint = "", required = false, options = [] }] of forum.extraQuestions.entries())
    set(values, `questions.${index}`, { id, kind, label, hint, required: yes(required), options: options.join("\n") });
  return values;
}

function waitlistOf({ waitlistEnabled, waitlistPaused }: EditableFacts): "on" | "paused" | "off" {
  if (!waitlistEnabled) return "off";
  return waitlistPaused ? "paused" : "on";
}

export function accessValues(venue: {
  access: AccessFacts;
  accessNote: string | null;
  arrival: string | null;
}): Values {
  const values: Values = { accessNote: venue.accessNote ?? "", arrival: venue.arrival ?? "" };
  for (const feature of accessFeatures) values[`access.${feature}`] = venue.access[feature] ?? "";
  return values;
}

const dayAndTime = (name: string, moment: Date | null): Values => ({
  [`${name}Day`]: moment ? berlinDay(moment) : "",
  [`${name}Time`]: moment ? formatTime(moment) : "",
});

/** Midnight is named by the day that ends with it, without a time: the way it is typed in. */
function lastDayAndTime(name: string, moment: Date | null): Values {
  if (!moment || formatTime(moment) !== "00:00") return dayAndTime(name, moment);
  return { [`${name}Day`]: berlinDay(addDays(moment, -1)), [`${name}Time`]: "" };
}

function set(values: Values, prefix: string, row: Record<string, string>): void {
  for (const [name, value] of Object.entries(row)) values[`${prefix}.${name}`] = value;
}
