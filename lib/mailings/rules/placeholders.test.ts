import { describe, expect, it } from "vitest";
import { sampleForum } from "@/tests/support/mail-facts";
import { fillBody, fillSubject, placeholderProblem, valuesFor } from "./placeholders";

const link = "https://foren.example.org/anmeldung/abc_def-123";
const values = valuesFor({ firstName: "Änne", lastName: "Größl" }, sampleForum, link);
const nasty = valuesFor(
  { firstName: "[x](https://evil.example) **b** <script>1</script>", lastName: "{{link}}\r\nBcc: a@b.example # h" },
  { ...sampleForum, title: '"><img src=x onerror=1>' },
  link,
);

describe("placeholders", () => {
  it("stand for the person, the forum and the own page", () => {
    const html = fillBody("Hallo {{vorname}} {{nachname}}, **{{forum}}** am {{termin}}, {{ort}}: {{link}}", values);
    expect(html).toContain("Hallo Änne Größl, <strong>Aktiv vor Ort: Fachforum Rheingau-Taunus</strong>");
    expect(html).toContain("Dienstag, 12. April 2016, 14:00 bis 17:00");
    expect(html).toContain("Bürgerhaus Taunus, Aarstraße 150, 65232 Taunusstein");
    expect(html).toContain(`<a href="${link}" rel="noopener">${link}</a>`);
  });

  it("may be the target of a link, but only the own page", () => {
    expect(fillBody("[Meine Seite]({{link}})", values)).toContain(`<a href="${link}" rel="noopener">Meine Seite</a>`);
    expect(placeholderProblem("[Meine Seite]({{link}})", "body")).toBeNull();
    expect(placeholderProblem("[x](https://evil.example/{{nachname}})", "body")).toContain("Ziel");
  });

  it("never become markup, whatever somebody is called", () => {
    const html = fillBody('# {{vorname}}\n\n{{nachname}}\n\n[a](https://a.example "{{forum}}")', nasty);
    expect(html).not.toMatch(/<script|<img|evil\.example"|<strong>/);
    expect(html).toContain("[x](https://evil.example) **b** &lt;script&gt;");
    expect(html).toContain("{{link}}");
    expect(html.match(/<a /g)).toHaveLength(1);
    expect(html).toContain('title="&quot;&gt;&lt;img');
  });

  it("leave a subject in one line", () => {
    expect(fillSubject("{{nachname}}: {{forum}}", nasty)).toMatch(/^[^\p{Cc}]+$/u);
    expect(fillSubject("Neues zu {{forum}}", values)).toBe("Neues zu Aktiv vor Ort: Fachforum Rheingau-Taunus");
  });

  it.each([
    ["{{vornahme}}", "body", "{{vornahme}}"],
    ["{{ vorname }}", "body", "{{ vorname }}"],
    ["{{constructor}}", "body", "{{constructor}}"],
    ["{{}}", "subject", "{{}}"],
    ["{{link}}", "subject", "Betreff"],
  ] as const)("%s in the %s is answered by its name", (text, where, named) => {
    expect(placeholderProblem(text, where)).toContain(named);
  });
});

describe("the text of a mail", () => {
  it.each([
    ["<script>alert(1)</script>", /<script/],
    ["![x](https://evil.example/x.png)", /<img/],
    ["[x](javascript:alert(1))", /href/],
    ["[x](data:text/html,1)", /href/],
    ["<img src=x onerror=alert(1)>", /<img/],
  ])("shows %s as text", (body, forbidden) => {
    expect(fillBody(body, values)).not.toMatch(forbidden);
  });
});
