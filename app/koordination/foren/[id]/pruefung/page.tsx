import type { Metadata } from "next";
import { ReviewThread } from "@/components/staff/review-thread";
import { Alert } from "@/components/ui/alert";
import { PageHead } from "@/components/ui/page-head";
import { getReview } from "@/lib/forums/queries/review";
import { reviewGaps, stateSentences } from "@/lib/forums/rules/review";
import { forumState } from "@/lib/forums/rules/state";
import { now } from "@/lib/platform/time";
import { forumInCharge } from "../../../forum-in-charge";
import { commentForumAction } from "./actions";
import { NextSteps } from "./next-steps";
import { PendingPart } from "./pending-part";
import { StepForm } from "./step-form";

export const metadata: Metadata = { title: "Prüfung" };

/** What was just done, from the address. */
const doneSentences = new Map([
  ["eingereicht", "Das Forum liegt jetzt der Landesagentur vor."],
  ["zurueckgezogen", "Zurückgezogen."],
  ["zurueckgegeben", "Die Koordination bekommt Ihre Änderungswünsche per E-Mail angekündigt."],
  ["veroeffentlicht", "Das Forum ist veröffentlicht."],
  ["geschrieben", "Ihre Nachricht ist angekommen."],
  ["freigegeben", "Die Änderung gilt ab jetzt."],
  ["abgelehnt", "Die Änderung ist abgelehnt, es bleibt beim bisherigen Stand."],
  ["vorgeschlagen", "Der neue Termin wartet auf die Freigabe der Landesagentur."],
  ["verschoben", "Das Forum ist verschoben. Alle Angemeldeten bekommen eine E-Mail."],
  ["neuer-termin", "Der neue Termin gilt. Alle Angemeldeten werden gefragt, ob sie kommen."],
  ["abgesagt", "Das Forum ist abgesagt. Alle Angemeldeten bekommen eine E-Mail."],
]);

export default async function ReviewPage({ params, searchParams }: PageProps<"/koordination/foren/[id]/pruefung">) {
  const [{ id }, { getan }] = await Promise.all([params, searchParams]);
  const { actor, forum } = await forumInCharge(id);
  const at = now();
  const state = forumState(forum, at);
  const { comments, pending, releases } = await getReview(actor, forum);
  const gaps = reviewGaps({ ...forum, districts: forum.districts.map(({ ags }) => ags) }, at);
  const done = typeof getan === "string" ? doneSentences.get(getan) : undefined;
  return (
    <>
      {done ? <Alert tone="success" title={done} live /> : null}
      <PageHead title="Prüfung und Veröffentlichung" lead={stateSentences[state]} />
      <div className="stack stack-wide">
        {pending ? <PendingPart id={id} pending={pending} releases={releases} /> : null}
        <NextSteps id={id} version={forum.version} state={state} gaps={gaps} releases={releases} />
        <section className="stack">
          <h2>Austausch mit der {releases ? "Koordination" : "Landesagentur"}</h2>
          <ReviewThread comments={comments} />
          <StepForm
            action={commentForumAction}
            facts={{ id }}
            label="Nachricht senden"
            variant="secondary"
            text={{ label: "Ihre Nachricht" }}
          />
        </section>
      </div>
    </>
  );
}
