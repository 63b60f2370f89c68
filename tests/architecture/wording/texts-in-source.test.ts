import { expect, it } from "vitest";
import { textsInSource } from "./texts-in-source";

it("finds literals, template parts and JSX text with their lines", () => {
  const source = [
    'import { t } from "@/lib/platform/texts";',
    'export const title = "Ihre Anmeldung";',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: source code as text
    "export const seats = (n: number) => `Noch ${n} Plätze`;",
    "export const Page = () => (",
    '  <p className="kern-text" title="Hinweis">',
    "    Guten Tag,",
    "    {title}",
    "    Teil&shy;nahme",
    "  </p>",
    ");",
  ].join("\n");
  expect(textsInSource(source).filter(({ text }) => text)).toEqual([
    { text: "Ihre Anmeldung", line: 2 },
    { text: "Noch … Plätze", line: 3 },
    { text: "Hinweis", line: 5 },
    { text: "Guten Tag,", line: expect.any(Number) },
    { text: "Teilnahme", line: expect.any(Number) },
  ]);
});

it("leaves out types and modules but not casts", () => {
  const source = 'export { x } from "./koordinator"; type A = "Leiter"; export const a = "Leiter" as const;';
  expect(textsInSource(source)).toEqual([{ text: "Leiter", line: 1 }]);
});
