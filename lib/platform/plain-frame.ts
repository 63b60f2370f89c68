/*
 * Header and footer of the plain pages. Nothing here is read from the settings: these pages are shown while the
 * database is away too. So the name is our own neutral one, and so is the mark (the drawing of app/icon.svg).
 */

const MARK = `<svg viewBox="0 0 40 40" width="44" height="44" aria-hidden="true" focusable="false"><circle class="table" cx="20" cy="20" r="9.5"/><g class="seats"><circle cx="33.9" cy="12" r="3.6"/><circle cx="33.9" cy="28" r="3.6"/><circle cx="20" cy="36" r="3.6"/><circle cx="6.1" cy="28" r="3.6"/><circle cx="6.1" cy="12" r="3.6"/></g><circle class="yours" cx="20" cy="4.4" r="4"/></svg>`;

export const PLAIN_HEADER = `<header><a href="/">${MARK}<span><strong>Fachforen</strong> <small>Zur Startseite</small></span></a></header>`;

/** One click away from every page, also from one that says that something went wrong. */
const LEGAL = {
  "/impressum": "Impressum",
  "/datenschutz": "Datenschutz",
  "/barrierefreiheit": "Barrierefreiheit",
  "/barriere-melden": "Barriere melden",
  "/leichte-sprache": "Leichte Sprache",
  "/gebaerdensprache": "Gebärdensprache",
};

const links = Object.entries(LEGAL).map(([href, label]) => `<li><a href="${href}">${label}</a></li>`);

export const PLAIN_FOOTER = `<footer><nav aria-label="Rechtliches und Barrierefreiheit"><ul>${links.join("")}</ul></nav></footer>`;
