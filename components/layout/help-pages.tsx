import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/button";

/** Nothing at this address. Says why that can be, and where to go on. */
export function NotFoundText() {
  return (
    <HelpPage title="Diese Seite gibt es nicht">
      <p>
        Vielleicht ist die Adresse nicht vollständig, oder der Link ist abgelaufen. Wenn Sie die Adresse abgeschrieben
        haben, vergleichen Sie sie bitte noch einmal.
      </p>
      <p>Sie suchen das Forum für Ihren Ort? Mit der Postleitzahl oder dem Namen finden Sie es auf der Startseite.</p>
      <div className="actions">
        <LinkButton href="/">Mein Forum finden</LinkButton>
        <LinkButton href="/foren" variant="secondary">
          Alle Foren
        </LinkButton>
      </div>
    </HelpPage>
  );
}

/** A short page with one heading, for moments in which something did not work. */
export function HelpPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="wrap wrap-narrow section">
      <h1>{title}</h1>
      <div className="prose help-text">{children}</div>
    </div>
  );
}
