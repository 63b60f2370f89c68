import type { Route } from "next";
import { formatNumber } from "@/lib/platform/time";
import { type RegistrationState, staffStateLabels } from "@/lib/registrations/rules/labels";

type Props = {
  counts: Partial<Record<RegistrationState, number>>;
  current: RegistrationState | "";
  hrefFor: (state: RegistrationState | "") => Route;
};

/** How many there are in each state, each number the way to them. */
export function StateCounts({ counts, current, hrefFor }: Props) {
  const states = (Object.keys(staffStateLabels) as RegistrationState[]).filter((state) => counts[state]);
  const all = Object.values(counts).reduce((sum, people) => sum + people, 0);
  return (
    <nav className="tabs" aria-label="Teilnehmende nach Stand">
      <ul>
        <li>
          <a href={hrefFor("")} aria-current={current === "" ? "true" : undefined}>
            Alle ({formatNumber(all)})
          </a>
        </li>
        {states.map((state) => (
          <li key={state}>
            <a href={hrefFor(state)} aria-current={current === state ? "true" : undefined}>
              {staffStateLabels[state]} ({formatNumber(counts[state] ?? 0)})
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
