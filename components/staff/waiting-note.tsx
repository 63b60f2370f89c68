import { Alert } from "@/components/ui/alert";
import { fieldLabels } from "@/lib/forums/rules/field-labels";
import { formatDateTime } from "@/lib/platform/time";

const labels: Record<string, string> = { startsAt: "Termin", endsAt: "Ende", venueId: "Haus" };

type Props = { waiting: { changes: Record<string, unknown>; reason: string; proposedAt: Date } };

/** Changes of a published forum that are not live yet. */
export function WaitingNote({ waiting }: Props) {
  const fields = Object.keys(waiting.changes).map((field) => labels[field] ?? fieldLabels[field] ?? field);
  return (
    <Alert tone="warning" title="Eine Änderung wartet auf ihre Freigabe" level={2}>
      <p>
        {fields.join(", ")}. Bis dahin gilt für alle der alte Stand. Begründung vom {formatDateTime(waiting.proposedAt)}
        : {waiting.reason}
      </p>
    </Alert>
  );
}
