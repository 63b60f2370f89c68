import { formatDay } from "@/lib/platform/time";
import { lastDay } from "@/lib/regions/rules/validity";

interface BorderChange {
  name: string;
  /** First day of the new order. */
  day: string;
  from: { ags: string; label: string };
  to: { ags: string; label: string };
}

/** Municipalities that changed the district: whoever looks for an old forum finds it under the old one. */
export function BorderChanges({ changes, ags }: { changes: readonly BorderChange[]; ags: string }) {
  if (changes.length === 0) return null;
  return (
    <ul>
      {changes.map(({ name, day, from, to }) => (
        <li key={name}>
          {to.ags === ags ? (
            <>
              {name} gehörte bis {formatDay(lastDay(day))} zu: <a href={`/kreise/${from.ags}`}>{from.label}</a>. Frühere
              Foren stehen dort.
            </>
          ) : (
            <>
              {name} gehört seit {formatDay(day)} nicht mehr dazu, sondern zu:{" "}
              <a href={`/kreise/${to.ags}`}>{to.label}</a>.
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
