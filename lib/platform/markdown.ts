import MarkdownIt from "markdown-it";

/** Schemes a link may have. Everything else, `javascript:` and `data:` first, stays plain text. */
const SCHEMES = new Set(["http:", "https:", "mailto:", "tel:"]);

const renderer = new MarkdownIt("default", { html: false, linkify: false, typographer: false, breaks: true });
// A picture could load from another host, and a table of staff text has no place on a phone.
renderer.disable(["image", "table", "html_block", "html_inline"]);
renderer.validateLink = isAllowedLink;

renderer.renderer.rules.link_open = (tokens, index, options, _env, self) => {
  const token = tokens[index];
  if (/^https?:/.test(String(token?.attrGet("href")))) token?.attrSet("rel", "noopener");
  return self.renderToken(tokens, index, options);
};

/**
 * Markdown written by staff as safe HTML: no raw HTML, no pictures, only allowed link schemes.
 * `#` becomes h2 (or h3), deeper headings follow, so that the page keeps its single h1.
 */
export function renderMarkdown(source: string, firstHeading: 2 | 3 = 2): string {
  const tokens = renderer.parse(source, {});
  for (const token of tokens) {
    if (token.type !== "heading_open" && token.type !== "heading_close") continue;
    token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + firstHeading - 1)}`;
  }
  return renderer.renderer.render(tokens, renderer.options, {});
}

/** Paths of this site, fragments, and absolute addresses with an allowed scheme. */
function isAllowedLink(href: string): boolean {
  if (/^[#?]/.test(href)) return true;
  if (href.startsWith("/")) return !/^\/[/\\]/.test(href);
  try {
    return SCHEMES.has(new URL(href).protocol);
  } catch {
    return false;
  }
}
