import { berlinDay, formatDateTime, formatTime } from "@/lib/platform/time";
import type { RegistrationFacts } from "../facts";
import { confirmationDue, confirmationEnds } from "../rules";
import { ForumCard } from "./forum-parts";
import { Action, Letter, P } from "./letter";
import type { RegistrationMail } from "./mail";
import { oneLine } from "./one-line";

/** What happens to the place. True at the moment of sending, and in words that stay true when the mail is read late. */
function seatWords({ registration, forum, now }: RegistrationFacts): string {
  if (forum.approvalRequired) return "Danach prüfen die Veranstalter Ihre Anmeldung und schreiben Ihnen.";
  if (forum.capacity === null) return "Mit der Bestätigung sind Sie dabei.";
  const { holdUntil } = registration;
  if (!holdUntil) {
    return "Zurzeit sind alle Plätze vergeben. Mit der Bestätigung kommen Sie auf die Warteliste, in der Reihenfolge der Bestätigungen.";
  }
  if (holdUntil <= now) return "Die Plätze werden in der Reihenfolge der Bestätigungen vergeben.";
  const until = berlinDay(holdUntil) === berlinDay(now) ? `${formatTime(holdUntil)} Uhr` : formatDateTime(holdUntil);
  return `Bis ${until} halten wir einen Platz für Sie frei. Danach entscheidet die Reihenfolge der Bestätigungen.`;
}

export const confirmAddress: RegistrationMail = {
  about: "registration",
  stillDue: confirmationDue,
  subject: ({ forum }) => `Bitte bestätigen Sie Ihre Anmeldung: ${oneLine(forum.title)}`,
  body: (facts) => {
    const { registration, forum, site, link } = facts;
    const until = formatDateTime(confirmationEnds(facts));
    return (
      <Letter
        site={site}
        title="Bitte bestätigen Sie Ihre Anmeldung"
        preview={`Ihre Anmeldung zum Forum „${oneLine(forum.title)}“ ist noch nicht bestätigt.`}
        to={registration}
        contact={{ name: forum.contactName, email: forum.contactEmail, phone: forum.contactPhone }}
        why="Sie bekommen diese E-Mail, weil jemand diese Adresse für das Forum angegeben hat."
      >
        <P>Sie möchten an diesem Forum teilnehmen:</P>
        <ForumCard forum={forum} />
        <P>Bitte bestätigen Sie, dass die Anmeldung von Ihnen ist. {seatWords(facts)}</P>
        <Action site={site} href={link}>
          Anmeldung bestätigen
        </Action>
        <P>
          Der Link führt auf eine Seite, auf der Sie Ihre Angaben sehen und bestätigen. Er gilt{" "}
          {registration.reopenedUntil ? null : `${site.unconfirmedHours} Stunden, `}bis {until}. Ohne Bestätigung
          löschen wir danach Ihre Angaben.
        </P>
        <P>Die Anmeldung ist nicht von Ihnen? Dann müssen Sie nichts tun.</P>
      </Letter>
    );
  },
};
