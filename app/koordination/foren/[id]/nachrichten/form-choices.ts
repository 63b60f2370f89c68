import "server-only";
import type { FormValues } from "@/lib/action/form-state";
import type { BulkMailRow } from "@/lib/mailings/queries/bulk-mails";
import { filterChoices } from "@/lib/mailings/queries/recipients";
import { stateChoices } from "@/lib/mailings/rules/filter";
import { placeholders } from "@/lib/mailings/rules/placeholders";
import { berlinClock, formatTime } from "@/lib/platform/time";
import type { StaffActor } from "@/lib/policy/actor";
import { actorTypeLabels } from "@/lib/registrations/rules/labels";

const options = (labels: Record<string, string>) => Object.entries(labels).map(([value, label]) => ({ value, label }));

/** What the form offers at this forum. */
export const formChoices = async (actor: StaffActor, forumId: string) => ({
  states: options(stateChoices),
  actorTypes: options(actorTypeLabels),
  ...(await filterChoices(actor, forumId)),
});

export const placeholderHint = `Platzhalter: ${Object.entries(placeholders)
  .map(([name, meaning]) => `{{${name}}} (${meaning})`)
  .join(", ")}.`;

/** A stored mail as the form's fields. */
export function valuesOf(mail: BulkMailRow): FormValues {
  const { filter, schedule, links } = mail;
  const rows = links.flatMap(({ label, href }, row) => [
    [`links.${row}.label`, label],
    [`links.${row}.href`, href],
  ]);
  return {
    ...{ forumId: mail.forumId, id: mail.id, version: String(mail.version), subject: mail.subject, body: mail.body },
    ...Object.fromEntries(rows),
    ...{ states: filter.states, actorTypes: filter.actorTypes, districts: filter.districts },
    ...{ breakouts: filter.breakouts, evenIfCancelled: filter.evenIfCancelled ? "ja" : "", when: schedule.kind },
    ...scheduleValues(schedule),
  };
}

function scheduleValues(schedule: BulkMailRow["schedule"]): FormValues {
  if (schedule.kind === "at") {
    const at = new Date(schedule.at);
    return { date: berlinClock(at).day, time: formatTime(at) };
  }
  if (schedule.kind === "now") return {};
  return { days: String(schedule.days), side: schedule.side, relativeTime: schedule.time };
}
