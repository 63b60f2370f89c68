"use server";

import { defineAction } from "@/lib/action/define-action";
import { cancelBulkMail, releaseBulkMail, saveBulkMail, tryBulkMail } from "@/lib/mailings/mutations/bulk-mails";
import { bulkMailButton, bulkMailInput, bulkReleaseInput } from "@/lib/mailings/schema";
import { changeReminders } from "@/lib/messages/mutations/reminder-changes";
import { remindersInput } from "@/lib/messages/schema";
import { ok } from "@/lib/platform/result";

const pageOf = (forumId: string, id: string) => `/koordination/foren/${forumId}/nachrichten/${id}`;

const errors = {
  not_found: "Diese Nachricht gibt es nicht, oder sie wurde zurückgezogen. Öffnen Sie die Liste der Nachrichten.",
  changed:
    "Jemand hat die Nachricht inzwischen geändert. Kopieren Sie Ihren Text, laden Sie die Seite neu und tragen Sie ihn wieder ein.",
  past: "Dieser Zeitpunkt ist schon vorbei. Wählen Sie einen späteren, oder senden Sie die Nachricht sofort.",
  gone_out: "Die Nachricht ist schon hinausgegangen und lässt sich nicht mehr ändern.",
};

/** Stores a draft. */
export const saveBulkMailAction = defineAction({
  name: "save-bulk-mail",
  access: "staff",
  schema: bulkMailInput,
  errors,
  run: async ({ input, actor }) => {
    const saved = await saveBulkMail(actor, input);
    return saved.ok ? ok({ redirectTo: pageOf(input.forumId, saved.value.id) }) : saved;
  },
});

/** The second step: it goes out, now or when its moment comes. */
export const releaseBulkMailAction = defineAction({
  name: "release-bulk-mail",
  access: "staff",
  schema: bulkReleaseInput,
  errors: {
    ...errors,
    changed: "Jemand hat die Nachricht inzwischen geändert. Gehen Sie zurück und lesen Sie sie noch einmal.",
    nobody: "Zu Ihrer Auswahl passt gerade niemand. Ändern Sie die Auswahl.",
    count_changed:
      "Die Zahl der Personen hat sich inzwischen geändert. Die neue Zahl steht auf dem Knopf: Bestätigen Sie noch einmal.",
  },
  run: async ({ input, actor }) => {
    const released = await releaseBulkMail(actor, input);
    return released.ok ? ok({ redirectTo: `${pageOf(input.forumId, input.id)}?getan=frei` }) : released;
  },
});

export const cancelBulkMailAction = defineAction({
  name: "cancel-bulk-mail",
  access: "staff",
  schema: bulkMailButton,
  errors,
  run: async ({ input, actor }) => {
    const cancelled = await cancelBulkMail(actor, input);
    return cancelled.ok ? ok({ redirectTo: `${pageOf(input.forumId, input.id)}?getan=zurueck` }) : cancelled;
  },
});

/** To oneself. */
export const tryBulkMailAction = defineAction({
  name: "try-bulk-mail",
  access: "staff",
  schema: bulkMailButton,
  errors,
  run: async ({ input, actor }) => {
    const tried = await tryBulkMail(actor, input);
    return tried.ok ? ok({ redirectTo: `${pageOf(input.forumId, input.id)}?getan=test` }) : tried;
  },
});

export const changeRemindersAction = defineAction({
  name: "change-reminders",
  access: "staff",
  schema: remindersInput,
  errors: {
    not_found: "Dieses Forum gibt es nicht.",
    changed:
      "Jemand hat die Erinnerungen inzwischen geändert. Kopieren Sie Ihre Texte, laden Sie die Seite neu und tragen Sie sie wieder ein.",
  },
  run: async ({ input, actor }) => {
    const changed = await changeReminders(actor, input);
    const page = pageOf(input.forumId, "erinnerungen");
    return changed.ok ? ok({ redirectTo: `${page}?gespeichert=ja` }) : changed;
  },
});
