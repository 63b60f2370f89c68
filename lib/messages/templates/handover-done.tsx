import { whileIn } from "../rules";
import { ForumCard, ForumLink } from "./forum-parts";
import { Letter, P } from "./letter";
import type { RegistrationMail } from "./mail";
import { oneLine } from "./one-line";

/** Goes to the person who gave the place away. The registration is the colleague's by now: no name, no link of theirs. */
export const handoverDone: RegistrationMail = {
  about: "registration",
  to: "somebody else",
  stillDue: whileIn("confirmed", "cancelled"),
  subject: ({ forum }) => `Ihr Platz ist übergeben: ${oneLine(forum.title)}`,
  calendar: () => "cancel",
  body: ({ forum, site }) => (
    <Letter
      site={site}
      title="Ihr Platz ist übergeben"
      preview="Die Übergabe hat geklappt. Sie müssen nichts weiter tun."
      to={null}
      contact={{ name: forum.contactName, email: forum.contactEmail, phone: forum.contactPhone }}
      why="Sie bekommen diese E-Mail, weil Sie zu dem Forum angemeldet waren."
    >
      <P>Ihr Platz bei diesem Forum gehört jetzt der Person, die Sie vorgeschlagen haben:</P>
      <ForumCard forum={forum} />
      <P>
        Danke, dass Sie den Platz weitergegeben haben. Ihr persönlicher Link gilt nicht mehr. Die Kalenderdatei im
        Anhang nimmt den Termin aus Ihrem Kalender.
      </P>
      <ForumLink site={site} forum={forum} />
    </Letter>
  ),
};
