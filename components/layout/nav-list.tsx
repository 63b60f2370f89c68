import type { Route } from "next";

export interface NavItem {
  href: Route;
  label: string;
}

/** Links of a navigation; the one whose area the reader is in is marked. */
export function NavList({ items, path }: { items: readonly NavItem[]; path?: string | undefined }) {
  return (
    <ul>
      {items.map(({ href, label }) => (
        <li key={href}>
          <a href={href} aria-current={current(href, path)}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}

function current(href: string, path: string | undefined): "page" | "true" | undefined {
  if (path === href) return "page";
  return path?.startsWith(`${href}/`) ? "true" : undefined;
}
