import type { ListedPerson } from "@/lib/exports/rules/people";
import { newId } from "@/lib/platform/ids";
import { parseWallTime } from "@/lib/platform/time";

const at = parseWallTime("2026-03-01T09:30");

/** Somebody on a list; each test says what it is about. */
export const listedPerson = (changes: Partial<ListedPerson> = {}): ListedPerson => ({
  id: newId(),
  state: "confirmed",
  groupId: newId(),
  firstName: "Jörg",
  lastName: "Müßig",
  title: null,
  email: "joerg@example.org",
  phone: null,
  organisation: "Beispielverein",
  position: null,
  actorType: "association",
  diet: null,
  dietNote: null,
  answers: [],
  needs: null,
  offers: null,
  topics: [],
  listOptIn: false,
  invitationsOptIn: false,
  createdAt: at,
  emailConfirmedAt: at,
  confirmedAt: at,
  endedAt: null,
  attendance: "unknown",
  district: "Landkreis Kassel",
  firstWish: null,
  secondWish: null,
  ...changes,
});
