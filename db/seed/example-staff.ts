import { derivedId } from "../../lib/platform/ids";
import { account, membership } from "../schema/accounts";
import type { SeedTx } from "./seed-tx";

/** Two coordinators of neighbouring districts, who share a forum, and the agency. Nobody real: example.org has no mail. */
const exampleStaff = [
  { name: "Koordination Rheingau-Taunus (Beispiel)", email: "rheingau-taunus@example.org", districts: ["06439"] },
  { name: "Koordination Limburg-Weilburg (Beispiel)", email: "limburg-weilburg@example.org", districts: ["06533"] },
  { name: "Landesagentur (Beispiel)", email: "agentur@example.org", districts: [] },
] as const;

export async function seedStaff(tx: SeedTx, now: Date): Promise<void> {
  const people = exampleStaff.map(({ districts, ...person }) => ({
    ...{ ...person, id: derivedId("account", person.email), emailNormalised: person.email },
    ...{ createdAt: now, activatedAt: now, districts },
  }));
  const added = await tx
    .insert(account)
    .values(people.map(({ districts: _, ...person }) => person))
    .onConflictDoNothing()
    .returning({ id: account.id });
  // Only for accounts made just now: what the agency has changed since stays as it is.
  const fresh = people.filter(({ id }) => added.some((row) => row.id === id));
  for (const { id: accountId, districts } of fresh) {
    const rights = districts.map((districtAgs) => ({ accountId, role: "coordinator" as const, districtAgs }));
    await tx.insert(membership).values(rights.length > 0 ? rights : [{ accountId, role: "agency" as const }]);
  }
}
