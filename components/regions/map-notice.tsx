/** The words that the licence of the outlines asks for beside every map. */
export function MapNotice() {
  return (
    <p className="map-notice">
      Karte: <a href="http://www.bkg.bund.de">© GeoBasis-DE / BKG 2017 (Daten verändert)</a>
    </p>
  );
}
