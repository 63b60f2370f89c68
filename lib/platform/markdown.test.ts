import { describe, expect, test } from "vitest";
import { renderMarkdown } from "./markdown";

describe("renderMarkdown", () => {
  test("keeps the page's h1 free", () => {
    expect(renderMarkdown("# Eins\n\n## Zwei")).toBe("<h2>Eins</h2>\n<h3>Zwei</h3>\n");
    expect(renderMarkdown("# Eins", 3)).toBe("<h3>Eins</h3>\n");
    expect(renderMarkdown("###### Sechs", 3)).toBe("<h6>Sechs</h6>\n");
  });

  test("allows links of this site and the four schemes", () => {
    expect(renderMarkdown("[Foren](/foren?zeit=kommend)")).toBe('<p><a href="/foren?zeit=kommend">Foren</a></p>\n');
    expect(renderMarkdown("[Mail](mailto:a@example.org)")).toContain('href="mailto:a@example.org"');
    expect(renderMarkdown("[Telefon](tel:+4961110)")).toContain('href="tel:+4961110"');
    expect(renderMarkdown("[Land](https://example.org)")).toContain('href="https://example.org" rel="noopener"');
  });

  test("turns pictures into links and backslashes into path characters, so that no other host is asked", () => {
    expect(renderMarkdown("![x](https://example.org/pixel.gif)")).toMatch(/^<p>!<a href="https:\/\/example\.org/);
    expect(renderMarkdown("[x](/\\evil.example/)")).toContain('href="/%5Cevil.example/"');
  });

  test.each([
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](vbscript:msgbox(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](//evil.example/)",
    '<https://example.org/"onmouseover=alert(1)>',
    "[x]: javascript:alert(1)\n\n[x]",
    '[x](https://example.org "\\" onclick=alert(1)")',
    "```\n</code><script>alert(1)</script>\n```",
    "<!-- --><style>*{display:none}</style>",
  ])("lets nothing active through: %s", (source) => {
    const html = renderMarkdown(source);
    expect(html).not.toMatch(/<(script|img|style|iframe|svg|object)/i);
    expect(html).not.toMatch(/href="(?!https:\/\/example\.org)/i);
    const withoutValues = html.replace(/"[^"]*"/g, '""');
    expect(withoutValues).not.toMatch(/<[a-z][^>]*\son[a-z]+=/i);
  });
});
