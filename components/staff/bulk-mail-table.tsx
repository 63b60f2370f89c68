import { TableScroll } from "@/components/ui/table-scroll";
import type { BulkFilter, BulkSchedule } from "@/lib/mailings/rules/filter";
import { bulkMoment, bulkState, bulkStateLabels, scheduleWords } from "@/lib/mailings/rules/schedule";
import { formatDateTime, formatNumber } from "@/lib/platform/time";

type Mail = {
  id: string;
  subject: string;
  schedule: BulkSchedule;
  filter: BulkFilter;
  recipients: number;
  readyAt: Date | null;
  startedAt: Date | null;
  sentAt: Date | null;
  cancelledAt: Date | null;
};
type Forum = { startsAt: Date; postponedAt: Date | null; cancelledAt: Date | null };

interface BulkMailTableProps {
  mails: readonly { mail: Mail; failed: number }[];
  forum: Forum;
  /** Address of the list; each mail has its page below. */
  base: string;
  now: Date;
}

/** Mails to many, with state and moment. */
export function BulkMailTable({ mails, forum, base, now }: BulkMailTableProps) {
  return (
    <TableScroll label="Nachrichten an Teilnehmende">
      <table className="table">
        <caption className="kern-sr-only">Nachrichten an Teilnehmende</caption>
        <thead>
          <tr>
            <th scope="col">Betreff</th>
            <th scope="col">Stand</th>
            <th scope="col">Zeitpunkt</th>
            <th scope="col" className="number">
              Personen
            </th>
            <th scope="col" className="number">
              Nicht zugestellt
            </th>
          </tr>
        </thead>
        <tbody>
          {mails.map(({ mail, failed }) => (
            <tr key={mail.id}>
              <th scope="row">
                <a href={`${base}/${mail.id}`}>{mail.subject}</a>
              </th>
              <td>{bulkStateLabels[bulkState(mail, forum, now)]}</td>
              <td>{momentWords(mail, forum)}</td>
              <td className="number">{mail.startedAt ? formatNumber(mail.recipients) : "–"}</td>
              <td className="number">{mail.startedAt ? formatNumber(failed) : "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function momentWords(mail: Mail, forum: Forum): string {
  if (mail.startedAt) return formatDateTime(mail.startedAt);
  const moment = bulkMoment(mail, forum);
  return moment ? formatDateTime(moment) : scheduleWords(mail.schedule, forum);
}
