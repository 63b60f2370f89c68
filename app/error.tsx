"use client";

import { HelpPage } from "@/components/layout/help-pages";
import { Button } from "@/components/ui/button";

interface ErrorPageProps {
  /** `digest` stands in the log beside the request id; the message itself never reaches the browser. */
  error: Error & { digest?: string };
}

/** Something failed while a page was made. Knows nothing but the id, so that it cannot fail itself. */
export default function ErrorPage({ error }: ErrorPageProps) {
  return (
    <main id="inhalt">
      <title>Fehler</title>
      <HelpPage title="Das hat leider nicht geklappt">
        <p>Der Fehler liegt bei uns. Bitte laden Sie die Seite in einer Minute noch einmal.</p>
        <p>Was Sie bereits abgesendet und bestätigt bekommen haben, ist gespeichert.</p>
        <form className="actions">
          <Button>Seite neu laden</Button>
          <a href="/">Zur Startseite</a>
        </form>
        {error.digest ? <p className="muted small">Kennung dieses Fehlers: {error.digest}</p> : null}
      </HelpPage>
    </main>
  );
}
