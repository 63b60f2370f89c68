import type { FormValues } from "@/lib/action/form-state";
import { MOST_PEOPLE } from "@/lib/registrations/rules/group";

/** How many people the form shows, from the hidden field that counts them. */
export function countPeople(values: FormValues): number {
  const count = Number(values.personCount ?? 1);
  return Number.isInteger(count) ? Math.min(Math.max(count, 1), MOST_PEOPLE) : 1;
}

export const addPerson = (values: FormValues): FormValues => ({
  ...values,
  personCount: String(Math.min(countPeople(values) + 1, MOST_PEOPLE)),
});

/** Takes person `index` (from 1; the first stays) out and moves those behind her up. */
export function removePerson(values: FormValues, index: number): FormValues {
  const kept: FormValues = { ...values, personCount: String(Math.max(1, countPeople(values) - 1)) };
  for (const [name, value] of Object.entries(values)) {
    const match = /^people\.(\d+)\.(.+)$/.exec(name);
    if (!match || Number(match[1]) < index) continue;
    delete kept[name];
    if (Number(match[1]) > index) kept[`people.${Number(match[1]) - 1}.${match[2]}`] = value;
  }
  return kept;
}
