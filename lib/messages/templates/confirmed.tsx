import { formatDateShort } from "@/lib/platform/time";
import { whileIn } from "../rules";
import { Access, Agenda, Arrival, ForumCard, ForumLink, ManageLink } from "./forum-parts";
import { H2, Letter, P } from "./letter";
import type { RegistrationMail } from "./mail";
import { oneLine } from "./one-line";

export const confirmed: RegistrationMail = {
  about: "registration",
  stillDue: whileIn("confirmed"),
  subject: ({ forum }) => `Bestätigt: ${oneLine(forum.title)} am ${formatDateShort(forum.startsAt)}`,
  calendar: () => "publish",
  body: ({ registration, forum, site, link }) => (
    <Letter
      site={site}
      title="Ihr Platz ist bestätigt"
      preview={`Wir freuen uns auf Sie am ${formatDateShort(forum.startsAt)}.`}
      to={registration}
      contact={{ name: forum.contactName, email: forum.contactEmail, phone: forum.contactPhone }}
      why="Sie bekommen diese E-Mail, weil Sie sich zu dem Forum angemeldet haben."
    >
      <P>schön, dass Sie kommen. Ihr Platz bei diesem Forum ist bestätigt:</P>
      <ForumCard forum={forum} />
      <P>Die Kalenderdatei im Anhang trägt den Termin in Ihren Kalender ein.</P>
      <Agenda forum={forum} />
      <Arrival forum={forum} />
      <Access forum={forum} />
      <H2>Kommt etwas dazwischen?</H2>
      <P>
        Bitte sagen Sie dann ab, damit jemand anderes Ihren Platz bekommt. Sie können ihn auch an eine Kollegin oder
        einen Kollegen übergeben.
      </P>
      <ManageLink site={site} link={link} />
      <ForumLink site={site} forum={forum} />
    </Letter>
  ),
};
