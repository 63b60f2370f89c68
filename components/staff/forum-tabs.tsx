import type { Route } from "next";
import { NavList } from "@/components/layout/nav-list";

const PARTS = [
  ["", "Aufgaben"],
  ["/teilnehmende", "Teilnehmende"],
  ["/unterstuetzung", "Unterstützung"],
  ["/nachrichten", "Nachrichten"],
  ["/ausgeben", "Listen und Ausdrucke"],
  ["/pruefung", "Prüfung"],
] as const;

/** The ways to the parts of one forum. */
export function ForumTabs({ id, path }: { id: string; path: string | undefined }) {
  const base = `/koordination/foren/${id}`;
  const items = PARTS.map(([part, label]) => ({ href: `${base}${part}` as Route, label }));
  return (
    <nav className="tabs" aria-label="Teile dieses Forums">
      <NavList items={items} path={path} exact={[base]} />
    </nav>
  );
}
