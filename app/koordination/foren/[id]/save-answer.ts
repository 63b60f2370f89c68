import type { FormState, FormValues } from "@/lib/action/form-state";
import type { CurrentForum, SaveCode, SaveResult } from "@/lib/forums/rules/editing";
import type { Values } from "@/lib/forums/rules/form-values";
import { err, ok, type Result } from "@/lib/platform/result";

/** A sentence for every way in which a change of a forum is refused. */
export const saveErrors: Record<SaveCode, string> = {
  not_found: "Dieses Forum gibt es nicht, oder es gehört nicht zu Ihren Kreisen.",
  closed: "Dieses Forum ist abgesagt oder archiviert. Es lässt sich nicht mehr ändern.",
  unknown_place: "Wählen Sie Kreise, Gemeinde und Haus aus den Listen.",
  outside_scope: "Wählen Sie mindestens einen Kreis oder eine Gemeinde, für die Sie zuständig sind.",
  reason_missing: "Sagen Sie kurz, warum. Die Landesagentur gibt die Änderung frei, bevor sie sichtbar wird.",
  in_past: "Dieser Termin ist schon vorbei. Wählen Sie einen Termin in der Zukunft.",
  ends_before_start: "Das Ende muss nach dem Beginn liegen.",
  too_long: "Ein Forum dauert höchstens sieben Tage. Prüfen Sie das Ende.",
  closes_after_start: "Die Anmeldung endet spätestens, wenn das Forum beginnt.",
  opens_after_closes: "Die Anmeldung muss beginnen, bevor sie endet.",
  no_district: "Wählen Sie mindestens einen Kreis.",
};

/** Fields the sentences belong to. */
export const saveFields: Partial<Record<SaveCode, string>> = {
  outside_scope: "districts",
  reason_missing: "reason",
  in_past: "day",
  ends_before_start: "endTime",
  too_long: "endTime",
  closes_after_start: "closesDay",
  opens_after_closes: "opensDay",
  no_district: "districts",
};

const overtaken =
  "Jemand anderes hat dieses Forum gerade geändert. Ihre Eingaben sind noch da: Vergleichen Sie sie und speichern Sie noch einmal.";

type Answer = Result<{ redirectTo: string } | Partial<FormState>, SaveCode>;

/** Back to the tasks, or the form again with what stands in the way. `shown`: the forum in the fields of this form. */
export function answerTo(
  result: SaveResult,
  forum: string,
  values: FormValues,
  shown: (current: CurrentForum) => Values,
): Answer {
  if (result.ok) return ok({ redirectTo: tasksAddress(forum, result.value.pending ? "wartet" : "ja") });
  if (result.code === "changed_meanwhile") return ok(overtakenBy(result.current, values, shown));
  if (result.code === "below_taken") {
    const sentence = `Es sind schon ${result.taken} Plätze vergeben. Geben Sie mindestens ${result.taken} ein.`;
    return ok({ status: "error", fieldErrors: { capacity: sentence } });
  }
  return err(result.code);
}

/** The form with what was typed, ready to be stored over what somebody else has stored, which is shown beside. */
export function overtakenBy(
  current: CurrentForum,
  values: FormValues,
  shown: (current: CurrentForum) => Values,
): Partial<FormState> {
  const now = Object.entries(shown(current)).map(([name, value]) => [`now.${name}`, value]);
  const version = String(current.version);
  return { status: "error", formError: overtaken, values: { ...values, ...Object.fromEntries(now), version } };
}

export const tasksAddress = (forum: string, stored: "ja" | "wartet") =>
  `/koordination/foren/${encodeURIComponent(forum)}?gespeichert=${stored}`;
