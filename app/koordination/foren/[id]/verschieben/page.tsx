import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { CallOffForm } from "@/components/staff/call-off-form";
import { PageHead } from "@/components/ui/page-head";
import { countRegistered, getReview } from "@/lib/forums/queries/review";
import { mayStep, toldWords } from "@/lib/forums/rules/review";
import { forumState } from "@/lib/forums/rules/state";
import { formatDateTimeRange, now } from "@/lib/platform/time";
import { forumInCharge } from "../../../forum-in-charge";
import { postponeForumAction } from "./actions";
import { NewDateForm } from "./new-date-form";

export const metadata: Metadata = { title: "Verschieben" };

export default async function PostponePage({ params }: PageProps<"/koordination/foren/[id]/verschieben">) {
  const { actor, forum } = await forumInCharge((await params).id);
  const state = forumState(forum, now());
  const review = `/koordination/foren/${forum.id}/pruefung` as Route;
  if (mayStep("setNewDate", state)) {
    const { releases } = await getReview(actor, forum);
    return (
      <div className="stack">
        <PageHead
          title="Neuen Termin festlegen"
          lead={`Der alte Termin war: ${formatDateTimeRange(forum.startsAt, forum.endsAt)}.`}
        />
        <p>
          {releases ? "Sobald Sie speichern" : "Sobald die Landesagentur ihn freigibt"}, gilt der neue Termin. Alle
          Angemeldeten bekommen eine E-Mail mit der Frage, ob sie trotzdem kommen, und können über ihre eigene Seite
          absagen. Das Programm rückt mit.
        </p>
        <NewDateForm id={forum.id} label={releases ? "Neuen Termin festlegen" : "Neuen Termin vorschlagen"} />
        <p>
          <a href={review}>Zurück zur Prüfung</a>
        </p>
      </div>
    );
  }
  if (!mayStep("postpone", state)) redirect(review);
  const told = await countRegistered(actor, forum.id);
  return (
    <div className="stack">
      <PageHead
        title="Forum verschieben"
        lead="Für den Fall, dass der Termin nicht hält und der neue noch nicht feststeht. Steht er schon fest, ändern Sie einfach Termin und Ort."
      />
      <CallOffForm
        action={postponeForumAction}
        id={forum.id}
        hint="Er steht in der E-Mail an alle Angemeldeten."
        question="Möchten Sie dieses Forum wirklich verschieben?"
        consequence={`${toldWords(told)} Die Anmeldung ruht, offene Platzangebote enden. Bestehende Anmeldungen bleiben.`}
        yes="Ja, Forum verschieben"
      />
      <p>
        <a href={review}>Nein, zurück</a>
      </p>
    </div>
  );
}
