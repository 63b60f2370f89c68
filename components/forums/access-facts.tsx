import { Icon, type IconName } from "@/components/ui/icon";
import type { ForumVenue } from "@/lib/forums/rules/forum";

type Feature = keyof ForumVenue["access"];
type Answer = NonNullable<ForumVenue["access"][Feature]>;

/** In the order in which one meets them on the way in. */
export const FEATURES: readonly [Feature, string][] = [
  ["accessibleParking", "Barrierefreier Parkplatz"],
  ["stepFree", "Stufenloser Zugang"],
  ["lift", "Aufzug"],
  ["accessibleToilet", "Barrierefreie Toilette"],
  ["inductionLoop", "Induktionsschleife"],
  ["seating", "Sitzplätze für alle"],
  ["quietRoom", "Ruheraum"],
  ["assistanceDogs", "Assistenzhunde willkommen"],
];

const ANSWERS: Record<Answer, { icon: IconName; words: string }> = {
  yes: { icon: "check", words: "ja" },
  no: { icon: "minus", words: "nein" },
  unknown: { icon: "question", words: "noch nicht bekannt" },
};

/** Facts for people who need to know how they get in. What nobody has answered is said to be unknown. */
export function AccessFacts({ venue }: { venue: Pick<ForumVenue, "access" | "accessNote"> }) {
  return (
    <>
      <ul className="access">
        {FEATURES.map(([feature, label]) => {
          const { icon, words } = ANSWERS[venue.access[feature] ?? "unknown"];
          return (
            <li key={feature}>
              <Icon name={icon} />
              <span>
                {label}: <strong>{words}</strong>
              </span>
            </li>
          );
        })}
      </ul>
      {venue.accessNote ? <p className="access-note">{venue.accessNote}</p> : null}
    </>
  );
}
