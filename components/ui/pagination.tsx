import type { Route } from "next";

interface PaginationProps {
  page: number;
  pageCount: number;
  /** Address of a page; keep the filters in it. */
  hrefFor: (page: number) => Route;
  label?: string | undefined;
}

/** Plain links: before, next, and where one is. Nothing while everything fits on one page. */
export function Pagination({ page, pageCount, hrefFor, label = "Seiten" }: PaginationProps) {
  if (pageCount <= 1) return null;
  return (
    <nav className="pager" aria-label={label}>
      {page > 1 ? (
        <a rel="prev" href={hrefFor(page - 1)}>
          Vorige Seite
        </a>
      ) : (
        <span />
      )}
      <p>
        Seite {page} von {pageCount}
      </p>
      {page < pageCount ? (
        <a rel="next" href={hrefFor(page + 1)}>
          Nächste Seite
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
