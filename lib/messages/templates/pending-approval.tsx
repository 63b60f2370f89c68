import { whileIn } from "../rules";
import { ForumCard, ManageLink } from "./forum-parts";
import { Letter, P } from "./letter";
import type { RegistrationMail } from "./mail";
import { oneLine } from "./one-line";

export const pendingApproval: RegistrationMail = {
  about: "registration",
  stillDue: whileIn("pending_approval"),
  subject: ({ forum }) => `Ihre Anmeldung wird geprüft: ${oneLine(forum.title)}`,
  body: ({ registration, forum, site, link }) => (
    <Letter
      site={site}
      title="Ihre Anmeldung wird geprüft"
      preview="Wir haben Ihre Anmeldung bekommen. Das Ergebnis schicken wir Ihnen per E-Mail."
      to={registration}
      contact={{ name: forum.contactName, email: forum.contactEmail, phone: forum.contactPhone }}
      why="Sie bekommen diese E-Mail, weil Sie sich zu dem Forum angemeldet haben."
    >
      <P>danke für Ihre Anmeldung zu diesem Forum:</P>
      <ForumCard forum={forum} />
      <P>
        Bei diesem Forum prüfen die Veranstalter jede Anmeldung. Ihr Platz ist deshalb noch nicht sicher. Sobald
        entschieden ist, schreiben wir Ihnen. Bis dahin müssen Sie nichts tun.
      </P>
      <ManageLink site={site} link={link} />
    </Letter>
  ),
};
