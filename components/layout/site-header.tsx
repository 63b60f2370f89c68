import { Mark } from "./mark";
import { type NavItem, NavList } from "./nav-list";

const MAIN: readonly NavItem[] = [
  { href: "/foren", label: "Foren" },
  { href: "/kreise", label: "Kreise" },
  { href: "/reihen", label: "Reihen" },
];

const SERVICE: readonly NavItem[] = [
  { href: "/leichte-sprache", label: "Leichte Sprache" },
  { href: "/gebaerdensprache", label: "Gebärdensprache" },
  { href: "/einloggen", label: "Einloggen" },
];

interface SiteHeaderProps {
  siteName: string;
  siteSubtitle: string;
  /** Path of this page, to mark where the reader is. */
  path?: string | undefined;
}

export function SiteHeader({ siteName, siteSubtitle, path }: SiteHeaderProps) {
  return (
    <header className="site-header">
      <div className="wrap site-bar">
        <a className="brand" href="/" aria-current={path === "/" ? "page" : undefined}>
          <Mark />
          <span>
            <strong>{siteName}</strong>
            <span>{siteSubtitle}</span>
          </span>
        </a>
        <nav className="site-nav" aria-label="Hauptnavigation">
          <NavList items={MAIN} path={path} />
        </nav>
        <nav className="site-nav site-service" aria-label="Sprache und Zugang">
          <NavList items={SERVICE} path={path} />
        </nav>
      </div>
    </header>
  );
}
