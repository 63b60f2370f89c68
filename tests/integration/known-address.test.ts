import { expect, it } from "vitest";
import { isKnownAddress } from "@/app/known-address";
import { hashToken, newId } from "@/lib/platform/ids";
import { addDays, addHours, addMinutes, berlinDay, now } from "@/lib/platform/time";
import { handoverToken } from "@/lib/registrations/links";
import { subscriptionToken } from "@/lib/subscriptions/links";
import { make, superuser } from "@/tests/support/test-db";

const noCookies = { get: () => undefined };

const tomorrow = () => addDays(now(), 1);
const unknown = "A".repeat(32);

async function expectKnown(addresses: Record<string, boolean>) {
  const answers = await Promise.all(
    Object.keys(addresses).map(async (path) => [path, await isKnownAddress(path, noCookies)] as const),
  );
  expect(Object.fromEntries(answers)).toEqual(addresses);
}

it("knows forums and series that are published, and districts that have begun", async () => {
  const [forum, draft] = [await make.forum(), await make.forum({ publishedAt: tomorrow() })];
  const [series, later] = [await make.series(), await make.series({ publishedAt: tomorrow() })];
  const ended = await make.district({ validTo: "2020-01-01" });
  const coming = await make.district({ validFrom: berlinDay(tomorrow()) });
  await expectKnown({
    [`/foren/${forum.slug}`]: true,
    [`/foren/${forum.slug}/anmelden`]: true,
    [`/foren/${draft.slug}`]: false,
    "/foren/%E0%A4%A": false,
    [`/reihen/${series.slug}`]: true,
    [`/reihen/${later.slug}`]: false,
    [`/kreise/${forum.districts[0]}/benachrichtigen`]: true,
    [`/kreise/${ended.ags}`]: true,
    [`/kreise/${coming.ags}`]: false,
    "/kreise/99999": false,
  });
});

it("knows what personal links open, as long as they do", async () => {
  const forum = await make.forum();
  const { id, token } = await make.registration(forum);
  const handover = newId();
  await superuser`
    insert into handover (id, registration_id, forum_id, first_name, last_name, email, email_normalised, token_hash, expires_at)
    values (${handover}, ${id}, ${forum.id}, 'Kim', 'Kollege', 'k@example.org', 'k@example.org',
      ${hashToken(handoverToken({ id: handover }))}, ${addHours(now(), 1).toISOString()})`;
  const subscription = newId();
  await superuser`
    insert into subscription (id, email, email_normalised, district_ags, token_hash)
    values (${subscription}, 'known@example.org', 'known@example.org', ${forum.districts[0] ?? ""},
      ${hashToken(subscriptionToken({ id: subscription }))})`;
  const taking = `/anmeldung/uebernahme/${handoverToken({ id: handover })}`;
  await expectKnown({
    [`/anmeldung/${token}`]: true,
    [`/anmeldung/${token}/aendern`]: true,
    [`/anmeldung/${unknown}`]: false,
    [taking]: true,
    [`/anmeldung/uebernahme/${token}`]: false,
    [`/abo/${subscriptionToken({ id: subscription })}`]: true,
    [`/abo/${unknown}`]: false,
    "/abo/x": false,
  });
  await superuser`update handover set expires_at = ${addMinutes(now(), -1).toISOString()} where id = ${handover}`;
  await expectKnown({ [taking]: false });
});

it("knows no demo mailbox in a real portal, and every address that names nothing", async () => {
  const mail = newId();
  await superuser`insert into demo_mail values (${mail}, now(), 'a@example.org', 'Betreff', 'Text', 'Text', null)`;
  await expectKnown({
    "/": true,
    "/foren": true,
    "/anmeldung/geloescht": true,
    "/abo/beendet": true,
    "/postfach": false,
    [`/postfach/${mail}`]: false,
  });
});
