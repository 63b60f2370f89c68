/** First stop of the keyboard on every page. */
export function SkipLink() {
  return (
    <a className="skip-link" href="#inhalt">
      Zum Inhalt
    </a>
  );
}
