import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { env } from "@/lib/platform/env";
import { formatDateTimeRange } from "@/lib/platform/time";
import { findMissing } from "@/lib/registrations/queries/missing";
import { actorTypeLabels } from "@/lib/registrations/rules/labels";
import { forumInCharge } from "../../../forum-in-charge";

export const metadata: Metadata = { title: "Wer fehlt noch?" };

export default async function MissingPage({ params }: PageProps<"/koordination/foren/[id]/wer-fehlt">) {
  const { actor, forum } = await forumInCharge((await params).id);
  const { districts, actorTypes } = await findMissing(actor, forum);
  const complete = actorTypes.length === 0 && districts.every(({ missing }) => missing.length === 0);
  const invitation = [
    "Guten Tag,",
    `wir laden Sie herzlich ein: ${forum.title}`,
    formatDateTimeRange(forum.startsAt, forum.endsAt),
    forum.shownPlace ?? "Der Ort wird noch bekannt gegeben.",
    "",
    forum.summary,
    "",
    "Die Teilnahme ist kostenfrei. Hier können Sie sich anmelden:",
    `${env().APP_URL}/foren/${forum.slug}`,
    "",
    "Wir freuen uns, wenn Sie kommen oder die Einladung weitergeben.",
  ].join("\n");
  return (
    <div className="stack">
      <PageHead
        title="Wer fehlt noch?"
        lead="Gesucht wird der Name der Kommune in den Organisationen der Angemeldeten."
      />
      {complete ? (
        <EmptyState title="Alle sind dabei">
          <p>Aus jeder Kommune und von jeder Art ist jemand angemeldet.</p>
        </EmptyState>
      ) : null}
      {actorTypes.length > 0 ? (
        <section>
          <h2>Noch niemand kommt als</h2>
          <p>{actorTypes.map((type) => actorTypeLabels[type]).join(", ")}</p>
        </section>
      ) : null}
      {districts.map(({ ags, label, missing, all }) => (
        <section key={ags}>
          <h2>{label}</h2>
          <p>
            Aus {missing.length} von {all} Kommunen ist noch niemand angemeldet.
          </p>
          {missing.length > 0 ? (
            <ul>
              {missing.map((town) => (
                <li key={town.ags}>{town.name}</li>
              ))}
            </ul>
          ) : null}
        </section>
      ))}
      <section>
        <h2>Text für eine Einladung</h2>
        <div className="kern-form-input">
          <label className="kern-label" htmlFor="einladung">
            Zum Kopieren
          </label>
          <textarea className="kern-form-input__input" id="einladung" rows={12} readOnly defaultValue={invitation} />
        </div>
      </section>
    </div>
  );
}
