import { sql } from "drizzle-orm";
import { deriveToken, hashToken, newId } from "../../lib/platform/ids";
import { addMinutes, MINUTE } from "../../lib/platform/time";
import type { ActorType } from "../actor-types";
import { type RegistrationState, registration, supportRequest } from "../schema/registrations";
import type { SeedTx } from "./seed-tx";

/** Names nobody takes for real people: every last name says that it is one of an example. */
const firstNames =
  "Anna Ben Clara Deniz Elif Felix Greta Hasan Ida Jonas Kemal Lena Malik Nora Omar Paula Quirin Rosa Samir Tilda Ulf Vera Wanda Yusuf Zoe".split(
    " ",
  );
const lastNames = ["Beispiel", "Muster", "Exempel", "Probe"];

type Role = { actorType: ActorType; organisation: string; position: string | null };

const roles: readonly Role[] = [
  { actorType: "municipality", organisation: "Stadtverwaltung Beispielstadt", position: "Koordination Ehrenamt" },
  { actorType: "association", organisation: "Beispielverein e. V.", position: "Vorstand" },
  { actorType: "initiative", organisation: "Initiative Beispielhausen hilft", position: null },
  { actorType: "organisation", organisation: "Beispiel-Sozialwerk gGmbH", position: "Fachberatung" },
  { actorType: "volunteer", organisation: "Freundeskreis Beispieltal", position: null },
  { actorType: "other", organisation: "Beispielschule", position: "Schulleitung" },
];

const needs = [
  "Räume für einen offenen Treff am Abend",
  "Menschen, die beim Ausfüllen von Formularen helfen",
  "Jemanden, der neue Freiwillige in ihre Aufgaben einführt",
];
const offers = [
  "Erfahrung mit Sprachpatenschaften",
  "Einen Kleinbus, der nachmittags frei ist",
  "Kontakte zu Betrieben, die Praktika anbieten",
];

export type Crowd = {
  forumId: string;
  districts: readonly string[];
  confirmed: number;
  waitlisted: number;
  /** Tables in the order in which people wish for them, and how many do. */
  wishes: readonly { breakoutId: string; people: number }[];
  /** Between these moments people came, one after the other. */
  from: Date;
  to: Date;
};

/** Registrations as if people had registered and confirmed one after the other. */
export async function addExamplePeople(tx: SeedTx, crowd: Crowd, secret: string): Promise<void> {
  const people = crowd.confirmed + crowd.waitlisted;
  if (people === 0) return;
  const minutesApart = (crowd.to.getTime() - crowd.from.getTime()) / MINUTE / (people + 1);
  const wishes = crowd.wishes.flatMap(({ breakoutId, people: wanted }) => Array<string>(wanted).fill(breakoutId));
  const rows = await tx
    .insert(registration)
    .values(
      Array.from({ length: people }, (_, index) => ({
        ...examplePerson(index, secret),
        forumId: crowd.forumId,
        districtAgs: crowd.districts[index % crowd.districts.length] ?? "",
        firstWishId: wishes[index] ?? null,
        ...moments(addMinutes(crowd.from, Math.floor(minutesApart * (index + 1))), index < crowd.confirmed),
      })),
    )
    .returning({ id: registration.id });
  const first = rows[0];
  if (first) await addExampleSupport(tx, crowd, first.id);
}

function examplePerson(index: number, secret: string) {
  const id = newId();
  const firstName = firstNames[index % firstNames.length] ?? "";
  const lastName = lastNames[Math.floor(index / firstNames.length) % lastNames.length] ?? "";
  const role = roles[index % roles.length] as Role;
  const email = `${firstName}.${lastName}@example.org`.toLowerCase();
  return {
    id,
    groupId: newId(),
    firstName,
    lastName,
    email,
    emailNormalised: email,
    ...role,
    needs: index % 5 === 0 ? needs[(index / 5) % needs.length] : null,
    offers: index % 5 === 2 ? offers[((index - 2) / 5) % offers.length] : null,
    privacyVersion: 1,
    tokenHash: hashToken(deriveToken(secret, "registration", `${id}:1`)),
  };
}

/** Confirmed ten minutes after registering; the rank is drawn in that order. */
function moments(createdAt: Date, hasPlace: boolean) {
  const provenAt = addMinutes(createdAt, 10);
  const state: RegistrationState = hasPlace ? "confirmed" : "waitlisted";
  return {
    state,
    createdAt,
    updatedAt: provenAt,
    emailConfirmedAt: provenAt,
    confirmedAt: hasPlace ? provenAt : null,
    queueNumber: sql<number>`nextval('registration_queue_number')`,
  };
}

async function addExampleSupport(tx: SeedTx, { forumId, from }: Crowd, registrationId: string): Promise<void> {
  await tx.insert(supportRequest).values({ registrationId, forumId, kinds: ["wheelchairSpace"], consentedAt: from });
}
