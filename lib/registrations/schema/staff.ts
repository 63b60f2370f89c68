import { z } from "zod";
import { registrationSources, supportStates } from "@/db/schema";
import { email, line, optionalLine, optionalText } from "@/lib/platform/form-fields";
import { checkDetails, details, name } from "./form";

const gone = "Diese Seite ist veraltet. Öffnen Sie bitte die Liste der Teilnehmenden neu.";
const id = z.string(gone).regex(/^[0-9a-f-]{36}$/i, gone);

/** A button about one registration of a forum. */
export const participantInput = z.object({ forum: id, registration: id });

const why = line("den Grund", 300);

/** A decision that somebody will ask about. */
export const reasonedInput = participantInput.extend({ reason: why });

export const promoteInput = reasonedInput.extend({
  mode: z.enum(["offer", "confirm"], "Wählen Sie, wie die Person den Platz bekommt."),
  beyond: z
    .string()
    .optional()
    .transform((value) => value === "ja"),
});

const day = (sentence: string) => z.string(sentence).regex(/^\d{4}-\d{2}-\d{2}$/, sentence);

export const reopenInput = participantInput.extend({ until: day("Geben Sie den letzten Tag ein.") });

const maybeEmail = z
  .string()
  .default("")
  .transform((text) => text.trim())
  .superRefine((text, context) => {
    const problem = text ? email.safeParse(text).error?.issues[0] : undefined;
    if (problem) context.addIssue({ code: "custom", message: problem.message });
  });

const { organisation, actorType, districtAgs, phone, firstWishId, secondWishId } = details;
const person = {
  ...name,
  email: maybeEmail,
  position: optionalLine(120),
  ...{ organisation, actorType, districtAgs, phone, firstWishId, secondWishId },
  staffNote: optionalText(1000),
};

/** Personal data put right by those in charge. */
export const correctInput = participantInput
  .extend(person)
  .superRefine((input, context) =>
    checkDetails({ ...input, support: [], supportNote: null, supportConsent: false }, context),
  );
export type CorrectInput = z.output<typeof correctInput>;

const { support, supportNote, supportConsent } = details;

/** Somebody who called, wrote or came along. */
export const byHandInput = z
  .object({
    forum: id,
    key: z.uuid(),
    ...person,
    ...{ support, supportNote, supportConsent },
    source: z.enum(
      registrationSources.filter((source) => source !== "online"),
      "Wählen Sie, wie sich die Person gemeldet hat.",
    ),
    /** "link": the person confirms by the link in the mail. */
    entry: z.enum(["now", "link"]).default("now"),
    ifFull: z.enum(["", "waitlist", "beyond"]).default(""),
    reason: optionalLine(300),
  })
  .superRefine((input, context) => {
    checkDetails(input, context);
    if (input.entry === "link" && !input.email) {
      context.addIssue({ code: "custom", path: ["email"], message: "Für den Link braucht es eine E-Mail-Adresse." });
    }
    if (input.ifFull === "beyond" && !input.reason) {
      context.addIssue({
        code: "custom",
        path: ["reason"],
        message: "Schreiben Sie, warum diese Person auch ohne freien Platz kommen kann.",
      });
    }
  });
export type ByHandInput = z.output<typeof byHandInput>;

export const supportInput = participantInput.extend({
  state: z.enum(supportStates, "Wählen Sie den Stand."),
  ownerId: z
    .string()
    .default("")
    .transform((value) => value || null)
    .pipe(z.uuid("Wählen Sie aus der Liste.").nullable()),
  staffNote: optionalText(1000),
});

export const bulkActions = ["approve", "reject", "cancel", "resend"] as const;
export type BulkAction = (typeof bulkActions)[number];

/** At most what stands on one page of the table. */
export const MOST_AT_ONCE = 50;

const bulkIds = z.preprocess(
  (value) => (value === undefined || value === "" ? [] : [value].flat()),
  z.array(id).min(1, "Wählen Sie mindestens eine Person.").max(MOST_AT_ONCE, `Höchstens ${MOST_AT_ONCE} auf einmal.`),
);

export const bulkInput = z
  .object({ forum: id, action: z.enum(bulkActions), ids: bulkIds, reason: optionalLine(300) })
  .superRefine((input, context) => {
    if ((input.action === "reject" || input.action === "cancel") && !input.reason) {
      context.addIssue({ code: "custom", path: ["reason"], message: "Geben Sie den Grund ein." });
    }
  });
