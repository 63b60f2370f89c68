import type { ReactNode } from "react";

/** A small mark such as "Beispiel" or "verschoben". The word carries the meaning, the colour only repeats it. */
export function Badge({
  tone = "neutral",
  children,
}: {
  tone?: "neutral" | "info" | "warning" | "danger";
  children: ReactNode;
}) {
  return <span className={`tag tag-${tone}`}>{children}</span>;
}
