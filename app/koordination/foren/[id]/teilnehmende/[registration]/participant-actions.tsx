import type { Route } from "next";
import { DecisionForm } from "@/components/staff/decision-form";
import { LinkButton } from "@/components/ui/button";
import type { Participant } from "@/lib/registrations/queries/participant";
import { isLive } from "@/lib/registrations/rules/seats";
import { approveAction, reopenAction, resendAction, undoAction } from "../actions";

type Props = {
  registration: Participant["registration"];
  path: string;
  hidden: { forum: string; registration: string };
};

/** What can be done now. What cannot be taken back easily has a page of its own. */
export function ParticipantActions({ registration: { state, email }, path, hidden }: Props) {
  const to = (page: string) => `${path}/${page}` as Route;
  return (
    <section className="no-print">
      <h2>Bearbeiten</h2>
      <div className="actions">
        {state === "pending_approval" ? (
          <>
            <DecisionForm action={approveAction} hidden={hidden} label="Zulassen" />
            <LinkButton variant="secondary" href={to("ablehnen")}>
              Ablehnen
            </LinkButton>
          </>
        ) : null}
        {state === "waitlisted" || state === "offered" ? (
          <LinkButton href={to("vorziehen")}>Vorziehen</LinkButton>
        ) : null}
        {state === "cancelled" || state === "rejected" ? (
          <DecisionForm action={undoAction} hidden={hidden} label="Rückgängig machen" />
        ) : null}
        <LinkButton variant="secondary" href={to("berichtigen")}>
          Angaben berichtigen
        </LinkButton>
        {email ? (
          <DecisionForm
            action={resendAction}
            hidden={hidden}
            label="Nachricht noch einmal senden"
            variant="secondary"
          />
        ) : null}
        {isLive(state) ? (
          <LinkButton variant="tertiary" href={to("absagen")}>
            Absagen
          </LinkButton>
        ) : null}
      </div>
      {state === "unconfirmed" && email ? (
        <>
          <h3>Link länger offen halten</h3>
          <DecisionForm
            action={reopenAction}
            hidden={hidden}
            label="Link öffnen und senden"
            variant="secondary"
            field={{
              name: "until",
              label: "Letzter Tag",
              hint: "Bis dahin kann die Person bestätigen, auch nach dem Anmeldeschluss.",
              type: "date",
            }}
          />
        </>
      ) : null}
    </section>
  );
}
