/** Three steps from the postcode to the seat. */
export function HowItWorks() {
  return (
    <ol className="how">
      <li>
        <h3>Forum finden</h3>
        <p>Geben Sie Ihre Postleitzahl ein. Jedes Forum gilt für bestimmte Kreise, oft für zwei Nachbarn.</p>
      </li>
      <li>
        <h3>Anmelden und bestätigen</h3>
        <p>
          Füllen Sie das Formular aus, auch für Kolleginnen und Kollegen. Dann bestätigen Sie die Anmeldung in der
          E-Mail, die wir Ihnen schicken.
        </p>
      </li>
      <li>
        <h3>Mitreden und verabreden</h3>
        <p>
          Kommen Sie mit Ihren Fragen und Ideen. Können Sie doch nicht, sagen Sie mit einem Klick ab, und jemand von der
          Warteliste rückt nach.
        </p>
      </li>
    </ol>
  );
}
