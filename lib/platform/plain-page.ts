interface PlainPage {
  title: string;
  paragraphs: readonly string[];
  link?: { href: string; label: string };
  requestId: string;
  nonce: string;
}

const STYLE = `body{margin:0;font:1.125rem/1.55 system-ui,sans-serif;color:#17191f;background:#fff}
main{max-width:38em;margin:0 auto;padding:3rem 1.25rem}h1{font-size:1.9rem;line-height:1.2}small{color:#4d5362}a{color:#1d4796}
@media (prefers-color-scheme:dark){body{color:#f3f2ee;background:#14161b}small{color:#b8bdc9}a{color:#a8c4f8}}`;

/** A complete German page for the moments in which the app itself does not answer. All texts are escaped. */
export function plainPage({ title, paragraphs, link, requestId, nonce }: PlainPage): string {
  const body = paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join("");
  const way = link ? `<p><a href="${escapeHtml(link.href)}">${escapeHtml(link.label)}</a></p>` : "";
  return `<!doctype html><html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${escapeHtml(title)}</title><style nonce="${escapeHtml(nonce)}">${STYLE}</style></head><body><main><h1>${escapeHtml(title)}</h1>${body}${way}<p><small>Kennung dieser Anfrage: ${escapeHtml(requestId)}</small></p></main></body></html>`;
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
