import { cancellationDue } from "../rules";
import { ForumLink, timeWords } from "./forum-parts";
import { A, Letter, P } from "./letter";
import type { RegistrationMail } from "./mail";
import { oneLine } from "./one-line";

export const forumCancelled: RegistrationMail = {
  about: "registration",
  stillDue: cancellationDue,
  subject: ({ forum }) => `Abgesagt: ${oneLine(forum.title)}`,
  calendar: ({ registration }) => (registration.confirmedAt ? "cancel" : null),
  body: ({ registration, forum, site }) => (
    <Letter
      site={site}
      title="Ihr Forum ist abgesagt"
      preview={`Es findet nicht statt: ${timeWords(forum)}.`}
      to={registration}
      contact={{ name: forum.contactName, email: forum.contactEmail, phone: forum.contactPhone }}
      why="Sie bekommen diese E-Mail, weil Sie sich zu dem Forum angemeldet haben."
    >
      <P>
        leider müssen wir das Forum „{forum.title}“ absagen. Es findet nicht statt: {timeWords(forum)}.
      </P>
      {forum.cancelReason ? <P>Der Grund: {forum.cancelReason}</P> : null}
      <P>Sie müssen nichts tun.</P>
      {registration.confirmedAt ? <P>Die Kalenderdatei im Anhang nimmt den Termin aus Ihrem Kalender.</P> : null}
      <P>
        Vielleicht passt ein anderes Forum für Sie:{" "}
        <A site={site} href={`${site.appUrl}/foren`}>
          Alle Foren
        </A>
      </P>
      <ForumLink site={site} forum={forum} />
    </Letter>
  ),
};
