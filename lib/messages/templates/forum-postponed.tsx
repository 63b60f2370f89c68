import { postponementDue } from "../rules";
import { ForumLink, ManageLink, placeWords, timeWords } from "./forum-parts";
import { Letter, P } from "./letter";
import type { RegistrationMail } from "./mail";
import { oneLine } from "./one-line";

export const forumPostponed: RegistrationMail = {
  about: "registration",
  stillDue: postponementDue,
  subject: ({ forum }) => `Verschoben: ${oneLine(forum.title)}`,
  calendar: ({ registration }) => (registration.state === "confirmed" ? "cancel" : null),
  body: ({ registration, forum, site, link, params }) => (
    <Letter
      site={site}
      title="Ihr Forum ist verschoben"
      preview={`Es findet nicht statt: ${timeWords(forum)}.`}
      to={registration}
      contact={{ name: forum.contactName, email: forum.contactEmail, phone: forum.contactPhone }}
      why="Sie bekommen diese E-Mail, weil Sie sich zu dem Forum angemeldet haben."
    >
      <P>
        das Forum „{forum.title}“ ist verschoben. Der bisherige Termin gilt nicht mehr: {timeWords(forum)}. Vorgesehener
        Ort: {placeWords(forum)}
      </P>
      {params["reason"] ? <P>Der Grund: {params["reason"]}</P> : null}
      <P>
        Der neue Termin steht noch nicht fest. Sobald er feststeht, schreiben wir Ihnen, und Sie können entscheiden, ob
        Sie kommen. Ihre Anmeldung bleibt bis dahin bestehen.
      </P>
      {registration.state === "confirmed" ? (
        <P>Die Kalenderdatei im Anhang nimmt den bisherigen Termin aus Ihrem Kalender.</P>
      ) : null}
      <ManageLink site={site} link={link} />
      <ForumLink site={site} forum={forum} />
    </Letter>
  ),
};
