import type { ReactNode } from "react";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Prose } from "@/components/ui/prose";
import { formatDateShort } from "@/lib/platform/time";

export interface PageText {
  title: string;
  html: string;
  version: number;
  updatedAt: Date;
  /** Names of facts the operator has yet to enter. */
  missing: readonly string[];
}

interface TextPageProps {
  /** Shown while there is no text. */
  title: string;
  /** Null: the operator has written none. */
  text: PageText | null;
  contactEmail: string;
  /** Stands above the text. */
  children?: ReactNode;
}

/** A legal or help page. Says honestly what is missing, and which version it is. */
export function TextPage({ title, text, contactEmail, children }: TextPageProps) {
  return (
    <article className="wrap wrap-narrow page">
      <Breadcrumb items={[{ label: "Start", href: "/" }]} />
      <PageHead title={text?.title ?? title} />
      <div className="stack">
        {text && text.missing.length > 0 ? <Unfinished missing={text.missing} /> : null}
        {children}
        {text ? <Prose html={text.html} /> : <NoText contactEmail={contactEmail} />}
        {text ? (
          <p className="muted small">
            Fassung {text.version} vom {formatDateShort(text.updatedAt)}
          </p>
        ) : null}
      </div>
    </article>
  );
}

function Unfinished({ missing }: { missing: readonly string[] }) {
  const count = missing.length === 1 ? "Eine Angabe fehlt" : `${missing.length} Angaben fehlen`;
  return (
    <Alert tone="warning" title={`${count} noch auf dieser Seite`}>
      <p>
        Der Betreiber des Portals muss sie eintragen, bevor das Portal öffentlich wird. Im Text stehen sie in eckigen
        Klammern.
      </p>
    </Alert>
  );
}

function NoText({ contactEmail }: { contactEmail: string }) {
  return (
    <EmptyState title="Diesen Text gibt es noch nicht">
      <p>
        Der Betreiber des Portals hat ihn noch nicht geschrieben. Fragen beantworten wir Ihnen gern per E-Mail:{" "}
        <a href={`mailto:${contactEmail}`}>{contactEmail}</a>
      </p>
    </EmptyState>
  );
}
