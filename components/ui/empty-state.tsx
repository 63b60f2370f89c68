import type { ReactNode } from "react";

/** Nothing here yet: says so, and what to do next. */
export function EmptyState({ title, level = 2, children }: { title: string; level?: 2 | 3; children: ReactNode }) {
  const Title = `h${level}` as const;
  return (
    <div className="empty">
      <Title>{title}</Title>
      {children}
    </div>
  );
}
