import type { Route } from "next";
import type { ReactNode } from "react";

interface CardProps {
  title: string;
  /** Makes the whole card one link, named by its title. */
  href?: Route | undefined;
  level?: 2 | 3 | 4 | undefined;
  /** Stands left of the text, for example a calendar leaf. */
  media?: ReactNode;
  children?: ReactNode;
  /** Pills and tags on the last line. */
  marks?: ReactNode;
}

export function Card({ title, href, level = 3, media, children, marks }: CardProps) {
  const Title = `h${level}` as const;
  return (
    <article className={href ? "card card-link" : "card"}>
      {media}
      <div className="card-text">
        <Title className="card-title">{href ? <a href={href}>{title}</a> : title}</Title>
        {children}
        {marks ? <p className="marks">{marks}</p> : null}
      </div>
    </article>
  );
}

/** Cards side by side where there is room. Each child becomes a list item of its own. */
export function CardList({ children, columns = "auto" }: { children: ReactNode[]; columns?: "auto" | "one" }) {
  return (
    <ul className={columns === "one" ? "cards" : "cards cards-grid"}>
      {children.map((child, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is rendered on the server and never reordered
        <li key={index}>{child}</li>
      ))}
    </ul>
  );
}
