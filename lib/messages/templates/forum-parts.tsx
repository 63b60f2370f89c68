import { Heading, Section, Text } from "@react-email/components";
import type { AccessFeature } from "@/db/schema/forums";
import type { ForumDetail } from "@/lib/forums/rules/forum";
import { formatDateTimeRange, formatTime } from "@/lib/platform/time";
import type { RegistrationFacts, SiteFacts } from "../facts";
import { A, H2, List, P } from "./letter";
import { look } from "./look";

type Place = Pick<ForumDetail, "place" | "venue">;

/** Where it is, or that it is not known yet. */
export function placeWords({ place, venue }: Place): string {
  if (!venue) return place ?? "Der Ort wird noch bekannt gegeben.";
  return [venue.name, venue.street, [venue.postcode, venue.town].filter(Boolean).join(" ")].filter(Boolean).join(", ");
}

/** "Dienstag, 12. April 2016, 14:00 bis 17:00 Uhr" */
export const timeWords = (forum: Pick<ForumDetail, "startsAt" | "endsAt">): string =>
  formatDateTimeRange(forum.startsAt, forum.endsAt);

/** Title, time and place of the forum. */
export function ForumCard({ forum }: { forum: ForumDetail }) {
  return (
    <Section className="card" style={look.card}>
      <Heading as="h2" className="ink" style={look.cardTitle}>
        {forum.title}
      </Heading>
      <Text className="ink" style={look.cardText}>
        <strong>Wann:</strong> {timeWords(forum)}
        <br />
        <strong>Wo:</strong> {placeWords(forum)}
        {forum.isExample ? (
          <>
            <br />
            <strong>Beispiel:</strong> Dieses Forum ist erfunden.
          </>
        ) : null}
      </Text>
    </Section>
  );
}

export function ForumLink({ site, forum }: { site: SiteFacts; forum: ForumDetail }) {
  return (
    <P>
      <A site={site} href={`${site.appUrl}/foren/${forum.slug}`}>
        Seite des Forums
      </A>
    </P>
  );
}

/** The way to one's own page. Stands in every mail to somebody who is registered. */
export const ManageLink = ({ site, link }: Pick<RegistrationFacts, "site" | "link">) => (
  <P>
    <A site={site} href={link}>
      Meine Anmeldung ansehen, ändern oder absagen
    </A>
  </P>
);

export function Agenda({ forum }: { forum: ForumDetail }) {
  if (forum.agenda.length === 0) return null;
  return (
    <>
      <H2>Ablauf</H2>
      <List>
        {forum.agenda.map((item) => (
          <li key={item.id}>
            {item.startsAt ? `${formatTime(item.startsAt)} Uhr: ` : ""}
            {item.title}
          </li>
        ))}
      </List>
    </>
  );
}

export function Arrival({ forum }: { forum: ForumDetail }) {
  if (!forum.venue?.arrival) return null;
  return (
    <>
      <H2>Anreise mit Bus und Bahn</H2>
      <P>{forum.venue.arrival}</P>
    </>
  );
}

// In the order in which one meets them on the way in.
const featureWords: Record<AccessFeature, string> = {
  accessibleParking: "Barrierefreier Parkplatz",
  stepFree: "Stufenloser Zugang",
  lift: "Aufzug",
  accessibleToilet: "Barrierefreie Toilette",
  inductionLoop: "Induktionsschleife",
  seating: "Sitzplätze für alle",
  quietRoom: "Ruheraum",
  assistanceDogs: "Assistenzhunde willkommen",
};
const features = Object.keys(featureWords) as AccessFeature[];

/** Access to the venue, the unknown included: it tells what to ask about. */
export function Access({ forum }: { forum: ForumDetail }) {
  if (!forum.venue) return null;
  const { access, accessNote } = forum.venue;
  const answered = features.filter((feature) => access[feature] === "yes" || access[feature] === "no");
  const open = features.filter((feature) => !answered.includes(feature)).map((feature) => featureWords[feature]);
  return (
    <>
      <H2>Barrierefreiheit</H2>
      {answered.length > 0 ? (
        <List>
          {answered.map((feature) => (
            <li key={feature}>
              {featureWords[feature]}: {access[feature] === "yes" ? "ja" : "nein"}
            </li>
          ))}
        </List>
      ) : null}
      {open.length > 0 ? <P>Noch nicht bekannt: {open.join(", ")}.</P> : null}
      {accessNote ? <P>{accessNote}</P> : null}
    </>
  );
}
