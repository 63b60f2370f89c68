import { Facts } from "@/components/ui/facts";
import { formatDateTime } from "@/lib/platform/time";
import type { Participant } from "@/lib/registrations/queries/participant";
import { actorTypeLabels, dietLabels, sourceLabels, supportStateLabels } from "@/lib/registrations/rules/labels";

/** What is known about the person and what was said with the registration. */
export function ParticipantFacts({ participant, forumId }: { participant: Participant; forumId: string }) {
  const { registration: row, support } = participant;
  const answers = row.answers.map(({ question, value }) => ({
    label: question.label,
    value: [value].flat().join(", "),
  }));
  return (
    <section>
      <h2>Angaben</h2>
      <Facts
        items={[
          { label: "Organisation", value: row.organisation },
          { label: "Funktion", value: row.position },
          { label: "Kommt als", value: actorTypeLabels[row.actorType] },
          { label: "Kreis", value: participant.district },
          { label: "E-Mail", value: row.email ? <a href={`mailto:${row.email}`}>{row.email}</a> : "Keine" },
          { label: "Telefon", value: row.phone },
          { label: "Erster Wunsch", value: participant.firstWish },
          { label: "Zweiter Wunsch", value: participant.secondWish },
          { label: "Essen", value: row.diet ? [dietLabels[row.diet], row.dietNote].filter(Boolean).join(", ") : null },
          ...answers,
          { label: "Braucht", value: row.needs },
          { label: "Bringt mit", value: row.offers },
          { label: "Eingang", value: `${formatDateTime(row.createdAt)} (${sourceLabels[row.source]})` },
          { label: "Link offen bis", value: row.reopenedUntil ? formatDateTime(row.reopenedUntil) : null },
          { label: "Ihre Notiz", value: row.staffNote },
          {
            label: "Unterstützung",
            value: support ? (
              <a href={`/koordination/foren/${forumId}/unterstuetzung/${row.id}`}>
                Gewünscht, {supportStateLabels[support.state]}
              </a>
            ) : null,
          },
        ]}
      />
    </section>
  );
}
