import { TableScroll } from "@/components/ui/table-scroll";
import { formatDateShort, formatTime } from "@/lib/platform/time";
import { EndSessionForm } from "./session-forms";

type Session = { id: string; device: string; createdAt: Date; lastSeenAt: Date };

const moment = (at: Date) => `${formatDateShort(at)}, ${formatTime(at)}`;

/** Where somebody is signed in; `here` is the session of this request. */
export function SessionTable({ sessions, here }: { sessions: readonly Session[]; here: string }) {
  return (
    <TableScroll label="Browser, in denen Sie eingeloggt sind">
      <table className="table">
        <caption className="kern-sr-only">Browser, in denen Sie eingeloggt sind</caption>
        <thead>
          <tr>
            <th scope="col">Browser</th>
            <th scope="col">Eingeloggt</th>
            <th scope="col">Zuletzt benutzt</th>
            <th scope="col">Beenden</th>
          </tr>
        </thead>
        <tbody>
          {sessions.map(({ id, device, createdAt, lastSeenAt }) => (
            <tr key={id}>
              <th scope="row">{device}</th>
              <td>{moment(createdAt)}</td>
              <td>{moment(lastSeenAt)}</td>
              <td>
                {id === here ? (
                  "Dieser Browser"
                ) : (
                  <EndSessionForm session={id} device={device} since={moment(createdAt)} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
