import type { ReactNode } from "react";
import { ForumList } from "@/components/forums/forum-list";
import type { ForumCardData } from "@/lib/forums/rules/forum";
import { districtAccusative } from "@/lib/regions/rules/district-words";
import type { Hit } from "@/lib/regions/rules/find-places";
import type { DistrictRef } from "@/lib/regions/rules/gazetteer";
import { hitWords } from "./finder-words";
import { type NearbyForum, NearbyForums } from "./nearby-forums";

export interface FinderDistrict extends Hit {
  forums: readonly ForumCardData[];
  /** Where `forums` has none that takes place: the nearest. */
  nearby: readonly NearbyForum[];
}

interface FinderDistrictAnswerProps {
  answer: FinderDistrict;
  /** The only answer: the heading above already names the place. */
  alone: boolean;
  notify: (district: DistrictRef) => ReactNode;
}

export function FinderDistrictAnswer({ answer, alone, notify }: FinderDistrictAnswerProps) {
  const { district, forums, nearby } = answer;
  const level = alone ? 3 : 4;
  const Heading = `h${level}` as const;
  const planned = forums.some(({ seats }) => seats !== "cancelled");
  return (
    <div className="answer-district">
      {alone ? null : <h3>Für {hitWords(answer)}</h3>}
      {forums.length > 0 ? <ForumList forums={forums} level={level} columns="one" /> : null}
      {planned ? null : (
        <>
          <p>Für {districtAccusative(district)} ist zurzeit kein Forum geplant.</p>
          <NearbyForums forums={nearby} level={level} />
          <div className="nearby">
            <Heading>Benachrichtigen lassen</Heading>
            {notify(district)}
          </div>
        </>
      )}
      <p>
        <a href={`/kreise/${district.ags}`}>{district.label}: alle Foren und Kontakt</a>
      </p>
    </div>
  );
}
