import { z } from "zod";
import { actorTypes, diets, supportKinds } from "@/db/schema";
import { email, line, optionalLine, optionalPhone, optionalText, tick, ticks } from "@/lib/platform/form-fields";
import { MOST_PEOPLE } from "../rules/group";

/** Names stand in mails to addresses that anybody may type in: they must not carry somebody else's message. */
const carriesLink = /[/@<>\\]|www\.|https?:/i;
const onlyName = "Bitte nur den Namen, ohne Adressen von Webseiten oder E-Mail-Postfächern.";
const personName = (what: string) => line(what, 80).refine((text) => !carriesLink.test(text), onlyName);

export const name = {
  title: optionalLine(40).refine((text) => !carriesLink.test(text ?? ""), onlyName),
  firstName: personName("den Vornamen"),
  lastName: personName("den Nachnamen"),
};

const person = z.object({ ...name, email, position: optionalLine(120) });

const choice = z
  .string()
  .default("")
  .transform((id) => id || null)
  .pipe(z.uuid("Wählen Sie aus der Liste.").nullable());

/** What can be changed later on one's own page as well. */
export const details = {
  organisation: line("die Organisation oder Kommune", 160),
  actorType: z.enum(actorTypes, "Wählen Sie aus, als wer Sie kommen."),
  districtAgs: z.string("Wählen Sie den Kreis.").regex(/^[0-9]{5}$/, "Wählen Sie den Kreis."),
  phone: optionalPhone,
  firstWishId: choice,
  secondWishId: choice,
  diet: z
    .enum(["", ...diets], "Wählen Sie aus der Liste.")
    .default("")
    .transform((diet) => diet || null),
  dietNote: optionalLine(200),
  support: ticks(supportKinds),
  supportNote: optionalText(1000),
  supportConsent: tick,
  answers: z.record(z.string().max(60), z.union([z.string(), z.array(z.string()).max(20)])).default({}),
  needs: optionalText(1000),
  offers: optionalText(1000),
  topics: z.preprocess(
    (value) => (value === undefined || value === "" ? [] : [value].flat()),
    z.array(z.string().regex(/^[a-z0-9-]{1,40}$/)).max(40),
  ),
  listOptIn: tick,
  invitationsOptIn: tick,
};

type Wishes = { firstWishId: string | null; secondWishId: string | null };
type Support = { support: string[]; supportNote: string | null; supportConsent: boolean };

/** What single fields cannot tell: two different wishes, and support only with consent. */
export function checkDetails(input: Wishes & Support, context: z.RefinementCtx) {
  if (input.firstWishId && input.firstWishId === input.secondWishId) {
    context.addIssue({
      code: "custom",
      path: ["secondWishId"],
      message: "Wählen Sie als zweiten Wunsch einen anderen Tisch.",
    });
  }
  if ((input.support.length > 0 || input.supportNote) && !input.supportConsent) {
    context.addIssue({
      code: "custom",
      path: ["supportConsent"],
      message:
        "Erlauben Sie uns, diese Angaben zur Unterstützung zu verwenden, oder nehmen Sie die Angaben wieder heraus.",
    });
  }
}

/** The registration form. One to five people, who share organisation and wishes; what is personal belongs to the first. */
export const registrationInput = z
  .object({
    people: z.preprocess(
      (people) => (people && typeof people === "object" ? Object.values(people) : [{}]),
      z.array(person).min(1).max(MOST_PEOPLE, `Bitte höchstens ${MOST_PEOPLE} Personen in einem Formular.`),
    ),
    together: tick,
    ...details,
  })
  .superRefine((input, context) => {
    checkDetails(input, context);
    const seen = new Set<string>();
    for (const [index, { email: address }] of input.people.entries()) {
      const key = address.toLowerCase();
      if (seen.has(key)) {
        context.addIssue({
          code: "custom",
          path: ["people", index, "email"],
          message: "Diese Adresse steht schon bei einer anderen Person. Jede Person braucht eine eigene Adresse.",
        });
      }
      seen.add(key);
    }
  });
export type RegistrationInput = z.output<typeof registrationInput>;

/** Changes on one's own page. The address is not among them: a new one has to be proven (see `handoverInput`). */
export const changeInput = z
  .object({ token: z.string(), ...name, position: optionalLine(120), ...details })
  .superRefine(checkDetails);
export type ChangeInput = z.output<typeof changeInput>;

export const handoverInput = z.object({
  token: z.string(),
  firstName: name.firstName,
  lastName: name.lastName,
  email,
});

/** A button on one's own page. */
export const linkInput = z.object({ token: z.string().regex(/^[\w-]{20,60}$/) });

export const resendInput = z.object({ forum: z.string().max(200), email });

export type { ExtraQuestion } from "@/db/schema";
