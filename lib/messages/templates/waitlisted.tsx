import { rankRange } from "@/lib/registrations/rules/seats";
import { whileIn } from "../rules";
import { ForumCard, ManageLink } from "./forum-parts";
import { H2, Letter, P } from "./letter";
import type { RegistrationMail } from "./mail";
import { oneLine } from "./one-line";

export const waitlisted: RegistrationMail = {
  about: "registration",
  stillDue: whileIn("waitlisted"),
  subject: ({ forum }) => `Warteliste: ${oneLine(forum.title)}`,
  body: ({ registration, forum, site, link, rank }) => (
    <Letter
      site={site}
      title="Sie stehen auf der Warteliste"
      preview="Zurzeit sind alle Plätze vergeben. Wird einer frei, schreiben wir Ihnen."
      to={registration}
      contact={{ name: forum.contactName, email: forum.contactEmail, phone: forum.contactPhone }}
      why="Sie bekommen diese E-Mail, weil Sie sich zu dem Forum angemeldet haben."
    >
      <P>danke für Ihre Bestätigung. Bei diesem Forum sind zurzeit alle Plätze vergeben:</P>
      <ForumCard forum={forum} />
      {rank === null ? (
        <P>Sie stehen auf der Warteliste.</P>
      ) : (
        <P>
          Sie stehen auf der Warteliste, Rang <strong>{rankRange(rank)}</strong>.
        </P>
      )}
      <H2>Wie es weitergeht</H2>
      <P>
        Wird ein Platz frei, bieten wir ihn Ihnen per E-Mail an, in der Reihenfolge der Warteliste. In der E-Mail steht,
        bis wann Sie den Platz annehmen können. In den letzten {site.quietHours} Stunden vor Beginn bieten wir keine
        Plätze mehr von selbst an.
      </P>
      <P>Möchten Sie nicht länger warten, sagen Sie bitte ab. Dann rücken die anderen auf.</P>
      <ManageLink site={site} link={link} />
    </Letter>
  ),
};
