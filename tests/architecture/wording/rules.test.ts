import { describe, expect, it } from "vitest";
import { checkSignInPage, checkWording } from "./rules";

const names = (text: string) => checkWording(text).map(({ rule }) => rule);

describe("checkWording", () => {
  it.each([
    ["Alle Teilnehmer*innen erhalten eine Mail.", "gender-sign"],
    ["Alle Teilnehmer:innen erhalten eine Mail.", "gender-sign"],
    ["Alle Teilnehmer_innen erhalten eine Mail.", "gender-sign"],
    ["Ihr:e Ansprechperson", "gender-sign"],
    ["jede*r kann kommen", "gender-sign"],
    ["der:die Verantwortliche", "gender-sign"],
    ["Die TeilnehmerInnen stimmen ab.", "inner-i"],
    ["Die MinisterIn kommt.", "inner-i"],
    ["Bürger/innen", "shortened-pair"],
    ["Kolleg(inn)en und Bürger/-innen", "shortened-pair"],
    ["Ihre Anmeldedaten sind falsch", "sign-in-word"],
    ["Zum Login", "sign-in-word"],
    ["Sie sind angemeldet als Hanna", "sign-in-word"],
    ["Hast du Fragen?", "sie-form"],
    ["Melde dich bei uns", "sie-form"],
    ["Hier ist deine Anmeldung.", "sie-form"],
    ["Die Teilnehmer treffen sich.", "exclusive-form"],
    ["Zur Teilnehmerliste", "exclusive-form"],
    ["Ihr Ansprechpartner vor Ort", "exclusive-form"],
    ["Der Koordinator des Kreises", "exclusive-form"],
    ["Weitere Kollegen anmelden", "exclusive-form"],
    ["Für alle Bürger", "exclusive-form"],
    ["Arbeit mit Flüchtlingen", "exclusive-form"],
    ["der Tischleiter", "exclusive-form"],
    ["Bitte wenden Sie sich an den Leiter.", "exclusive-form"],
    ["sein Stellvertreter", "exclusive-form"],
    ["50.000 Einwohner", "exclusive-form"],
  ])("finds %s", (text, rule) => {
    expect(names(text)).toContain(rule);
  });

  it.each([
    "Alle Teilnehmenden erhalten eine Mail.",
    "Bürgerinnen und Bürger",
    "Teilnehmerinnen und Teilnehmer",
    "eine Kollegin oder ein Kollege",
    "An eine Kollegin oder einen Kollegen weitergeben",
    "Ihre Ansprechperson im Landkreis Limburg-Weilburg",
    "Jetzt verbindlich anmelden",
    "Sie sind angemeldet.",
    "Anmeldung bis 5. April, Einloggen für die Koordination",
    "Die Leitung des Tisches, Leitern und Treppen",
    "Wo: Taunusstein-Hahn. Wann: ab 14:00 Uhr",
    "Ort: in Taunusstein",
    "Aktiv vor Ort: Engagiert für Flüchtlinge",
    "Das Bürgerhaus in Wiesbaden",
    "Ihre E-Mail-Adresse",
    "Induktionsschleife, Rollstuhlplatz",
    "Sie erreichen uns telefonisch",
    "first_name",
    "hover:in-range",
    "sm:r",
    "Reihe: e",
  ])("accepts %s", (text) => {
    expect(checkWording(text)).toEqual([]);
  });

  it("says what to write instead", () => {
    expect(checkWording("Liste der Teilnehmer")).toEqual([
      { rule: "exclusive-form", match: "Teilnehmer", advice: "write „Teilnehmende, Teilnahme…“" },
    ]);
  });
});

describe("checkSignInPage", () => {
  it("finds the word for registering", () => {
    expect(checkSignInPage("Jetzt anmelden")).toHaveLength(1);
    expect(checkSignInPage("Sie sind angemeldet")).toHaveLength(1);
    expect(checkSignInPage("Abmelden")).toHaveLength(1);
  });

  it("accepts signing in and the noun", () => {
    expect(checkSignInPage("Einloggen. Ausloggen. Anmeldungen ansehen. Es meldet sich niemand.")).toEqual([]);
  });
});
