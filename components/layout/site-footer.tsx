import type { Route } from "next";
import type { SiteSettings } from "@/lib/content/schema";
import { type NavItem, NavList } from "./nav-list";

const LEGAL: readonly NavItem[] = [
  { href: "/impressum", label: "Impressum" },
  { href: "/datenschutz", label: "Datenschutz" },
  { href: "/barrierefreiheit", label: "Barrierefreiheit" },
  { href: "/barriere-melden", label: "Barriere melden" },
  { href: "/leichte-sprache", label: "Leichte Sprache" },
  { href: "/gebaerdensprache", label: "Gebärdensprache" },
];

const FOLLOW: readonly NavItem[] = [
  { href: "/feeds/alle.ics" as Route, label: "Kalender abonnieren" },
  { href: "/feeds/alle.atom" as Route, label: "Neuigkeiten als Atom-Feed" },
];

type FooterSettings = Pick<SiteSettings, "agencyName" | "agencyUrl" | "partners" | "contactEmail" | "contactPhone">;

/** Who runs this, how to reach them, the legal pages, and where the data comes from. */
export function SiteFooter({ settings, path }: { settings: FooterSettings; path?: string | undefined }) {
  const { agencyName, agencyUrl, partners, contactEmail, contactPhone } = settings;
  return (
    <footer className="site-footer">
      <div className="wrap">
        <div className="footer-columns">
          <section aria-labelledby="fuss-traeger">
            <h2 id="fuss-traeger">{agencyUrl ? <a href={agencyUrl}>{agencyName}</a> : agencyName}</h2>
            <Partners partners={partners} />
            <address>
              <a href={`mailto:${contactEmail}`}>{contactEmail}</a>
              {contactPhone ? (
                <>
                  <br />
                  Telefon <a href={`tel:${contactPhone.replace(/[^+\d]/g, "")}`}>{contactPhone}</a>
                </>
              ) : null}
            </address>
          </section>
          <nav aria-labelledby="fuss-recht">
            <h2 id="fuss-recht">Rechtliches und Barrierefreiheit</h2>
            <NavList items={LEGAL} path={path} />
          </nav>
          <nav aria-labelledby="fuss-abo">
            <h2 id="fuss-abo">Auf dem Laufenden bleiben</h2>
            <NavList items={FOLLOW} />
          </nav>
        </div>
        <DataSources />
      </div>
    </footer>
  );
}

function Partners({ partners }: Pick<SiteSettings, "partners">) {
  if (partners.length === 0) return null;
  return (
    <p>
      Partner:{" "}
      {partners.map(({ name, url }, index) => (
        <span key={name}>
          {separator(index, partners.length)}
          {url ? <a href={url}>{name}</a> : name}
        </span>
      ))}
    </p>
  );
}

function separator(index: number, count: number): string {
  if (index === 0) return "";
  return index === count - 1 ? " und " : ", ";
}

/** Notices the licences of the data ask for, on every page that may show it. */
function DataSources() {
  return (
    <ul className="footer-sources">
      <li>
        Karte: <a href="http://www.bkg.bund.de">© GeoBasis-DE / BKG 2017 (Daten verändert)</a>
      </li>
      <li>
        Orte: © GeoBasis-DE / BKG 2021 (Daten verändert), <a href="https://www.govdata.de/dl-de/by-2-0">dl-de/by-2-0</a>
      </li>
      <li>Gemeindeverzeichnis: © Statistisches Bundesamt (Destatis), 2025</li>
      <li>
        Postleitzahlen: <a href="https://www.openstreetmap.org/copyright">© OpenStreetMap-Mitwirkende</a>, ODbL 1.0
      </li>
    </ul>
  );
}
