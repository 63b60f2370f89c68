import { formatNumber } from "@/lib/platform/time";

const WIDTH = 100;

/** "48 von 60" with a bar that repeats it. */
export function FillBar({ taken, capacity }: { taken: number; capacity: number | null }) {
  if (!capacity) return <span>{formatNumber(taken)}</span>;
  const filled = Math.min(WIDTH, Math.round((taken / capacity) * WIDTH));
  return (
    <span className="fill">
      <span>
        {formatNumber(taken)} von {formatNumber(capacity)}
      </span>
      <svg viewBox={`0 0 ${WIDTH} 8`} width={WIDTH} height="8" aria-hidden="true">
        <rect className="fill-all" width={WIDTH} height="8" rx="4" />
        {filled > 0 ? <rect className="fill-taken" width={filled} height="8" rx="4" /> : null}
      </svg>
    </span>
  );
}
