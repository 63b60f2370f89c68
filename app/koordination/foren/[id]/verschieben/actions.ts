"use server";

import { defineAction } from "@/lib/action/define-action";
import { postponeForum, setNewDate } from "@/lib/forums/mutations/postpone";
import { callOffInput, newDateInput } from "@/lib/forums/schema/release";
import { ok } from "@/lib/platform/result";

const not_found = "Dieses Forum gibt es nicht, oder Sie betreuen es nicht mehr.";
const done = (id: string, what: string) => ok({ redirectTo: `/koordination/foren/${id}/pruefung?getan=${what}` });

export const postponeForumAction = defineAction({
  name: "postpone-forum",
  access: "staff",
  schema: callOffInput,
  errors: {
    not_found,
    wrong_state: "Verschieben lässt sich nur ein veröffentlichtes Forum, das noch nicht vorbei ist.",
  },
  run: async ({ input, actor }) => {
    if (!input.confirmed) return ok({ step: "check" });
    const result = await postponeForum(actor, input);
    return result.ok ? done(input.id, "verschoben") : result;
  },
});

export const setNewDateAction = defineAction({
  name: "set-new-date",
  access: "staff",
  schema: newDateInput,
  errors: {
    not_found,
    wrong_state: "Das Forum ist nicht mehr verschoben. Laden Sie die Seite neu.",
    unknown_place: "Ein Kreis oder Ort ist nicht mehr vorhanden. Prüfen Sie Termin und Ort.",
    no_new_date: "Geben Sie den neuen Termin ein.",
    in_past: "Der neue Termin liegt in der Vergangenheit. Wählen Sie einen späteren.",
    ends_before_start: "Das Ende muss nach dem Beginn liegen.",
    too_long: "Das Forum wäre länger als eine Woche. Prüfen Sie das Ende.",
    below_taken: "Es sind schon mehr Plätze vergeben, als es danach gäbe.",
    no_district: "Das Forum braucht mindestens einen Kreis.",
  },
  fieldOf: { in_past: "day", no_new_date: "day", ends_before_start: "endTime", too_long: "endTime" },
  run: async ({ input, actor }) => {
    const result = await setNewDate(actor, input);
    return result.ok ? done(input.id, result.value.applied ? "neuer-termin" : "vorgeschlagen") : result;
  },
});
