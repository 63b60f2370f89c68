import type { FormValues } from "@/lib/action/form-state";
import type { OwnPage } from "../../own-registration";

/** What is stored, as the form would have sent it. */
export function formValuesOf({ registration: row, support }: OwnPage): FormValues {
  const yes = (value: unknown) => (value ? "ja" : "");
  const answers = row.answers.map(({ question, value }) => [`answers.${question.id}`, value] as const);
  return {
    title: row.title ?? "",
    firstName: row.firstName,
    lastName: row.lastName,
    position: row.position ?? "",
    phone: row.phone ?? "",
    organisation: row.organisation,
    actorType: row.actorType,
    districtAgs: row.districtAgs,
    firstWishId: row.firstWishId ?? "",
    secondWishId: row.secondWishId ?? "",
    diet: row.diet ?? "",
    dietNote: row.dietNote ?? "",
    support: support?.kinds ?? [],
    supportNote: support?.note ?? "",
    supportConsent: yes(support),
    needs: row.needs ?? "",
    offers: row.offers ?? "",
    topics: row.topics,
    listOptIn: yes(row.listOptIn),
    invitationsOptIn: yes(row.invitationsOptIn),
    ...Object.fromEntries(answers),
  };
}
