import { Facts } from "@/components/ui/facts";
import { actorTypeLabels, dietLabels, stateLabels, supportLabels } from "@/lib/registrations/rules/labels";
import type { OwnPage } from "../own-registration";

/** What the person told us, as they may want to check it. */
export function OwnDetails({ own }: { own: OwnPage }) {
  const { registration: row, support } = own;
  return (
    <section aria-labelledby="angaben">
      <h2 id="angaben">Ihre Angaben</h2>
      <Facts
        items={[
          { label: "Stand", value: stateLabels[row.state] },
          { label: "Name", value: [row.title, row.firstName, row.lastName].filter(Boolean).join(" ") },
          { label: "E-Mail-Adresse", value: row.email },
          { label: "Telefon", value: row.phone },
          { label: "Organisation oder Kommune", value: row.organisation },
          { label: "Funktion", value: row.position },
          { label: "Ich komme als", value: actorTypeLabels[row.actorType] },
          { label: "Kreis", value: own.district },
          { label: "Verpflegung", value: [row.diet && dietLabels[row.diet], row.dietNote].filter(Boolean).join(", ") },
          ...row.answers.map(({ question, value }) => ({ label: question.label, value: [value].flat().join(", ") })),
          {
            label: "Unterstützung",
            value: [...(support?.kinds ?? []).map((kind) => supportLabels[kind]), support?.note]
              .filter(Boolean)
              .join(", "),
          },
          { label: "Was brauchen Sie?", value: row.needs },
          { label: "Was bringen Sie mit?", value: row.offers },
        ]}
      />
    </section>
  );
}
