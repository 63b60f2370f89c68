import { addHours, formatDateTime } from "@/lib/platform/time";
import { Action, Letter, P } from "./letter";
import type { SubscriptionMail } from "./mail";

/** Also sent to an address that has confirmed already: the page answers the same to everyone, only its owner learns it. */
export const subscriptionConfirm: SubscriptionMail = {
  about: "subscription",
  stillDue: () => "due",
  subject: ({ district, subscription }) =>
    subscription.confirmedAt
      ? `Sie werden schon benachrichtigt: ${district.label}`
      : `Bitte bestätigen Sie die Benachrichtigung: ${district.label}`,
  body: ({ site, district, subscription, link }) => {
    const until = formatDateTime(addHours(subscription.createdAt, site.unconfirmedHours));
    const why = "Sie bekommen diese E-Mail, weil jemand diese Adresse für eine Benachrichtigung angegeben hat.";
    if (subscription.confirmedAt) {
      return (
        <Letter
          site={site}
          title="Sie werden schon benachrichtigt"
          preview="Sie müssen nichts tun."
          to={null}
          why={why}
        >
          <P>Ihre Benachrichtigung ist schon eingerichtet für: {district.label}.</P>
          <P>Sobald es dort ein neues Forum gibt, schreiben wir Ihnen. Hier können Sie die Benachrichtigung beenden:</P>
          <Action site={site} href={link}>
            Benachrichtigung ansehen
          </Action>
        </Letter>
      );
    }
    return (
      <Letter
        site={site}
        title="Bitte bestätigen Sie die Benachrichtigung"
        preview={`Wir schreiben Ihnen, wenn es ein Forum gibt für: ${district.label}.`}
        to={null}
        why={why}
      >
        <P>Sie möchten wissen, wenn es ein neues Forum gibt für: {district.label}.</P>
        <P>Bitte bestätigen Sie, dass der Wunsch von Ihnen ist. Dann schreiben wir Ihnen zu jedem neuen Forum dort.</P>
        <Action site={site} href={link}>
          Benachrichtigung bestätigen
        </Action>
        <P>
          Der Link gilt {site.unconfirmedHours} Stunden, bis {until}. Ohne Bestätigung löschen wir danach Ihre Adresse.
        </P>
        <P>Der Wunsch ist nicht von Ihnen? Dann müssen Sie nichts tun.</P>
      </Letter>
    );
  },
};
