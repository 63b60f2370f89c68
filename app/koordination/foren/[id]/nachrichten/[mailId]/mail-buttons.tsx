import type { Route } from "next";
import { LinkButton } from "@/components/ui/button";
import type { BulkState } from "@/lib/mailings/rules/schedule";
import { ButtonForm } from "./button-form";

interface MailButtonsProps {
  state: BulkState;
  mail: { id: string; forumId: string };
  page: string;
}

/** What can be done in this state. */
export function MailButtons({ state, mail, page }: MailButtonsProps) {
  if (state === "sending" || state === "sent" || state === "cancelled") return null;
  const hidden = { forumId: mail.forumId, id: mail.id };
  return (
    <div className="actions section">
      {state === "draft" ? <LinkButton href={`${page}/senden` as Route}>Weiter zum Senden</LinkButton> : null}
      <LinkButton variant="secondary" href={`${page}/bearbeiten` as Route}>
        Bearbeiten
      </LinkButton>
      <ButtonForm does="try" label="Test-E-Mail an mich" variant="secondary" hidden={hidden} />
      <ButtonForm
        does="cancel"
        label={state === "draft" ? "Entwurf verwerfen" : "Zurückziehen"}
        variant="tertiary"
        hidden={hidden}
      />
    </div>
  );
}
