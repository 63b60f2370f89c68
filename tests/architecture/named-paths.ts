/** Names at the root without which a word with a slash or a dot is no path of ours. */
const TOP = /^(app|components|db|deploy|lib|public|scripts|tests|\.ci)\//;
const ROOT_FILE = /^[\w.-]+\.(md|ts|mjs|cjs|json|yml|yaml)$/;

/**
 * Paths of this project that a Markdown text names in `code` or as a link target. Placeholders (<…>, *, …) and
 * addresses of pages are not paths; anchors and line numbers are cut off.
 */
export function pathsNamedIn(markdown: string): string[] {
  const text = markdown.replace(/```[\s\S]*?```/g, "");
  const spans = [...text.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? "");
  const links = [...text.matchAll(/\]\(([^)\s]+)[^)]*\)/g)].map((match) => match[1] ?? "");
  const words = [...spans.flatMap((span) => span.split(/\s+/)), ...links];
  const paths = words.map((word) =>
    word
      .replace(/^\.\//, "")
      .replace(/[#?].*$|:\d+$/g, "")
      .replace(/[,.;:]$/, ""),
  );
  return [...new Set(paths.filter((path) => (TOP.test(path) || ROOT_FILE.test(path)) && !/[<>*{}…|]/.test(path)))];
}
