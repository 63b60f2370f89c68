import { whileIn } from "../rules";
import { ForumCard, ForumLink, ManageLink } from "./forum-parts";
import { Letter, P } from "./letter";
import type { RegistrationMail } from "./mail";
import { oneLine } from "./one-line";

export const offerExpired: RegistrationMail = {
  about: "registration",
  stillDue: whileIn("waitlisted", "expired"),
  subject: ({ forum }) => `Die Frist für Ihren Platz ist abgelaufen: ${oneLine(forum.title)}`,
  body: ({ registration, forum, site, link }) => {
    const waits = registration.state === "waitlisted";
    return (
      <Letter
        site={site}
        title="Die Frist für Ihren Platz ist abgelaufen"
        preview={waits ? "Sie stehen weiter auf der Warteliste." : "Der Platz ist an die nächste Person gegangen."}
        to={registration}
        contact={{ name: forum.contactName, email: forum.contactEmail, phone: forum.contactPhone }}
        why="Sie bekommen diese E-Mail, weil Sie auf der Warteliste des Forums standen."
      >
        <P>wir hatten Ihnen einen Platz bei diesem Forum angeboten und keine Antwort bekommen:</P>
        <ForumCard forum={forum} />
        {waits ? (
          <>
            <P>
              Der Platz ist an die nächste Person gegangen. Sie stehen weiter auf der Warteliste, jetzt am Ende. Wird
              wieder ein Platz frei und sind Sie an der Reihe, schreiben wir Ihnen.
            </P>
            <ManageLink site={site} link={link} />
          </>
        ) : (
          <>
            <P>
              Der Platz ist an die nächste Person gegangen, und Ihre Anmeldung ist beendet. Möchten Sie doch kommen,
              können Sie sich auf der Seite des Forums neu anmelden, solange die Anmeldung offen ist.
            </P>
            <ForumLink site={site} forum={forum} />
          </>
        )}
      </Letter>
    );
  },
};
