import { toPlainText } from "@react-email/components";

/** The part of html-to-text's interface that is used here; the package ships no types. */
type Element = { attribs: Record<string, string>; children: unknown[] };
type Builder = {
  addInline: (text: string, options?: { noWordTransform: boolean }) => void;
  addLineBreak: () => void;
};
type Walk = (children: unknown[], builder: Builder) => void;

/** A link with its address on the next line, so that every mail program finds and none breaks it. */
function link({ attribs, children }: Element, walk: Walk, builder: Builder): void {
  const href = attribs["href"] ?? "";
  const [only] = children as { data?: string }[];
  // An address that is its own text stands there once.
  if (only?.data === href) {
    builder.addInline(href, { noWordTransform: true });
    return;
  }
  walk(children, builder);
  if (href.startsWith("mailto:")) return;
  builder.addInline(":");
  builder.addLineBreak();
  builder.addInline(href, { noWordTransform: true });
}

const heading = { options: { uppercase: false, leadingLineBreaks: 2, trailingLineBreaks: 1 } };

/** The text part, made from the HTML part: what stands in one stands in the other. */
export function plainText(html: string): string {
  const text = toPlainText(html, {
    formatters: { link },
    selectors: [
      { selector: "a", format: "link" },
      { selector: "h1", options: { ...heading.options, trailingLineBreaks: 2 } },
      { selector: "h2", ...heading },
      { selector: "h3", ...heading },
      { selector: "h4", ...heading },
      { selector: "hr", options: { length: 24 } },
      { selector: "ul", options: { itemPrefix: "- " } },
    ],
  });
  return `${text.trim()}\n`;
}
