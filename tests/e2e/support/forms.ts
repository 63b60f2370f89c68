const ENTITIES: Record<string, string> = { "&quot;": '"', "&amp;": "&", "&#x27;": "'", "&lt;": "<", "&gt;": ">" };

export type Fields = [name: string, value: string][];

/** The forms of a page as a browser without scripts would send them, untouched, with each of their buttons. */
export function formsOf(html: string): Fields[] {
  return [...html.matchAll(/<form\b[^>]*>([\s\S]*?)<\/form>/g)].flatMap(([, inside = ""]) => {
    const fields = [...inside.matchAll(/<input\b[^>]*>/g)].flatMap(([tag]) => field(tag));
    const texts = [...inside.matchAll(/(<textarea\b[^>]*>)([\s\S]*?)<\/textarea>/g)].map(
      ([, tag = "", text = ""]): [string, string] => [attribute(tag, "name"), plain(text)],
    );
    const all: Fields = [...fields, ...texts];
    if (!all.some(([name]) => name.startsWith("$ACTION"))) return [];
    const buttons = [...inside.matchAll(/<button\b[^>]*>/g)].map(([tag]) => attribute(tag, "name"));
    const named = [...inside.matchAll(/<button\b[^>]*>/g)].filter((_, index) => buttons[index]);
    return named.length === 0
      ? [all]
      : named.map(([tag]): Fields => [...all, [attribute(tag, "name"), attribute(tag, "value")]]);
  });
}

function field(tag: string): Fields {
  const [name, type] = [attribute(tag, "name"), attribute(tag, "type")];
  if (!name) return [];
  if (/checkbox|radio/.test(type) && !/ checked/.test(tag)) return [];
  return [[name, attribute(tag, "value")]];
}

const attribute = (tag: string, name: string): string => plain(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "");

const plain = (text: string): string =>
  text.replace(/&(quot|amp|#x27|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity);
