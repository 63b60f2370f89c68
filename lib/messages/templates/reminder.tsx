import { berlinDay, formatDate, formatDateShort, formatTime } from "@/lib/platform/time";
import type { RegistrationFacts } from "../facts";
import { type ReminderDays, reminderDue } from "../rules";
import { Access, Agenda, Arrival, ForumCard, ForumLink } from "./forum-parts";
import { A, H2, Letter, P } from "./letter";
import type { RegistrationMail } from "./mail";
import { oneLine } from "./one-line";

/** When it is, seen from the moment of sending: a reminder that waited for the mail server must not say "tomorrow". */
function soon({ forum, now }: RegistrationFacts): string {
  if (berlinDay(now) === berlinDay(forum.startsAt)) return `heute um ${formatTime(forum.startsAt)} Uhr`;
  return `am ${formatDate(forum.startsAt)}`;
}

function reminder(days: ReminderDays): RegistrationMail {
  return {
    about: "registration",
    stillDue: reminderDue(days),
    subject: ({ forum }) => `Erinnerung: ${oneLine(forum.title)} am ${formatDateShort(forum.startsAt)}`,
    calendar: () => "publish",
    body: (facts) => {
      const { registration, forum, site, link } = facts;
      return (
        <Letter
          site={site}
          title="Bald ist es so weit"
          preview={`Wir sehen uns ${soon(facts)}.`}
          to={registration}
          contact={{ name: forum.contactName, email: forum.contactEmail, phone: forum.contactPhone }}
          why="Sie bekommen diese E-Mail, weil Sie zu dem Forum angemeldet sind."
        >
          <P>wir freuen uns, dass Sie dabei sind. Das Forum beginnt {soon(facts)}:</P>
          <ForumCard forum={forum} />
          {facts.reminder.note ? <P>{facts.reminder.note}</P> : null}
          <Arrival forum={forum} />
          {days === 1 ? <Agenda forum={forum} /> : null}
          <Access forum={forum} />
          <H2>Kommt etwas dazwischen?</H2>
          <P>Bitte sagen Sie dann ab, auch kurzfristig. Andere warten vielleicht auf einen Platz.</P>
          <P>
            <A site={site} href={`${link}/absagen`}>
              Ich kann doch nicht kommen
            </A>
          </P>
          <ForumLink site={site} forum={forum} />
        </Letter>
      );
    },
  };
}

export const reminder7Days = reminder(7);
export const reminder1Day = reminder(1);
