import type { RegistrationFacts } from "../facts";
import type { Due } from "../rules";
import { ForumCard, ForumLink } from "./forum-parts";
import { Letter, P } from "./letter";
import type { RegistrationMail } from "./mail";
import { oneLine } from "./one-line";

const due = ({ registration }: RegistrationFacts): Due =>
  registration.state === "cancelled" ? "due" : "registration-moved-on";

/** `params.by` is "staff" when the organisers cancelled, `params.reason` what they gave as reason. */
export const registrationCancelled: RegistrationMail = {
  about: "registration",
  stillDue: due,
  subject: ({ forum }) => `Anmeldung abgesagt: ${oneLine(forum.title)}`,
  // Whoever had a confirmed place may have the date in the calendar.
  calendar: ({ registration }) => (registration.confirmedAt ? "cancel" : null),
  body: ({ registration, forum, site, params }) => {
    const byStaff = params["by"] === "staff";
    return (
      <Letter
        site={site}
        title="Ihre Anmeldung ist abgesagt"
        preview="Sie stehen nicht mehr auf der Liste dieses Forums."
        to={registration}
        contact={{ name: forum.contactName, email: forum.contactEmail, phone: forum.contactPhone }}
        why="Sie bekommen diese E-Mail, weil Sie zu dem Forum angemeldet waren."
      >
        <P>
          {byStaff
            ? "die Veranstalter haben Ihre Anmeldung zu diesem Forum abgesagt:"
            : "Sie haben Ihre Teilnahme an diesem Forum abgesagt. Danke, dass Sie Bescheid gegeben haben:"}
        </P>
        <ForumCard forum={forum} />
        {params["reason"] ? <P>Der Grund: {params["reason"]}</P> : null}
        {registration.confirmedAt ? <P>Die Kalenderdatei im Anhang nimmt den Termin aus Ihrem Kalender.</P> : null}
        {byStaff ? null : (
          <P>Möchten Sie doch kommen, können Sie sich auf der Seite des Forums neu anmelden, solange es geht.</P>
        )}
        <ForumLink site={site} forum={forum} />
      </Letter>
    );
  },
};
