"use server";

import { defineAction } from "@/lib/action/define-action";
import { rejectChange, releaseChange, withdrawChange } from "@/lib/forums/mutations/change";
import { releaseForum } from "@/lib/forums/mutations/release";
import { commentForum, requestChanges } from "@/lib/forums/mutations/review";
import { submitForum, withdrawSubmission } from "@/lib/forums/mutations/submit";
import {
  commentInput,
  forumOnly,
  rejectChangeInput,
  releaseInput,
  requestChangesInput,
  seenChangeInput,
  submitInput,
} from "@/lib/forums/schema/release";
import { ok } from "@/lib/platform/result";

const back = (id: string, done: string) => ok({ redirectTo: `/koordination/foren/${id}/pruefung?getan=${done}` });

const errors = {
  not_found: "Dieses Forum gibt es nicht, oder Sie betreuen es nicht mehr.",
  wrong_state: "Das geht im jetzigen Stand des Forums nicht mehr. Laden Sie die Seite neu.",
  not_allowed: "Das kann nur die Landesagentur.",
  changed_meanwhile:
    "Inzwischen hat sich etwas geändert. Laden Sie die Seite neu und sehen Sie es sich noch einmal an.",
  gaps: "Es fehlen noch Angaben. Was offen ist, steht auf dieser Seite.",
};
const { not_found, wrong_state, not_allowed, changed_meanwhile } = errors;
const changeErrors = {
  not_found,
  changed_meanwhile,
  wrong_state: "Das Forum ist abgesagt oder vorbei. Die Änderung kann nicht mehr gelten.",
  gone: "Diese Änderung ist schon freigegeben, abgelehnt oder zurückgezogen.",
};

export const submitForumAction = defineAction({
  name: "submit-forum",
  access: "staff",
  schema: submitInput,
  errors: { not_found, wrong_state, gaps: errors.gaps },
  run: async ({ input, actor }) => {
    const result = await submitForum(actor, input);
    return result.ok ? back(input.id, "eingereicht") : result;
  },
});

export const withdrawSubmissionAction = defineAction({
  name: "withdraw-submission",
  access: "staff",
  schema: forumOnly,
  errors: { not_found, wrong_state },
  run: async ({ input, actor }) => {
    const result = await withdrawSubmission(actor, input);
    return result.ok ? back(input.id, "zurueckgezogen") : result;
  },
});

export const requestChangesAction = defineAction({
  name: "request-changes",
  access: "agency",
  schema: requestChangesInput,
  errors: { not_found, wrong_state, not_allowed },
  run: async ({ input, actor }) => {
    const result = await requestChanges(actor, input);
    return result.ok ? back(input.id, "zurueckgegeben") : result;
  },
});

export const releaseForumAction = defineAction({
  name: "release-forum",
  access: "agency",
  schema: releaseInput,
  errors: {
    ...errors,
    gaps: "So kann das Forum nicht veröffentlicht werden: Es braucht einen Titel, einen Kreis und einen künftigen Termin.",
  },
  run: async ({ input, actor }) => {
    const result = await releaseForum(actor, input);
    return result.ok ? back(input.id, "veroeffentlicht") : result;
  },
});

export const commentForumAction = defineAction({
  name: "comment-forum",
  access: "staff",
  schema: commentInput,
  errors: { not_found },
  run: async ({ input, actor }) => {
    const result = await commentForum(actor, input);
    return result.ok ? back(input.id, "geschrieben") : result;
  },
});

export const releaseChangeAction = defineAction({
  name: "release-change",
  access: "agency",
  schema: seenChangeInput,
  errors: {
    ...changeErrors,
    not_allowed,
    unknown_place: "Ein Kreis oder Ort dieser Änderung ist nicht mehr vorhanden. Lehnen Sie sie ab.",
    no_new_date: "Das Forum ist verschoben, und in dieser Änderung fehlt der neue Termin.",
    in_past: "Der vorgeschlagene Termin liegt inzwischen in der Vergangenheit.",
    ends_before_start: "Das Ende läge vor dem Beginn. Lehnen Sie die Änderung ab und bitten Sie um einen neuen Termin.",
    too_long: "Das Forum wäre länger als eine Woche.",
    below_taken: "Es sind schon mehr Plätze vergeben, als es danach gäbe.",
    no_district: "Das Forum hätte danach keinen Kreis mehr.",
  },
  run: async ({ input, actor }) => {
    const result = await releaseChange(actor, input);
    return result.ok ? back(input.id, "freigegeben") : result;
  },
});

export const rejectChangeAction = defineAction({
  name: "reject-change",
  access: "agency",
  schema: rejectChangeInput,
  errors: { ...changeErrors, not_allowed },
  run: async ({ input, actor }) => {
    const result = await rejectChange(actor, input);
    return result.ok ? back(input.id, "abgelehnt") : result;
  },
});

export const withdrawChangeAction = defineAction({
  name: "withdraw-change",
  access: "staff",
  schema: seenChangeInput,
  errors: changeErrors,
  run: async ({ input, actor }) => {
    const result = await withdrawChange(actor, input);
    return result.ok ? back(input.id, "zurueckgezogen") : result;
  },
});
