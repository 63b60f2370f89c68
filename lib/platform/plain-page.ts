import { PLAIN_FOOTER, PLAIN_HEADER } from "./plain-frame";
import { PLAIN_STYLE } from "./plain-style";

export interface PlainPage {
  title: string;
  paragraphs: readonly string[];
  /** Sends the same fields to the same address once more, so that nothing typed is lost. */
  retry?: { action: string; fields: readonly (readonly [name: string, value: string])[] };
  link?: { href: string; label: string };
  requestId: string;
  nonce: string;
}

/** A complete German page for the moments in which the app itself does not answer. Every value is escaped. */
export function plainPage({ title, paragraphs, retry, link, requestId, nonce }: PlainPage): string {
  const main = [
    `<h1>${escapeHtml(title)}</h1>`,
    ...paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`),
    retry ? retryForm(retry) : "",
    link ? `<p class="way"><a class="button" href="${escapeHtml(link.href)}">${escapeHtml(link.label)}</a></p>` : "",
    `<p class="request">Kennung dieser Anfrage: ${escapeHtml(requestId)}</p>`,
  ];
  const head = [
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta name="robots" content="noindex"><link rel="icon" href="/icon.svg" type="image/svg+xml">',
    `<title>${escapeHtml(title)}</title><style nonce="${escapeHtml(nonce)}">${PLAIN_STYLE}</style>`,
  ];
  return `<!doctype html><html lang="de"><head>${head.join("")}</head><body>${PLAIN_HEADER}<main>${main.join("")}</main>${PLAIN_FOOTER}</body></html>`;
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
