/** A sentence for every way in which a decision about a registration may rightly fail. */
export const sentences = {
  not_found: "Diese Anmeldung gibt es hier nicht oder nicht mehr. Öffnen Sie bitte die Liste der Teilnehmenden neu.",
  called_off: "Das Forum ist abgesagt. Anmeldungen werden nicht mehr geändert.",
  over: "Dafür ist es zu spät: Das Forum hat schon stattgefunden oder begonnen.",
  wrong_state: "Die Anmeldung hat sich inzwischen geändert. Sehen Sie sich den Stand bitte noch einmal an.",
  full: "Es ist kein Platz frei. Wählen Sie, ob die Person warten oder auch ohne freien Platz kommen soll.",
  too_late: "So kurz vor dem Beginn kann niemand mehr auf ein Angebot antworten. Geben Sie den Platz gleich.",
  no_address: "Diese Person hat keine E-Mail-Adresse. Rufen Sie bitte an.",
  needs_address: "Ohne E-Mail-Adresse kann diese Person nicht antworten. Geben Sie eine Adresse ein.",
  just_sent: "Die Nachricht ist gerade erst verschickt worden. Warten Sie bitte zehn Minuten.",
  bad_day: "Geben Sie einen Tag ein, der noch kommt.",
  known_address: "Mit dieser E-Mail-Adresse ist schon jemand angemeldet.",
  unknown_district: "Wählen Sie den Kreis aus der Liste.",
  unknown_wish: "Dieser Tisch wird nicht mehr angeboten. Wählen Sie einen anderen.",
  answers: "Beantworten Sie bitte die Fragen zum Forum.",
};
