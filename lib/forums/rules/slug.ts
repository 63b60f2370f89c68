const LETTERS: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/** Address of a forum from its title and year: "fachforum-korbach-2027". */
export function forumSlug(title: string, year: string): string {
  const words = title
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 80)
    .replace(/^-+|-+$/g, "");
  const name = words || "fachforum";
  return name.endsWith(year) ? name : `${name}-${year}`;
}
