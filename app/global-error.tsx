"use client";

/** The last resort, when even the root layout failed: no styles, no components, only German and the id. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="de">
      <head>
        <title>Fehler</title>
      </head>
      <body>
        <main>
          <h1>Das hat leider nicht geklappt</h1>
          <p>Der Fehler liegt bei uns. Bitte laden Sie die Seite in einer Minute noch einmal.</p>
          <p>
            <a href="/">Zur Startseite</a>
          </p>
          {error.digest ? <p>Kennung dieses Fehlers: {error.digest}</p> : null}
        </main>
      </body>
    </html>
  );
}
