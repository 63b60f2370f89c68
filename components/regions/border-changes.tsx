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
      {changes.map((change) => (
        <li key={change.name}>{change.to.ags === ags ? <Joined {...change} /> : <Left {...change} />}</li>
      ))}
    </ul>
  );
}

function Joined({ name, day, from }: BorderChange) {
  return (
    <>
      {name} gehörte bis {formatDay(lastDay(day))} zu: <a href={`/kreise/${from.ags}`}>{from.label}</a>. Frühere Foren
      stehen dort.
    </>
  );
}

function Left({ name, day, to }: BorderChange) {
  const link = <a href={`/kreise/${to.ags}`}>{to.label}</a>;
  if (to.label === name) {
    return (
      <>
        {name} ist seit {formatDay(day)} kreisfrei und hat eine eigene Seite: {link}
      </>
    );
  }
  return (
    <>
      {name} gehört seit {formatDay(day)} zu: {link}
    </>
  );
}
