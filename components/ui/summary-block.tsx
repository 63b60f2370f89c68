import type { Route } from "next";
import type { ReactNode } from "react";
import { type Fact, Facts } from "./facts";

interface SummaryBlockProps {
  /** Must be unique on the page. */
  id: string;
  title: string;
  items: readonly Fact[];
  level?: 2 | 3 | undefined;
  /** Link back to the questions of this block. */
  changeHref?: Route | undefined;
  /** Instead of a link: a button that posts the typed values back to the form. */
  change?: ReactNode;
}

/** One block of "Angaben prüfen", with its own way back. */
export function SummaryBlock({ id, title, items, level = 2, changeHref, change }: SummaryBlockProps) {
  const Title = `h${level}` as const;
  return (
    <section className="summary-block" aria-labelledby={id}>
      <header>
        <Title id={id}>{title}</Title>
        {changeHref ? (
          <a href={changeHref}>
            Ändern<span className="kern-sr-only">: {title}</span>
          </a>
        ) : (
          change
        )}
      </header>
      <Facts items={items} />
    </section>
  );
}
