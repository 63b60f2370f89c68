import type { ReactNode } from "react";
import { Mark } from "./mark";
import { type NavItem, NavList } from "./nav-list";

const AREAS: readonly NavItem[] = [
  { href: "/koordination", label: "Übersicht" },
  { href: "/koordination/foren", label: "Meine Foren" },
  { href: "/koordination/profil", label: "Mein Zugang" },
];

interface StaffHeaderProps {
  siteName: string;
  /** Who is signed in. */
  name: string;
  role: string;
  path?: string | undefined;
  /** The button that ends the session. */
  signOut: ReactNode;
}

/** Header of the staff's pages: the same mark, other ways. */
export function StaffHeader({ siteName, name, role, path, signOut }: StaffHeaderProps) {
  return (
    <header className="site-header">
      <div className="wrap site-bar">
        <a className="brand" href="/koordination">
          <Mark />
          <span>
            <strong>{siteName}</strong>
            <span>
              {role}: {name}
            </span>
          </span>
        </a>
        <nav className="site-nav" aria-label="Arbeitsbereich">
          <NavList items={AREAS} path={path} exact={["/koordination"]} />
        </nav>
        <div className="site-nav site-service">{signOut}</div>
      </div>
    </header>
  );
}
