import type { Route } from "next";
import type { ReactNode } from "react";
import { PageHead } from "@/components/ui/page-head";

type Props = { forumId: string; title: string; lead?: ReactNode; children: ReactNode };

/** Page of one task of a forum, with the way back to all of them. */
export function TaskPage({ forumId, title, lead, children }: Props) {
  return (
    <>
      <p>
        <a href={`/koordination/foren/${forumId}` as Route}>Alle Aufgaben</a>
      </p>
      <PageHead title={title} lead={lead} />
      {children}
    </>
  );
}
