import type { Metadata } from "next";
import { Alert } from "@/components/ui/alert";
import { PageHead } from "@/components/ui/page-head";
import { type ReminderKind, reminderLabels, reminderPlan, reminderStamp, usualDays } from "@/lib/messages/rules";
import { formatDateTime, now } from "@/lib/platform/time";
import { forumInCharge } from "../../../../forum-in-charge";
import { RemindersForm } from "./reminders-form";

export const metadata: Metadata = { title: "Erinnerungen" };

type Props = PageProps<"/koordination/foren/[id]/nachrichten/erinnerungen">;

export default async function RemindersPage({ params, searchParams }: Props) {
  const [{ forum }, { gespeichert }] = await Promise.all([params.then(({ id }) => forumInCharge(id)), searchParams]);
  const at = now();
  const plan = new Map(reminderPlan(forum, forum.reminders).map(({ kind, moment }) => [kind, moment]));
  const nextWords = (kind: ReminderKind) => {
    const moment = plan.get(kind);
    if (!moment) return "Abgeschaltet: Diese E-Mail geht nicht hinaus.";
    return `${moment > at ? "Geht hinaus" : "Zeitpunkt schon vorbei"}: ${formatDateTime(moment)}`;
  };
  const kinds = Object.keys(reminderLabels) as ReminderKind[];
  const values = Object.fromEntries(
    kinds.flatMap((kind) => {
      const { off, days = usualDays[kind], time = "", note = "" } = forum.reminders[kind] ?? {};
      return [
        [`${kind}.on`, off ? "" : "ja"],
        [`${kind}.days`, String(days)],
        [`${kind}.time`, time],
        [`${kind}.note`, note],
      ];
    }),
  );
  return (
    <>
      <PageHead
        title="Erinnerungen"
        preline={<a href={`/koordination/foren/${forum.id}/nachrichten`}>Alle Nachrichten</a>}
        lead="Das Portal verschickt sie von selbst an alle, die angemeldet sind. Sie können sie abschalten, verschieben und ergänzen."
      />
      {gespeichert ? <Alert tone="success" title="Die Erinnerungen sind gespeichert." live /> : null}
      <RemindersForm
        values={{ ...values, forumId: forum.id, seen: reminderStamp(forum.reminders) }}
        kinds={kinds.map((kind) => ({ kind, label: reminderLabels[kind], next: nextWords(kind) }))}
      />
    </>
  );
}
