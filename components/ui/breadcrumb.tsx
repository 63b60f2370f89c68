import type { Route } from "next";

export interface Crumb {
  label: string;
  href: Route;
}

/** The way back up. The page itself is its heading and is not repeated here. */
export function Breadcrumb({ items }: { items: readonly Crumb[] }) {
  return (
    <nav className="crumbs" aria-label="Sie sind hier">
      <ol>
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href}>{item.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
