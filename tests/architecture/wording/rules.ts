/** A place where a text breaks the language rules of the house. */
export type Finding = { rule: string; match: string; advice: string };

type Rule = { name: string; pattern: RegExp; advice: string; unless?: (text: string, index: number) => boolean };

/** Proper names that keep their words: the series of 2016 is called so in all its documents. */
const PROPER_NAMES = ["Engagiert für Flüchtlinge"];

/**
 * Words that name only men, with the feminine form that makes a pair of them ("Bürgerinnen und Bürger") and what to
 * write instead. Compounds count too ("Teilnehmerliste"). From the word list of the Hessian rules, see research on
 * public-sector language.
 */
const EXCLUSIVE: readonly [masculine: string, feminine: string, advice: string][] = [
  ["Teilnehmer", "Teilnehmerin", "Teilnehmende, Teilnahme…"],
  ["Ansprechpartner", "Ansprechpartnerin", "Ansprechperson, Kontakt"],
  ["Koordinator(?:en|s)?", "Koordinatorin", "Koordination, Koordinierungskraft"],
  ["Moderator(?:en|s)?", "Moderatorin", "Moderation"],
  ["Referent(?:en)?", "Referentin", "Vortragende, Beitrag von"],
  ["(?:Stell)?[Vv]ertreter", "Vertreterin", "Vertretung"],
  ["(?:Tisch|Gruppen|Projekt|Arbeits)?(?:L|l)eiter(?!n)", "Leiterin", "Leitung"],
  ["Mitarbeiter", "Mitarbeiterin", "Beschäftigte, Team"],
  ["Kollegen?", "Kollegin", "Kollegin oder Kollege, Team"],
  ["(?:Ben|N)utzer", "utzerin", "Sie, Personen"],
  ["Besucher", "Besucherin", "Gäste, Teilnehmende"],
  ["Empfänger", "Empfängerin", "an wen, Empfang"],
  ["Helfer", "Helferin", "Helfende, Engagierte"],
  ["Ehrenamtler", "Ehrenamtlerin", "Engagierte"],
  ["Dolmetscher", "Dolmetscherin", "Dolmetschen"],
  ["Experten?", "Expertin", "Fachleute"],
  ["Interessenten?", "Interessentin", "Interessierte"],
  ["Einwohner", "Einwohnerin", "Menschen, Bevölkerung"],
  ["Bürger(?!haus|büro|zentrum|saal|treff|stiftung|verein|halle)", "Bürgerin", "Bürgerinnen und Bürger"],
  ["Flüchtling", "Flüchtlingin", "Geflüchtete"],
];

const rules: readonly Rule[] = [
  {
    name: "gender-sign",
    // Teilnehmer*innen, Teilnehmer:innen, Teilnehmer_in, Teilnehmer·innen
    pattern: /\p{L}+(?:[*:_·]-?)(?:innen|in|r|n|m|s|e)(?![\p{L}\d:_-])/gu,
    advice: "no star, colon or underscore: a neutral word or a pair, feminine first",
    unless: (text, index) => !/^\p{Lu}|^(?:jed|ein|kein|dies|welch|all|ihr|sein)/u.test(text.slice(index)),
  },
  {
    name: "gender-sign",
    // der:die, ein*e, seine_ihre
    pattern:
      /(?<!\p{L})(?:der|die|den|dem|des|er|sie|ein|eine|sein|seine)[*:_](?:der|die|das|sie|er|e|r|n|ihre?)(?!\p{L})/giu,
    advice: "no star, colon or underscore: a neutral word or a pair, feminine first",
  },
  {
    name: "inner-i",
    pattern: /(?<!\p{L})\p{Lu}\p{Ll}{2,}In(?:nen)?(?!\p{L})/gu,
    advice: "no capital I inside: a neutral word or a pair, feminine first",
  },
  {
    name: "shortened-pair",
    // Teilnehmer/innen, Teilnehmer/-innen, Teilnehmer(innen)
    pattern: /\p{Lu}\p{Ll}+(?:\/-?innen|\/-?in|\(in\)|\(innen\))(?!\p{L})/gu,
    advice: "write the pair out, feminine first, or use a neutral word",
  },
  {
    name: "sign-in-word",
    pattern:
      /(?<!\p{L})(?:Anmeldename|Anmeldedaten|Anmeldemaske|Benutzeranmeldung|angemeldet (?:bleiben|als)|Log-?in|eingeloggt als Benutzer)(?!\p{L})/giu,
    advice: "sign-in is „Einloggen“; „Anmelden“ means registering for a forum",
  },
  {
    name: "sie-form",
    pattern: /(?<![\p{L}-])(?:du|dir|dich|dein(?:e[nmrs]?)?|euch|euer|eure[nmrs]?)(?![\p{L}-])/giu,
    advice: "address people as „Sie“",
    // A single word is a value or a name, not a sentence.
    unless: (text) => !text.trim().includes(" "),
  },
  ...EXCLUSIVE.map(([masculine, feminine, advice]) => ({
    name: "exclusive-form",
    pattern: new RegExp(`(?<!\\p{L})${masculine}(?!in|\\p{Ll}*in(?:nen)?(?!\\p{L}))\\p{Ll}*`, "gu"),
    advice: `write „${advice}“`,
    unless: (text: string, index: number) => isPaired(text, index, feminine) || isProperName(text, index),
  })),
];

/** The feminine form stands close by, before or after: both are named. */
function isPaired(text: string, index: number, feminine: string): boolean {
  return new RegExp(`${feminine}(?:nen)?(?!\\p{L})`, "iu").test(text.slice(Math.max(0, index - 60), index + 60));
}

function isProperName(text: string, index: number): boolean {
  return PROPER_NAMES.some((name) => {
    const at = text.lastIndexOf(name, index);
    return at >= 0 && index < at + name.length;
  });
}

/** Everything in one German text that breaks a rule; markup and code must be taken out before. */
export function checkWording(text: string): Finding[] {
  return rules.flatMap(({ name, pattern, advice, unless }) =>
    [...text.matchAll(pattern)]
      .filter((match) => !unless?.(text, match.index))
      .map((match) => ({ rule: name, match: match[0], advice })),
  );
}

/** Pages about accounts speak of signing in only, so the word for registering has no business there. */
export function checkSignInPage(text: string): Finding[] {
  return [...text.matchAll(/(?<!\p{L})(?:an(?:zu)?melde|angemeldet|abmelde)\p{Ll}*/giu)].map((match) => ({
    rule: "sign-in-word",
    match: match[0],
    advice: "on pages about accounts it is „Einloggen“ and „Ausloggen“",
  }));
}
