import type { ReactNode } from "react";
import { Alert, type AlertTone } from "@/components/ui/alert";
import { formatDateTime } from "@/lib/platform/time";
import type { RegistrationState } from "@/lib/registrations/rules/labels";
import { rankRange } from "@/lib/registrations/rules/seats";
import { acceptAction, confirmAction } from "../actions";
import { LinkButtonForm } from "../link-button-form";
import type { OwnPage } from "../own-registration";

type Props = { own: OwnPage; token: string };
type Telling = { tone: AlertTone; title: string; text: ReactNode };

/** Where the registration stands, and the one thing to do about it. */
export function OwnState({ own, token }: Props) {
  const { forum } = own;
  if (forum.cancelledAt) {
    return (
      <Alert tone="danger" title="Dieses Forum ist abgesagt" level={2}>
        <p>{forum.cancelReason ?? "Es tut uns leid. Sie müssen nichts weiter tun."}</p>
      </Alert>
    );
  }
  const { tone, title, text } = tellings[own.registration.state](own);
  return (
    <>
      {forum.postponedAt ? (
        <Alert tone="warning" title="Dieses Forum wird verschoben" level={2}>
          <p>Sobald der neue Termin feststeht, schreiben wir Ihnen. Ihre Anmeldung bleibt bestehen.</p>
        </Alert>
      ) : null}
      <Alert tone={tone} title={title} level={2}>
        {text}
      </Alert>
      {own.registration.state === "unconfirmed" && own.changeable ? (
        <LinkButtonForm action={confirmAction} token={token} label="Anmeldung bestätigen" />
      ) : null}
      {own.registration.state === "offered" && own.offerExpiresAt ? (
        <LinkButtonForm action={acceptAction} token={token} label="Platz annehmen" />
      ) : null}
    </>
  );
}

const tellings: Record<RegistrationState, (own: OwnPage) => Telling> = {
  unconfirmed: ({ registration, started }) =>
    started
      ? { tone: "warning", title: "Diese Anmeldung wurde nicht bestätigt", text: <p>Das Forum hat schon begonnen.</p> }
      : {
          tone: "warning",
          title: "Nur noch ein Schritt",
          text: (
            <p>
              Bestätigen Sie, dass die Anmeldung von Ihnen kommt.{" "}
              {registration.holdUntil
                ? `Ein Platz ist bis ${formatDateTime(registration.holdUntil)} für Sie reserviert.`
                : "Danach stehen Sie auf der Warteliste, oder Sie bekommen einen Platz, wenn inzwischen einer frei ist."}
            </p>
          ),
        },
  pending_approval: () => ({
    tone: "info",
    title: "Ihre Anmeldung wird geprüft",
    text: <p>Die Koordination des Forums gibt Ihnen per E-Mail Bescheid.</p>,
  }),
  confirmed: ({ handover }) => ({
    tone: "success",
    title: "Sie sind angemeldet",
    text: handover ? (
      <p>
        Ihr Platz ist {handover.firstName} {handover.lastName} angeboten. Bis die Person zusagt, bleibt er Ihrer. Das
        Angebot gilt bis {formatDateTime(handover.expiresAt)}.
      </p>
    ) : (
      <p>Ihr Platz ist sicher. Wir freuen uns auf Sie.</p>
    ),
  }),
  waitlisted: ({ rank }) => ({
    tone: "info",
    title: "Sie stehen auf der Warteliste",
    text: (
      <p>
        {rank ? `Ihr Rang: ${rankRange(rank)}. ` : ""}Wird ein Platz frei, bieten wir ihn der Reihe nach per E-Mail an.
        Sie brauchen nichts zu tun.
      </p>
    ),
  }),
  offered: ({ offerExpiresAt }) =>
    offerExpiresAt
      ? {
          tone: "success",
          title: "Ein Platz ist für Sie frei",
          text: (
            <p>
              Er ist bis {formatDateTime(offerExpiresAt)} für Sie reserviert. Danach bieten wir ihn der nächsten Person
              an.
            </p>
          ),
        }
      : { tone: "warning", title: "Die Frist ist abgelaufen", text: <p>Der Platz geht an die nächste Person.</p> },
  cancelled: () => ({
    tone: "info",
    title: "Ihre Anmeldung ist abgesagt",
    text: <p>Danke, dass Sie Bescheid gegeben haben. Wenn Sie doch kommen möchten, melden Sie sich neu an.</p>,
  }),
  rejected: () => ({
    tone: "info",
    title: "Ihre Anmeldung konnte nicht angenommen werden",
    text: <p>Warum, steht in der E-Mail, die wir Ihnen geschickt haben.</p>,
  }),
  expired: () => ({
    tone: "info",
    title: "Ihr Platzangebot ist abgelaufen",
    text: <p>Der Platz wurde weitergegeben. Wenn Sie noch kommen möchten, melden Sie sich neu an.</p>,
  }),
};
