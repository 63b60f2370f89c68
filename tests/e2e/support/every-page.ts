import { handover, subscription } from "@/db/schema";
import { deriveToken, hashToken, newId } from "@/lib/platform/ids";
import { addDays, addHours, now } from "@/lib/platform/time";
import type { Portal } from "../../support/portal";

/** Addresses that need nothing but the seed: all of the sitemap, and what it leaves out. */
export async function publicPages({ origin }: Portal): Promise<string[]> {
  const sitemap = await (await fetch(`${origin}/sitemap.xml`)).text();
  const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => new URL(url ?? "").pathname);
  const forms = [
    "beispiel-rheingau-taunus-limburg-weilburg",
    "beispiel-marburg-biedenkopf-lahn-dill",
    "beispiel-kassel",
  ];
  return [
    ...listed,
    ...["/?ort=65232", "/?ort=34127", "/?ort=99999", "/?ort=xyzzy", "/?ort="],
    ...["/foren?q=gibtesnicht", "/foren?q=Beispiel", "/foren?zeit=vergangen"],
    ...forms.map((slug) => `/foren/${slug}/anmelden`),
    ...["/foren/beispiel-rheingau-taunus-limburg-weilburg/anmelden/gesendet", "/anmeldung/geloescht", "/abo/beendet"],
    ...["/kreise/06439/benachrichtigen", "/kreise/06439/benachrichtigen/gesendet", "/barriere-melden/eingegangen"],
    ...["/gibt-es-nicht", `/anmeldung/${"A".repeat(32)}`, `/abo/${"A".repeat(32)}`, "/foren/gibt-es-nicht"],
  ];
}

/** Personal pages in every state, by what they show. */
export async function personalPages({ make }: Portal): Promise<[what: string, path: string][]> {
  const forum = await make.forum({ cateringOffered: true, capacity: 50 });
  const own = async (values: Parameters<typeof make.registration>[1], which = forum) =>
    `/anmeldung/${(await make.registration(which, values)).token}`;
  const offered = await make.registration(forum, { state: "offered" });
  await make.seatOffer(offered);
  const late = await make.registration(forum, { state: "offered" });
  await make.seatOffer(late, { expiresAt: addHours(now(), -1) });
  const giver = await make.registration(forum, {});
  const [confirmed, invitation] = [await own({ title: "Dr.", needs: "Räume" }), await offerPlace(make, giver)];
  const cancelled = await make.forum({ cancelledAt: now(), cancelReason: "Der Saal ist gesperrt." });
  const held = await make.forum({ startsAt: addDays(now(), -3), endsAt: addHours(addDays(now(), -3), 2) });
  return [
    ["unconfirmed", await own({ state: "unconfirmed" })],
    ["unconfirmed without a place", await own({ state: "unconfirmed", holdUntil: null })],
    ["being approved", await own({ state: "pending_approval" })],
    ["confirmed", confirmed],
    ["changed", `${confirmed}?geaendert=ja`],
    ["waitlisted", await own({ state: "waitlisted" })],
    ["offered", `/anmeldung/${offered.token}`],
    ["offered, too late", `/anmeldung/${late.token}`],
    ["cancelled", await own({ state: "cancelled" })],
    ["rejected", await own({ state: "rejected" })],
    ["expired", await own({ state: "expired" })],
    ["place offered to a colleague", `/anmeldung/${giver.token}`],
    ["forum cancelled", await own({}, cancelled)],
    ["forum postponed", await own({}, await make.forum({ postponedAt: now() }))],
    ["forum held", await own({}, held)],
    ["never confirmed, forum held", await own({ state: "unconfirmed" }, held)],
    ["cancelling", `${confirmed}/absagen`],
    ["handing over", `${confirmed}/weitergeben`],
    ["changing", `${confirmed}/aendern`],
    ["data", `${confirmed}/meine-daten`],
    ["erasing", `${confirmed}/meine-daten?loeschen=ja`],
    ["taking over", `/anmeldung/uebernahme/${invitation}`],
    ["subscription asked for", `/abo/${await subscribe(make, false)}`],
    ["subscription", `/abo/${await subscribe(make, true)}?bestaetigt=ja`],
  ];
}

/** Offers this person's place to a colleague; gives back the token of the invitation. */
export async function offerPlace(make: Portal["make"], giver: { id: string; forumId: string }): Promise<string> {
  const id = newId();
  const token = deriveToken("of this test", "handover", id);
  const email = `karl-${id}@example.org`;
  await make.db.insert(handover).values({
    id,
    registrationId: giver.id,
    forumId: giver.forumId,
    firstName: "Karl",
    lastName: "Kollege",
    email,
    emailNormalised: email,
    tokenHash: hashToken(token),
    expiresAt: addHours(now(), 20),
  });
  return token;
}

/** A subscription of a new person; gives back the token of its link. */
export async function subscribe(make: Portal["make"], confirmed: boolean): Promise<string> {
  const { ags } = await make.district();
  const id = newId();
  const token = deriveToken("of this test", "subscription", id);
  const email = `abo-${id}@example.org`;
  const facts = { id, email, emailNormalised: email, districtAgs: ags, tokenHash: hashToken(token) };
  await make.db.insert(subscription).values({ ...facts, confirmedAt: confirmed ? now() : null });
  return token;
}
