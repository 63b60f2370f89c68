import type { Route } from "next";
import { Prose } from "@/components/ui/prose";

interface ForumTextProps {
  summary: string;
  /** Safe HTML from `renderMarkdown`. */
  html: string;
  /** The same in Leichte Sprache, where somebody wrote it. */
  plainHtml: string | null;
  plain: boolean;
  path: string;
  title: string;
}

/** What it is about, with the way to Leichte Sprache and back. Both are pages of their own: no script switches them. */
export function ForumText({ summary, html, plainHtml, plain, path, title }: ForumTextProps) {
  return (
    <section className="block" id="worum">
      <h2>{title}</h2>
      {plainHtml ? (
        <p className="no-print">
          <a href={(plain ? `${path}#worum` : `${path}?sprache=leicht#worum`) as Route}>
            {plain ? "In Alltagssprache lesen" : "In Leichter Sprache lesen"}
          </a>
        </p>
      ) : null}
      {plain && plainHtml ? (
        <Prose html={plainHtml} />
      ) : (
        <div className="text-with-lead">
          <p className="lead">{summary}</p>
          <Prose html={html} />
        </div>
      )}
    </section>
  );
}
