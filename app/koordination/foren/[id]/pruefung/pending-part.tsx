import { ChangeTable } from "@/components/staff/change-table";
import type { Difference } from "@/lib/forums/rules/changes";
import { formatDateTime } from "@/lib/platform/time";
import { rejectChangeAction, releaseChangeAction, withdrawChangeAction } from "./actions";
import { StepForm } from "./step-form";

type Pending = { reason: string; proposedAt: Date; by: string | null; differences: Difference[] };

/** A change that waits for its release: what, why, and what can be done with it. */
export function PendingPart({ id, pending, releases }: { id: string; pending: Pending; releases: boolean }) {
  const facts = { id, proposedAt: pending.proposedAt.toISOString() };
  return (
    <section className="stack">
      <h2>Eine Änderung wartet auf die Freigabe</h2>
      <p>
        Vorgeschlagen am {formatDateTime(pending.proposedAt)}
        {pending.by ? ` von ${pending.by}` : ""}. Grund: {pending.reason}
      </p>
      <ChangeTable differences={pending.differences} />
      <p>Bis zur Freigabe gilt der bisherige Stand, auch für die Anmeldung.</p>
      {releases ? (
        <>
          <p>Ändert sich Termin oder Ort, bekommen alle Angemeldeten mit der Freigabe eine E-Mail.</p>
          <StepForm action={releaseChangeAction} facts={facts} label="Änderung freigeben" />
          <StepForm
            action={rejectChangeAction}
            facts={facts}
            label="Änderung ablehnen"
            variant="secondary"
            text={{ label: "Warum geht die Änderung nicht?" }}
          />
        </>
      ) : (
        <StepForm action={withdrawChangeAction} facts={facts} label="Änderung zurückziehen" variant="secondary" />
      )}
    </section>
  );
}
