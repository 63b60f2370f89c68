import { formatDateTime } from "@/lib/platform/time";
import { handoverDue } from "../rules";
import { Access, Arrival, ForumCard, ForumLink } from "./forum-parts";
import { Action, Letter, P } from "./letter";
import type { RegistrationMail } from "./mail";
import { oneLine } from "./one-line";

/** Goes to the colleague, who has not asked for anything yet: says who gave us the address and when we forget it. */
export const handoverInvite: RegistrationMail = {
  about: "registration",
  to: "somebody else",
  stillDue: handoverDue,
  subject: ({ forum }) => `Ein Platz für Sie: ${oneLine(forum.title)}`,
  body: ({ registration, forum, site, handover }) => {
    if (!handover) return <P>Diese Einladung gilt nicht mehr.</P>;
    const from = oneLine(`${registration.firstName} ${registration.lastName}`);
    const until = formatDateTime(handover.expiresAt);
    return (
      <Letter
        site={site}
        title="Jemand möchte Ihnen einen Platz übergeben"
        preview={`${from} kann nicht kommen und hat Sie vorgeschlagen.`}
        to={handover}
        contact={{ name: forum.contactName, email: forum.contactEmail, phone: forum.contactPhone }}
        why={`Ihren Namen und Ihre E-Mail-Adresse hat uns ${from} genannt. Nehmen Sie den Platz nicht an, löschen wir beides.`}
      >
        <P>{from} kann an diesem Forum nicht teilnehmen und möchte Ihnen den eigenen Platz übergeben:</P>
        <ForumCard forum={forum} />
        <P>Die Teilnahme kostet nichts. Sie können den Platz bis {until} annehmen oder ablehnen.</P>
        <Action site={site} href={handover.link}>
          Platz annehmen oder ablehnen
        </Action>
        <Arrival forum={forum} />
        <Access forum={forum} />
        <ForumLink site={site} forum={forum} />
      </Letter>
    );
  },
};
