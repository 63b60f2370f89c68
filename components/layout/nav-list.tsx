import type { Route } from "next";

export interface NavItem {
  href: Route;
  label: string;
}

interface NavListProps {
  items: readonly NavItem[];
  path?: string | undefined;
  /** Addresses whose area is this one page, although others lie below it. */
  exact?: readonly string[];
}

/** Links of a navigation; the one whose area the reader is in is marked. */
export function NavList({ items, path, exact = [] }: NavListProps) {
  return (
    <ul>
      {items.map(({ href, label }) => (
        <li key={href}>
          <a href={href} aria-current={current(href, path, exact)}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}

function current(href: string, path: string | undefined, exact: readonly string[]): "page" | "true" | undefined {
  if (path === href) return "page";
  if (exact.includes(href)) return undefined;
  return path?.startsWith(`${href}/`) ? "true" : undefined;
}
