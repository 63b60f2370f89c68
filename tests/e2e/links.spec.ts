import type { Portal } from "../support/portal";
import { offerPlace } from "./support/every-page";
import { expect, test } from "./support/portal-test";
import { press } from "./support/registration-form";

test.skip(({ isMobile }) => isMobile === true, "what is checked does not depend on the screen");

const UNKNOWN = "Dieser Link gilt nicht";

async function invitation(portal: Portal) {
  const registration = await portal.make.registration(await portal.make.forum());
  return { registration, token: await offerPlace(portal.make, registration) };
}

test("links that lead nowhere are answered with 404 and say why that can be", async ({ page }) => {
  const wrong = "A".repeat(32);
  for (const link of [
    wrong,
    "kurz",
    `${wrong}/absagen`,
    `${wrong}/aendern`,
    `${wrong}/weitergeben`,
    `${wrong}/meine-daten`,
    `uebernahme/${wrong}`,
  ]) {
    const answer = await page.goto(`/anmeldung/${link}`);
    expect(answer?.status(), link).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(UNKNOWN);
  }
  expect((await page.request.get(`/anmeldung/${wrong}/daten.json`)).status()).toBe(404);
  expect((await page.goto(`/abo/${wrong}`))?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Diese Benachrichtigung gibt es nicht mehr");
  const legal = page.getByRole("navigation", { name: "Rechtliches und Barrierefreiheit" });
  await legal.getByRole("link", { name: "Impressum" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Impressum");
  expect((await page.goto("/kein/solcher/ort"))?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Diese Seite gibt es nicht");
});

test("confirming twice, from two tabs, is the same as once", async ({ page, context, portal }) => {
  const forum = await portal.make.forum();
  const { id, token } = await portal.make.registration(forum, { state: "unconfirmed" });
  const second = await context.newPage();
  for (const tab of [page, second]) await tab.goto(`/anmeldung/${token}`, { waitUntil: "networkidle" });
  for (const tab of [page, second]) {
    await press(tab, "Anmeldung bestätigen");
    await expect(tab.getByRole("heading", { name: "Sie sind angemeldet" })).toBeVisible();
  }
  expect(
    await portal.superuser`select id from outbox_mail where registration_id = ${id} and template = 'confirmed'`,
  ).toHaveLength(1);
});

test("an offer accepted after its time is refused in words, and the place is not taken", async ({ page, portal }) => {
  const forum = await portal.make.forum({ capacity: 1 });
  const offered = await portal.make.registration(forum, { state: "offered" });
  await portal.make.seatOffer(offered);
  await page.goto(`/anmeldung/${offered.token}`, { waitUntil: "networkidle" });
  await portal.superuser`update seat_offer set expires_at = now() - interval '1 minute' where registration_id = ${offered.id}`;
  await press(page, "Platz annehmen");
  await expect(page.getByText("Die Frist ist abgelaufen").first()).toBeVisible();
  const [row] = await portal.superuser<{ state: string }[]>`select state from registration where id = ${offered.id}`;
  expect(row?.state).not.toBe("confirmed");
});

const ENDED = [
  ["expired", "Ihr Platzangebot ist abgelaufen"],
  ["cancelled", "Ihre Anmeldung ist abgesagt"],
  ["rejected", "Ihre Anmeldung konnte nicht angenommen werden"],
] as const;

test("an ended registration keeps its page, which says so and offers no button that cannot work", async ({
  page,
  portal,
}) => {
  const forum = await portal.make.forum();
  for (const [state, title] of ENDED) {
    const { token } = await portal.make.registration(forum, { state });
    expect((await page.goto(`/anmeldung/${token}`))?.status()).toBe(200);
    await expect(page.getByRole("heading", { name: title })).toBeVisible();
    await expect(page.locator("main").getByRole("button")).toHaveCount(0);
    for (const way of ["aendern", "weitergeben", "absagen"]) {
      await page.goto(`/anmeldung/${token}/${way}`);
      await expect(page, way).toHaveURL(new RegExp(`/anmeldung/${token}$`));
    }
  }
});

test("after a handover the old link and the used invitation say that they no longer count", async ({
  page,
  portal,
}) => {
  const { registration, token } = await invitation(portal);
  await page.goto(`/anmeldung/uebernahme/${token}`, { waitUntil: "networkidle" });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ein Platz für Sie");
  await press(page, "Platz übernehmen");
  await expect(page.getByRole("heading", { name: "Sie sind angemeldet" })).toBeVisible();
  for (const old of [`/anmeldung/${registration.token}`, `/anmeldung/uebernahme/${token}`]) {
    expect((await page.goto(old))?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(UNKNOWN);
  }
});

test("an invitation to take over a place that has run out takes nothing over", async ({ page, portal }) => {
  const { registration, token } = await invitation(portal);
  await page.goto(`/anmeldung/uebernahme/${token}`, { waitUntil: "networkidle" });
  await portal.superuser`update handover set expires_at = now() - interval '1 minute' where registration_id = ${registration.id}`;
  await press(page, "Platz übernehmen");
  await expect(page.getByText(/zu spät|gilt nicht/).first()).toBeVisible();
  expect((await page.goto(`/anmeldung/uebernahme/${token}`))?.status()).toBe(404);
  expect((await page.goto(`/anmeldung/${registration.token}`))?.status()).toBe(200);
});
