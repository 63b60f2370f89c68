import type { ForumCardData } from "@/lib/forums/rules/forum";
import { formatDateTimeRange } from "@/lib/platform/time";

export interface NearbyForum {
  /** The district that has it. */
  label: string;
  /** As the crow flies, to the middle of that district. */
  km: number;
  forum: ForumCardData;
}

/** The nearest forums, for those whose own district has none. Nothing where none is planned anywhere. */
export function NearbyForums({ forums, level }: { forums: readonly NearbyForum[]; level: 3 | 4 }) {
  const Heading = `h${level}` as const;
  if (forums.length === 0) return null;
  return (
    <div className="nearby">
      <Heading>Nächstgelegene Foren</Heading>
      <ul>
        {forums.map(({ label, km, forum }) => (
          <li key={forum.id}>
            <a href={`/foren/${forum.slug}`}>{forum.title}</a>
            <span>
              {formatDateTimeRange(forum.startsAt, forum.endsAt)}. {label}, rund {km} km Luftlinie.
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
