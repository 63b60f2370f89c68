import type { Metadata } from "next";
import { Alert } from "@/components/ui/alert";
import { Facts } from "@/components/ui/facts";
import { PageHead } from "@/components/ui/page-head";
import { previewRecipients } from "@/lib/mailings/queries/recipients";
import { peopleWords, stateChoices, type writableStates } from "@/lib/mailings/rules/filter";
import { bulkState, bulkStateHelp, bulkStateLabels, scheduleWords } from "@/lib/mailings/rules/schedule";
import { now } from "@/lib/platform/time";
import { Deliveries } from "./deliveries";
import { MailButtons } from "./mail-buttons";
import { mailInCharge } from "./mail-in-charge";
import { MailPreview } from "./mail-preview";

export const metadata: Metadata = { title: "Nachricht" };

type Props = PageProps<"/koordination/foren/[id]/nachrichten/[mailId]">;

const DONE: Record<string, string> = {
  frei: "Die Nachricht ist freigegeben.",
  zurueck: "Die Nachricht ist zurückgezogen.",
  test: "Die Test-E-Mail an Sie ist unterwegs.",
};

export default async function MessagePage({ params, searchParams }: Props) {
  const [{ actor, forum, mail, base, page }, query] = await Promise.all([params.then(mailInCharge), searchParams]);
  const state = bulkState(mail, forum, now());
  const { total, people } = await previewRecipients(actor, forum.id, mail.filter);
  const done = DONE[String(query["getan"] ?? "")];
  const states = mail.filter.states.map((each) => stateChoices[each as (typeof writableStates)[number]]);
  return (
    <>
      <PageHead title={mail.subject} preline={<a href={base}>Alle Nachrichten</a>} />
      {done ? <Alert tone="success" title={done} live /> : null}
      <Facts
        items={[
          { label: "Stand", value: `${bulkStateLabels[state]}. ${bulkStateHelp[state]}` },
          { label: "Wann", value: scheduleWords(mail.schedule, forum) },
          { label: "An", value: states.join(", ") },
          {
            label: mail.startedAt ? "Ausgegeben an" : "Nach heutigem Stand",
            value: peopleWords(mail.startedAt ? mail.recipients : total),
          },
        ]}
      />
      <MailButtons state={state} mail={mail} page={page} />
      {mail.startedAt ? <Deliveries actor={actor} mail={mail} page={page} query={query} /> : null}
      {state === "cancelled" ? null : (
        <MailPreview mail={mail} forum={forum} people={people} chosen={String(query["als"] ?? "")} />
      )}
    </>
  );
}
