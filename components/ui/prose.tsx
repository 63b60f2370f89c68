/** Text written by staff. Takes only what `renderMarkdown` returned: it lets no HTML, script or foreign scheme through. */
export function Prose({ html, compact }: { html: string; compact?: boolean | undefined }) {
  if (!html) return null;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: lib/platform/markdown renders with html off and a list of allowed schemes
  return <div className={compact ? "prose prose-compact" : "prose"} dangerouslySetInnerHTML={{ __html: html }} />;
}
