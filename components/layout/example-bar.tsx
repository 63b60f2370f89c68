/** Says on every page that this is a demo, so that nobody takes an example for a real forum. */
export function ExampleBar() {
  return (
    <aside className="example-bar" aria-label="Hinweis">
      <div className="wrap">
        <strong>Beispieldaten:</strong> Foren mit dem Zeichen „Beispiel“ sind erfunden.
      </div>
    </aside>
  );
}
