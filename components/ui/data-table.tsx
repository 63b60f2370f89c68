import type { ReactNode } from "react";

/** A table that scrolls inside its own frame on narrow screens; the frame can be scrolled by keyboard. Children: thead and tbody. */
export function DataTable({ caption, children }: { caption: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
    <section className="table-frame" aria-label={caption} tabIndex={0}>
      <table>
        <caption className="kern-sr-only">{caption}</caption>
        {children}
      </table>
    </section>
  );
}
