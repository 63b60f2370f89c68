/** Texts of the system that appear in more than one place. Prose of a single page stays in that page. */
export const de = {
  form: {
    limited:
      "Von Ihrem Anschluss kamen gerade sehr viele Anfragen. Bitte warten Sie einige Minuten und senden Sie dann noch einmal ab. Ihre Angaben bleiben hier stehen.",
    too_fast:
      "Das ging schneller, als ein Mensch tippen kann. Bitte warten Sie zwei Sekunden und senden Sie noch einmal ab.",
    stale: "Diese Seite war sehr lange offen. Bitte prüfen Sie Ihre Angaben und senden Sie noch einmal ab.",
    busy: "Gerade melden sich viele Menschen gleichzeitig an. Bitte senden Sie noch einmal ab. Ihre Angaben bleiben hier stehen.",
    outage:
      "Unser Speicher ist gerade nicht erreichbar. Bitte senden Sie in einer Minute noch einmal ab. Ihre Angaben bleiben hier stehen, und doppelt zählt es nicht.",
    signed_out:
      "Sie sind nicht mehr eingeloggt. Öffnen Sie bitte die Seite „Einloggen“ in einem neuen Fenster, loggen Sie sich ein und senden Sie dann hier noch einmal ab. Ihre Angaben bleiben hier stehen.",
    agency_only: "Das kann nur die Landesagentur. Es wurde nichts geändert.",
    unknown:
      "Das hat leider nicht geklappt, der Fehler liegt bei uns. Bitte versuchen Sie es noch einmal. Wenn es wieder nicht geht, nennen Sie uns diese Kennung: {requestId}",
  },
} as const;
