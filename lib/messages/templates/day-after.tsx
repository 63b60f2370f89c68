import { formatDate } from "@/lib/platform/time";
import { thanksDue } from "../rules";
import { ForumLink } from "./forum-parts";
import { Letter, P } from "./letter";
import type { RegistrationMail } from "./mail";
import { oneLine } from "./one-line";

export const dayAfter: RegistrationMail = {
  about: "registration",
  stillDue: thanksDue,
  subject: ({ forum }) => `Danke: ${oneLine(forum.title)}`,
  body: ({ registration, forum, site, reminder }) => (
    <Letter
      site={site}
      title="Danke, dass Sie dabei waren"
      preview="Unterlagen und Ergebnisse finden Sie bald auf der Seite des Forums."
      to={registration}
      contact={{ name: forum.contactName, email: forum.contactEmail, phone: forum.contactPhone }}
      why="Sie bekommen diese E-Mail, weil Sie zu dem Forum angemeldet waren."
    >
      <P>
        am {formatDate(forum.startsAt)} fand das Forum „{forum.title}“ statt. Danke für Ihre Zeit und für das, was Sie
        eingebracht haben.
      </P>
      {reminder.note ? <P>{reminder.note}</P> : null}
      <P>Unterlagen und Ergebnisse stehen auf der Seite des Forums, sobald sie vorliegen:</P>
      <ForumLink site={site} forum={forum} />
      <P>
        Waren Sie verhindert? Dann müssen Sie nichts tun. Auf der Seite können Sie nachlesen, worüber gesprochen wurde.
      </P>
    </Letter>
  ),
};
