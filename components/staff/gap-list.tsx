import type { Route } from "next";
import type { Gap } from "@/lib/forums/rules/review";

/** What is still open, each with the way to where it is filled in. */
export function GapList({ gaps, base }: { gaps: readonly Gap[]; base: string }) {
  return (
    <ul>
      {gaps.map(({ title, part, open }) => (
        <li key={`${title} ${open[0]}`}>
          <a href={`${base}${part}` as Route}>{title}</a>: es fehlt {open.join(", ")}
        </li>
      ))}
    </ul>
  );
}
