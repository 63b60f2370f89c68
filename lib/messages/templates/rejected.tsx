import { whileIn } from "../rules";
import { ForumCard } from "./forum-parts";
import { A, Letter, P } from "./letter";
import type { RegistrationMail } from "./mail";
import { oneLine } from "./one-line";

export const rejected: RegistrationMail = {
  about: "registration",
  stillDue: whileIn("rejected"),
  subject: ({ forum }) => `Zu Ihrer Anmeldung: ${oneLine(forum.title)}`,
  body: ({ registration, forum, site, params }) => (
    <Letter
      site={site}
      title="Wir können Ihre Anmeldung leider nicht annehmen"
      preview="Die Veranstalter haben über Ihre Anmeldung entschieden."
      to={registration}
      contact={{ name: forum.contactName, email: forum.contactEmail, phone: forum.contactPhone }}
      why="Sie bekommen diese E-Mail, weil Sie sich zu dem Forum angemeldet haben."
    >
      <P>danke für Ihr Interesse an diesem Forum:</P>
      <ForumCard forum={forum} />
      <P>Die Veranstalter können Ihre Anmeldung leider nicht annehmen.</P>
      {params["reason"] ? <P>Der Grund: {params["reason"]}</P> : null}
      <P>
        Weitere Foren finden Sie hier:{" "}
        <A site={site} href={`${site.appUrl}/foren`}>
          Alle Foren
        </A>
      </P>
    </Letter>
  ),
};
