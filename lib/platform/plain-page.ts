export interface PlainPage {
  title: string;
  paragraphs: readonly string[];
  /** Sends the same fields to the same address once more, so that nothing typed is lost. */
  retry?: { action: string; fields: readonly (readonly [name: string, value: string])[] };
  link?: { href: string; label: string };
  requestId: string;
  nonce: string;
}

const STYLE = `body{margin:0;font:1.125rem/1.55 system-ui,sans-serif;color:#1d1c21;background:#fff}
main{max-width:38em;margin:0 auto;padding:3rem 1.25rem}h1{font-size:clamp(1.5rem,7vw,1.9rem);line-height:1.2;overflow-wrap:anywhere;hyphens:auto}small{color:#55514c}a{color:#1d4791}
button{font:inherit;font-weight:600;min-height:48px;padding:.5rem 1.4rem;border:0;border-radius:8px;color:#fff;background:#1d4791}
:focus-visible{outline:4px solid;outline-offset:2px}
@media (prefers-color-scheme:dark){body{color:#f4f2ee;background:#17161a}small{color:#bfbab2}a{color:#a9c5fa}button{color:#10131a;background:#a9c5fa}}`;

/** A complete German page for the moments in which the app itself does not answer. Every value is escaped. */
export function plainPage({ title, paragraphs, retry, link, requestId, nonce }: PlainPage): string {
  const text = paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join("");
  const way = link ? `<p><a href="${escapeHtml(link.href)}">${escapeHtml(link.label)}</a></p>` : "";
  return `<!doctype html><html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><link rel="icon" href="/icon.svg" type="image/svg+xml"><title>${escapeHtml(title)}</title><style nonce="${escapeHtml(nonce)}">${STYLE}</style></head><body><main><h1>${escapeHtml(title)}</h1>${text}${retry ? retryForm(retry) : ""}${way}<p><small>Kennung dieser Anfrage: ${escapeHtml(requestId)}</small></p></main></body></html>`;
}

function retryForm({ action, fields }: NonNullable<PlainPage["retry"]>): string {
  const inputs = fields.map(
    ([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
  );
  return `<form method="post" enctype="multipart/form-data" action="${escapeHtml(action)}">${inputs.join("")}<button>Noch einmal senden</button></form>`;
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
