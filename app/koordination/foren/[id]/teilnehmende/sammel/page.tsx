import type { Metadata, Route } from "next";
import { DecisionForm } from "@/components/staff/decision-form";
import { nameOf } from "@/components/staff/participant-table";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { formatNumber } from "@/lib/platform/time";
import { listChosen } from "@/lib/registrations/queries/participants";
import { getWaitFacts } from "@/lib/registrations/queries/waiting";
import { leftOut } from "@/lib/registrations/rules/bulk";
import { freePlaces } from "@/lib/registrations/rules/seats";
import { type BulkAction, bulkActions, MOST_AT_ONCE } from "@/lib/registrations/schema/staff";
import { forumInCharge } from "../../../../forum-in-charge";
import { bulkAction } from "../actions";

export const metadata: Metadata = { title: "Für mehrere Personen" };

const words: Record<BulkAction, { title: string; button: string; effect: string }> = {
  approve: { title: "Zulassen", button: "zulassen", effect: "Sie bekommen eine E-Mail mit der Bestätigung." },
  reject: { title: "Ablehnen", button: "ablehnen", effect: "Sie bekommen eine E-Mail mit Ihrem Grund." },
  cancel: {
    title: "Absagen",
    button: "absagen",
    effect: "Sie bekommen eine E-Mail mit Ihrem Grund, und die Plätze gehen an die Warteliste.",
  },
  resend: {
    title: "Nachricht noch einmal senden",
    button: "anschreiben",
    effect: "Sie bekommen die E-Mail zu ihrem Stand.",
  },
};

export default async function BulkPage({
  params,
  searchParams,
}: PageProps<"/koordination/foren/[id]/teilnehmende/sammel">) {
  const { actor, forum } = await forumInCharge((await params).id);
  const query = await searchParams;
  const action = bulkActions.find((each) => each === query["aktion"]) ?? "resend";
  const ids = [query["id"] ?? []].flat().slice(0, MOST_AT_ONCE);
  const people = await listChosen(actor, forum.id, ids);
  const [inside, outside] = [people.filter((p) => !leftOut(action, p)), people.filter((p) => leftOut(action, p))];
  const back = `/koordination/foren/${forum.id}/teilnehmende` as Route;
  const { title, button, effect } = words[action];
  if (people.length === 0) {
    return (
      <EmptyState title="Niemand ausgewählt">
        <p>Wählen Sie in der Liste zuerst aus, um wen es geht.</p>
        <LinkButton href={back}>Zur Liste</LinkButton>
      </EmptyState>
    );
  }
  const count = inside.length === 1 ? "1 Person" : `${formatNumber(inside.length)} Personen`;
  const free = action === "approve" ? freePlaces((await getWaitFacts(actor, forum)).places) : Number.POSITIVE_INFINITY;
  return (
    <div className="stack">
      <PageHead
        title={`${title}: ${count}`}
        lead={inside.length > 0 ? effect : "Für niemanden der Ausgewählten möglich."}
      />
      {free < inside.length ? (
        <p>
          Frei sind {formatNumber(free)} Plätze. Wer danach kommt, steht auf der Warteliste, wenn das Forum eine hat.
        </p>
      ) : null}
      <ul>
        {inside.map((person) => (
          <li key={person.id}>
            {nameOf(person)}, {person.organisation}
          </li>
        ))}
      </ul>
      {outside.length > 0 ? (
        <section>
          <h2>Nicht dabei: {formatNumber(outside.length)}</h2>
          <ul>
            {outside.map((person) => (
              <li key={person.id}>
                {nameOf(person)} {leftOut(action, person)}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {inside.length > 0 ? (
        <DecisionForm
          action={bulkAction}
          hidden={{ forum: forum.id, action, ids: inside.map(({ id }) => id) }}
          label={`${count} ${button}`}
          variant={action === "cancel" || action === "reject" ? "danger" : "primary"}
          {...(action === "cancel" || action === "reject"
            ? { field: { name: "reason", label: "Grund", hint: "Steht so in der E-Mail." } }
            : {})}
        />
      ) : null}
      <LinkButton variant="secondary" href={back}>
        Zurück zur Liste
      </LinkButton>
    </div>
  );
}
