import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { plainPage } from "./plain-page";
import { PLAIN_STYLE } from "./plain-style";

const html = plainPage({
  title: 'Ein "Titel" & <mehr>',
  paragraphs: ["Erster <b>Absatz</b>"],
  retry: { action: '/foren/x?a="b"', fields: [["name", `"><script>'`]] },
  link: { href: "/foren?a=1&b=2", label: "Zu den <Foren>" },
  requestId: "<id>",
  nonce: 'abc"',
});
const all = (pattern: RegExp, text: string) => [...text.matchAll(pattern)].map(([, first]) => first);

describe("a plain page", () => {
  it("escapes whatever it is given", () => {
    expect(html).not.toMatch(/<b>|<mehr>|<script|<Foren>|<id>/);
    expect(html).toContain('name="name" value="&quot;&gt;&lt;script&gt;&#39;"');
    expect(html).toContain('<style nonce="abc&quot;">');
  });

  it("carries its style under the nonce and asks for nothing but the icon", () => {
    expect(html).not.toMatch(/\sstyle=|https?:|@import|url\(|\ssrc=/);
    expect(all(/<link [^>]*href="([^"]+)"/g, html)).toEqual(["/icon.svg"]);
    expect(all(/<(style|script)[ >]/g, html)).toEqual(["style"]);
  });

  it("leads home and to the same legal pages as every other page", () => {
    expect(html).toMatch(/<header><a href="\/">/);
    const links = (text: string, pattern: RegExp) =>
      [...text.matchAll(pattern)].map(([, href, label]) => [href, label]);
    const footer = links(html.split("<footer>")[1] ?? "", /<a href="([^"]+)">([^<]+)</g);
    const [, legal = ""] = /const LEGAL[^[]*\[\] = \[([^\]]+)\]/.exec(read("components/layout/site-footer.tsx")) ?? [];
    expect(footer).toHaveLength(6);
    expect(footer).toEqual(links(legal, /href: "([^"]+)", label: "([^"]+)"/g));
    expect(footer.filter(([href]) => !existsSync(`app/(public)${href}/page.tsx`))).toEqual([]);
  });

  it("shows the portal's mark in the portal's colours", () => {
    const circles = (text: string) => all(/<circle[^>]*? (cx="[\d.]+" cy="[\d.]+" r="[\d.]+")/g, text);
    expect(circles(html)).toHaveLength(7);
    for (const drawing of ["app/icon.svg", "components/layout/mark.tsx"]) {
      expect(circles(read(drawing)), drawing).toEqual(circles(html));
    }
    const [light, dark] = read("app/styles/tokens.css").split("prefers-color-scheme: dark");
    const [own, ownDark] = PLAIN_STYLE.split("prefers-color-scheme:dark");
    expect(colours(own)).toEqual(expect.objectContaining({ paper: "#fff" }));
    expect(colours(light)).toMatchObject(colours(own));
    expect(colours(dark)).toMatchObject(colours(ownDark));
    expect(Object.keys(colours(ownDark))).toEqual(Object.keys(colours(own)));
  });
});

const read = (file: string) => readFileSync(file, "utf8");

/** Custom properties that are colours; the agency's accent as it is without settings. */
const colours = (css = "") =>
  Object.fromEntries(
    [...css.matchAll(/--([a-z-]+):\s*(?:var\(--[a-z-]+, )?(#[0-9a-f]{3,6})\)?/g)].map(([, name, hex]) => [name, hex]),
  );
