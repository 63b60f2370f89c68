import type { Route } from "next";
import { GapList } from "@/components/staff/gap-list";
import { LinkButton } from "@/components/ui/button";
import { type Gap, mayStep } from "@/lib/forums/rules/review";
import type { ForumState } from "@/lib/forums/rules/state";
import { releaseForumAction, requestChangesAction, submitForumAction, withdrawSubmissionAction } from "./actions";
import { StepForm } from "./step-form";

type Props = { id: string; version: number; state: ForumState; gaps: readonly Gap[]; releases: boolean };

/** What can be done with the forum now, by this person. */
export function NextSteps({ id, version, state, gaps, releases }: Props) {
  const base = `/koordination/foren/${id}`;
  const facts = { id };
  return (
    <section className="stack">
      <h2>Nächste Schritte</h2>
      {gaps.length > 0 && mayStep("release", state) ? (
        <>
          <p>{releases ? "Noch offen:" : "Bevor Sie das Forum zur Prüfung geben, fehlt noch:"}</p>
          <GapList gaps={gaps} base={base} />
        </>
      ) : null}
      {mayStep("submit", state) && gaps.length === 0 && !releases ? (
        <StepForm
          action={submitForumAction}
          facts={facts}
          label="Zur Prüfung geben"
          text={{ label: "Nachricht an die Landesagentur", optional: true }}
        />
      ) : null}
      {mayStep("withdraw", state) && !releases ? (
        <StepForm
          action={withdrawSubmissionAction}
          facts={facts}
          label="Aus der Prüfung zurückziehen"
          variant="secondary"
        />
      ) : null}
      {releases && mayStep("release", state) ? (
        <StepForm
          action={releaseForumAction}
          facts={{ id, version: String(version) }}
          label="Freigeben und veröffentlichen"
        />
      ) : null}
      {releases && mayStep("requestChanges", state) ? (
        <StepForm
          action={requestChangesAction}
          facts={facts}
          label="Mit Änderungswünschen zurückgeben"
          variant="secondary"
          text={{ label: "Was soll geändert werden?" }}
        />
      ) : null}
      <Ways base={base} state={state} />
    </section>
  );
}

function Ways({ base, state }: { base: string; state: ForumState }) {
  return (
    <div className="actions">
      <LinkButton variant="secondary" href={`${base}/vorschau` as Route}>
        Vorschau ansehen
      </LinkButton>
      {mayStep("postpone", state) || mayStep("setNewDate", state) ? (
        <LinkButton variant="secondary" href={`${base}/verschieben` as Route}>
          {mayStep("postpone", state) ? "Forum verschieben" : "Neuen Termin festlegen"}
        </LinkButton>
      ) : null}
      {mayStep("cancel", state) || mayStep("delete", state) ? (
        <LinkButton variant="tertiary" href={`${base}/absagen` as Route}>
          {mayStep("cancel", state) ? "Forum absagen" : "Entwurf löschen"}
        </LinkButton>
      ) : null}
    </div>
  );
}
