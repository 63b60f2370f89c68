import { z } from "zod";
import { optionalLine } from "@/lib/platform/form-fields";
import { exportKinds } from "./rules/kinds";

/** Common reasons to get a list out; the words are what the history keeps. */
export const purposes = {
  preparation: "Das Forum vorbereiten",
  door: "Einlass und Unterschriften am Tag",
  catering: "Raum und Verpflegung planen",
  support: "Unterstützung organisieren",
  funding: "Nachweis für die Förderung",
  other: "Anderer Zweck",
} as const;
export type Purpose = keyof typeof purposes;

const WHICH = "Wählen Sie, was Sie brauchen.";
const WHY = "Wählen Sie, wofür Sie die Liste brauchen.";

export const exportInput = z
  .object({
    forumId: z.string().max(60),
    kind: z.enum(exportKinds, WHICH),
    purpose: z.enum(Object.keys(purposes) as [Purpose, ...Purpose[]], WHY),
    purposeNote: optionalLine(200),
  })
  .superRefine(({ purpose, purposeNote }, context) => {
    if (purpose !== "other" || purposeNote) return;
    context.addIssue({
      code: "custom",
      path: ["purposeNote"],
      message: "Schreiben Sie in wenigen Worten, wofür Sie die Liste brauchen.",
    });
  });
export type ExportInput = z.output<typeof exportInput>;

/** The purpose in one line, for the history. */
export const purposeWords = ({ purpose, purposeNote }: Pick<ExportInput, "purpose" | "purposeNote">): string =>
  purpose === "other" ? (purposeNote ?? "") : [purposes[purpose], purposeNote].filter(Boolean).join(": ");
