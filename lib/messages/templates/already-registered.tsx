import type { RegistrationState } from "@/db/schema";
import { formatDateTime } from "@/lib/platform/time";
import type { RegistrationFacts } from "../facts";
import { whileIn } from "../rules";
import { ForumCard } from "./forum-parts";
import { Action, Letter, P } from "./letter";
import type { RegistrationMail } from "./mail";
import { oneLine } from "./one-line";

type Live = "unconfirmed" | "pending_approval" | "confirmed" | "waitlisted" | "offered";
const live: readonly Live[] = ["unconfirmed", "pending_approval", "confirmed", "waitlisted", "offered"];
const isLive = (state: RegistrationState): state is Live => live.some((each) => each === state);

const words: Record<Live, { title: string; now: string; action: string }> = {
  unconfirmed: {
    title: "Ihre Bestätigung fehlt noch",
    now: "Die Anmeldung ist noch nicht bestätigt. Bitte bestätigen Sie, dass sie von Ihnen ist.",
    action: "Anmeldung bestätigen",
  },
  pending_approval: {
    title: "Sie sind schon angemeldet",
    now: "Die Veranstalter prüfen Ihre Anmeldung. Das Ergebnis bekommen Sie per E-Mail.",
    action: "Meine Anmeldung ansehen",
  },
  confirmed: {
    title: "Sie sind schon angemeldet",
    now: "Ihr Platz ist bestätigt.",
    action: "Meine Anmeldung ansehen",
  },
  waitlisted: {
    title: "Sie sind schon angemeldet",
    now: "Sie stehen auf der Warteliste. Wird ein Platz frei, schreiben wir Ihnen.",
    action: "Meine Anmeldung ansehen",
  },
  offered: {
    title: "Für Sie ist ein Platz frei",
    now: "Sie sind schon angemeldet, und für Sie ist ein Platz frei. Bitte nehmen Sie ihn an oder lehnen Sie ab.",
    action: "Platz annehmen oder ablehnen",
  },
};

function deadline({ registration, offer }: RegistrationFacts): string {
  const open = registration.state === "offered" && offer?.state === "open";
  return open ? ` Der Platz ist bis ${formatDateTime(offer.expiresAt)} für Sie reserviert.` : "";
}

export const alreadyRegistered: RegistrationMail = {
  about: "registration",
  stillDue: whileIn(...live),
  subject: ({ forum }) => `Ihre Anmeldung: ${oneLine(forum.title)}`,
  body: (facts) => {
    const { registration, forum, site, link } = facts;
    const { title, now, action } = words[isLive(registration.state) ? registration.state : "confirmed"];
    return (
      <Letter
        site={site}
        title={title}
        preview={now}
        to={registration}
        contact={{ name: forum.contactName, email: forum.contactEmail, phone: forum.contactPhone }}
        why="Sie bekommen diese E-Mail, weil diese Adresse zu einer Anmeldung gehört."
      >
        <P>
          jemand hat diese Adresse noch einmal für dieses Forum angegeben oder den Link zur Anmeldung neu angefordert:
        </P>
        <ForumCard forum={forum} />
        <P>
          {now}
          {deadline(facts)}
        </P>
        <P>
          An Ihrer Anmeldung hat sich nichts geändert. Möchten Sie Ihre Angaben ändern, öffnen Sie bitte Ihre Anmeldung.
        </P>
        <Action site={site} href={link}>
          {action}
        </Action>
        <P>Jemand anderes möchte auch kommen? Dafür braucht es eine eigene E-Mail-Adresse.</P>
      </Letter>
    );
  },
};
