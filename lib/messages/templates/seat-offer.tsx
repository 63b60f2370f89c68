import { formatDateTime } from "@/lib/platform/time";
import { offerDue } from "../rules";
import { Access, Arrival, ForumCard } from "./forum-parts";
import { Action, Letter, P } from "./letter";
import type { RegistrationMail } from "./mail";
import { oneLine } from "./one-line";

export const seatOffer: RegistrationMail = {
  about: "registration",
  stillDue: offerDue,
  subject: ({ forum }) => `Ein Platz ist frei, bitte antworten: ${oneLine(forum.title)}`,
  body: ({ registration, forum, site, link, offer }) => {
    const until = offer ? formatDateTime(offer.expiresAt) : "";
    return (
      <Letter
        site={site}
        title="Für Sie ist ein Platz frei"
        preview={`Bitte antworten Sie bis ${until}.`}
        to={registration}
        contact={{ name: forum.contactName, email: forum.contactEmail, phone: forum.contactPhone }}
        why="Sie bekommen diese E-Mail, weil Sie auf der Warteliste des Forums stehen."
      >
        <P>bei diesem Forum ist ein Platz frei geworden, und Sie sind an der Reihe:</P>
        <ForumCard forum={forum} />
        <P>
          Der Platz ist bis <strong>{until}</strong> für Sie reserviert. Bitte nehmen Sie ihn bis dahin an, oder lehnen
          Sie ab, wenn es nicht mehr passt. Ohne Antwort geht der Platz an die nächste Person.
        </P>
        <Action site={site} href={link}>
          Platz annehmen oder ablehnen
        </Action>
        <Arrival forum={forum} />
        <Access forum={forum} />
      </Letter>
    );
  },
};
