import { formatDateTimeRange } from "@/lib/platform/time";
import type { RegistrationFacts } from "../facts";
import { changeDue } from "../rules";
import { Access, Arrival, ForumCard, ForumLink, ManageLink, timeWords } from "./forum-parts";
import { Letter, List, P } from "./letter";
import type { RegistrationMail } from "./mail";
import { oneLine } from "./one-line";

/**
 * What was, from `params`: `oldStartsAt` and `oldEndsAt` as ISO instants, `oldPlace` in words, as far as it changed.
 * What is comes from the forum itself.
 */
function former({ forum, params }: RegistrationFacts): string[] {
  const { oldStartsAt, oldEndsAt, oldPlace } = params;
  const lines: string[] = [];
  if (oldStartsAt) {
    const before = formatDateTimeRange(new Date(oldStartsAt), oldEndsAt ? new Date(oldEndsAt) : null);
    if (before !== timeWords(forum)) lines.push(`Bisheriger Termin: ${before}`);
  }
  if (oldPlace) lines.push(`Bisheriger Ort: ${oldPlace}`);
  return lines;
}

export const forumChanged: RegistrationMail = {
  about: "registration",
  stillDue: changeDue,
  subject: ({ forum, params }) => `${params["again"] ? "Neuer Termin" : "Geändert"}: ${oneLine(forum.title)}`,
  calendar: ({ registration }) => (registration.state === "confirmed" ? "publish" : null),
  body: (facts) => {
    const { registration, forum, site, link } = facts;
    const before = former(facts);
    // After a postponement those registered decide anew whether they come.
    const again = Boolean(facts.params["again"]);
    return (
      <Letter
        site={site}
        title={again ? "Kommen Sie trotzdem?" : "Bei Ihrem Forum hat sich etwas geändert"}
        preview={`Neu: ${timeWords(forum)}`}
        to={registration}
        contact={{ name: forum.contactName, email: forum.contactEmail, phone: forum.contactPhone }}
        why="Sie bekommen diese E-Mail, weil Sie sich zu dem Forum angemeldet haben."
      >
        <P>
          {again
            ? "das Forum war verschoben. Jetzt steht der neue Termin fest:"
            : "bei diesem Forum hat sich etwas geändert. Ab jetzt gilt:"}
        </P>
        <ForumCard forum={forum} />
        {before.length > 0 ? (
          <List>
            {before.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </List>
        ) : null}
        <P>
          {again
            ? "Kommen Sie trotzdem? Dann müssen Sie nichts tun, Ihre Anmeldung bleibt bestehen. Passt der neue Termin nicht, sagen Sie bitte über Ihre eigene Seite ab. So kann jemand anderes teilnehmen."
            : "Ihre Anmeldung bleibt bestehen. Passt es nicht mehr, sagen Sie bitte ab."}
        </P>
        {registration.state === "confirmed" ? (
          <P>Die Kalenderdatei im Anhang ändert den Termin in Ihrem Kalender.</P>
        ) : null}
        <Arrival forum={forum} />
        <Access forum={forum} />
        <ManageLink site={site} link={link} />
        <ForumLink site={site} forum={forum} />
      </Letter>
    );
  },
};
