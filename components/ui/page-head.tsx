import type { ReactNode } from "react";

interface PageHeadProps {
  title: string;
  /** Small line above the heading, for example the series. */
  preline?: ReactNode;
  lead?: ReactNode;
}

/** The one h1 of a page, with its lead. */
export function PageHead({ title, preline, lead }: PageHeadProps) {
  return (
    <header className="page-head">
      {preline ? <p className="preline">{preline}</p> : null}
      <h1>{title}</h1>
      {lead ? <p className="lead">{lead}</p> : null}
    </header>
  );
}
