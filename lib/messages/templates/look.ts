import type { CSSProperties } from "react";

/*
 * Mail programs ignore style sheets of the page and many ignore <style>: each element carries its own style, and the
 * classes exist only for the dark colours below. Colours are those of app/styles/tokens.css.
 */

export const ACCENT = "#1d4791";

const font = "'Fira Sans', -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";
const ink = "#1d1c21";
const text: CSSProperties = { color: ink, fontFamily: font, fontSize: "16px", lineHeight: "24px", margin: "0 0 16px" };

export const look = {
  // No background here: the package repeats it on an inner cell, where the dark colours do not reach it.
  body: { margin: 0, padding: "16px" },
  letter: { maxWidth: "600px", textAlign: "left" },
  site: { ...text, color: "#55514c", fontWeight: 600, margin: "0 0 24px" },
  title: { ...text, fontSize: "24px", lineHeight: "32px", fontWeight: 600, margin: "0 0 16px" },
  heading: { ...text, fontSize: "18px", lineHeight: "26px", fontWeight: 600, margin: "24px 0 8px" },
  text,
  card: { backgroundColor: "#f8f4ec", borderRadius: "8px", margin: "0 0 16px", padding: "16px" },
  cardTitle: { ...text, fontSize: "18px", lineHeight: "26px", fontWeight: 600, margin: "0 0 8px" },
  cardText: { ...text, margin: 0 },
  list: { ...text, paddingLeft: "24px" },
  rule: { borderColor: "#ddd5c6", margin: "32px 0 16px" },
  foot: { ...text, color: "#55514c", fontSize: "14px", lineHeight: "22px", margin: "0 0 8px" },
  link: (accent: string): CSSProperties => ({ color: accent, textDecoration: "underline" }),
  button: (accent: string): CSSProperties => ({
    backgroundColor: accent,
    borderRadius: "4px",
    color: "#ffffff",
    fontFamily: font,
    fontSize: "16px",
    fontWeight: 600,
    lineHeight: "24px",
    padding: "12px 20px",
    textDecoration: "none",
  }),
} satisfies Record<string, CSSProperties | ((accent: string) => CSSProperties)>;

export const darkColours = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .paper { background-color: #17161a !important; }
  .card { background-color: #2d2a30 !important; }
  .ink { color: #f3f0ea !important; }
  .soft { color: #c9c3bb !important; }
  .link { color: #a9c5fa !important; }
  .button { background-color: #a9c5fa !important; color: #10131a !important; }
}`;
