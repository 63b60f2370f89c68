import { parseSync } from "@swc/core";

/** A text that a person may get to read, with the line it stands in. */
export type SourceText = { text: string; line: number };

/** Attributes whose values are for the machine. */
const MACHINE_ATTRIBUTES = new Set(["className", "class", "href", "id", "name", "key", "type", "htmlFor", "d", "role"]);

type Node = { type?: string; [key: string]: unknown };

/**
 * All texts of a TypeScript or TSX source: string literals, template parts and JSX text. Left out: what names modules,
 * types and styles. Template parts are joined with "…" where a value goes in.
 */
export function textsInSource(source: string, file = "source.tsx"): SourceText[] {
  const found: { text: string; raw: string }[] = [];
  collect(
    parseSync(source, { syntax: "typescript", tsx: file.endsWith("x"), target: "es2022" }) as unknown as Node,
    found,
  );
  let cursor = 0;
  return found.map(({ text, raw }) => {
    // The parser counts in bytes over all files it has read; finding the raw text again is simpler and exact enough.
    const ahead = source.indexOf(raw, cursor);
    const at = ahead >= 0 ? ahead : Math.max(0, source.indexOf(raw));
    cursor = at;
    return { text: text.replace(/\s+/g, " ").trim(), line: source.slice(0, at).split("\n").length };
  });
}

function collect(node: unknown, found: { text: string; raw: string }[]): void {
  if (Array.isArray(node)) {
    for (const child of node) collect(child, found);
    return;
  }
  if (typeof node !== "object" || node === null) return;
  const { type } = node as Node;
  if (type && isForTheMachine(node as Node)) return;
  const own = ownText(node as Node);
  if (own) found.push(own);
  for (const [key, child] of Object.entries(node)) if (key !== "quasis" && key !== "source") collect(child, found);
}

function isForTheMachine(node: Node): boolean {
  // Types hold no texts; casts and the like do.
  if (/^(Import|Ts(?!As|Const|Satisfies|NonNull|TypeAssertion|Instantiation))/.test(node.type ?? "")) return true;
  return node.type === "JSXAttribute" && MACHINE_ATTRIBUTES.has(String((node.name as Node | undefined)?.value));
}

function ownText(node: Node): { text: string; raw: string } | null {
  if (node.type === "StringLiteral" || node.type === "JSXText") {
    return { text: decode(String(node.value)), raw: String(node.raw ?? node.value) };
  }
  if (node.type !== "TemplateLiteral") return null;
  const parts = (node.quasis as { cooked?: string; raw: string }[]).map((part) => part.cooked ?? part.raw);
  return { text: parts.join("…"), raw: (node.quasis as { raw: string }[])[0]?.raw ?? "" };
}

/** Soft hyphens and entities must not hide a word. */
const decode = (text: string): string => text.replace(/\u00ad|&shy;/g, "").replace(/&nbsp;/g, " ");
