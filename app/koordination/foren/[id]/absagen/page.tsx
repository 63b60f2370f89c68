import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { CallOffForm } from "@/components/staff/call-off-form";
import { PageHead } from "@/components/ui/page-head";
import { countRegistered } from "@/lib/forums/queries/review";
import { mayStep, toldWords } from "@/lib/forums/rules/review";
import { forumState } from "@/lib/forums/rules/state";
import { now } from "@/lib/platform/time";
import { forumInCharge } from "../../../forum-in-charge";
import { StepForm } from "../pruefung/step-form";
import { cancelForumAction, deleteDraftAction } from "./actions";

export const metadata: Metadata = { title: "Absagen" };

export default async function CallOffPage({ params }: PageProps<"/koordination/foren/[id]/absagen">) {
  const { actor, forum } = await forumInCharge((await params).id);
  const state = forumState(forum, now());
  const review = `/koordination/foren/${forum.id}/pruefung` as Route;
  if (mayStep("delete", state)) {
    return (
      <div className="stack">
        <PageHead
          title="Entwurf löschen?"
          lead="Der Entwurf und der Austausch dazu sind dann weg. Das lässt sich nicht rückgängig machen."
        />
        <StepForm action={deleteDraftAction} facts={{ id: forum.id }} label="Ja, Entwurf löschen" variant="danger" />
        <p>
          <a href={review}>Nein, zurück</a>
        </p>
      </div>
    );
  }
  if (!mayStep("cancel", state)) redirect(review);
  const told = await countRegistered(actor, forum.id);
  return (
    <div className="stack">
      <PageHead
        title="Forum absagen"
        lead="Eine Absage ist endgültig. Steht nur der neue Termin noch nicht fest, verschieben Sie das Forum lieber."
      />
      <CallOffForm
        action={cancelForumAction}
        id={forum.id}
        hint="Er steht auf der Seite des Forums und in der E-Mail an alle Angemeldeten."
        question="Möchten Sie dieses Forum wirklich absagen?"
        consequence={`${toldWords(told)} Offene Platzangebote und Vorschläge für Änderungen enden. Die Seite bleibt lesbar.`}
        yes="Ja, Forum absagen"
      />
      <p>
        <a href={review}>Nein, zurück</a>
      </p>
    </div>
  );
}
