import type { ReactNode } from "react";
import { ForumList } from "@/components/forums/forum-list";
import { EmptyState } from "@/components/ui/empty-state";
import { districtAccusative } from "@/lib/regions/rules/district-words";
import type { FinderDistrict } from "./finder-district-answer";
import { NearbyForums } from "./nearby-forums";

interface DistrictForumsProps extends Omit<FinderDistrict, "municipalities"> {
  /** The form "Benachrichtigen", for a district without a forum. */
  notify: ReactNode;
}

/** What a district has ahead, or an honest no with the nearest forums. */
export function DistrictForums({ district, forums, nearby, notify }: DistrictForumsProps) {
  const planned = forums.some(({ seats }) => seats !== "cancelled");
  return (
    <section className="block">
      <h2>Nächste Foren</h2>
      {forums.length > 0 ? <ForumList forums={forums} columns="one" /> : null}
      {planned ? null : (
        <EmptyState title={`Für ${districtAccusative(district)} ist zurzeit kein Forum geplant`} level={3}>
          <NearbyForums forums={nearby} level={4} />
          <div className="nearby">
            <h4>Benachrichtigen lassen</h4>
            {notify}
          </div>
        </EmptyState>
      )}
    </section>
  );
}
