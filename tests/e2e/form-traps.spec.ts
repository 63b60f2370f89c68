import { setTimeout as sleep } from "node:timers/promises";
import { waitForMail } from "../support/mailbox";
import type { Portal } from "../support/portal";
import { confirmByMail, fillRegistration } from "./support/people";
import { expect, test } from "./support/portal-test";
import { ageForm, field, fillRequired, openForm, press, pressAndFail, typedIn } from "./support/registration-form";

test.skip(({ isMobile }) => isMobile === true, "what is checked does not depend on the screen");

const CHECK = "Bitte prüfen Sie Ihre Angaben";
const SENT = "Fast geschafft: Bitte bestätigen Sie Ihre E-Mail-Adresse";

const countRows = async ({ superuser }: Portal, forumId: string): Promise<number> =>
  (await superuser`select id from registration where forum_id = ${forumId}`).length;

test("a form older than a day keeps what was typed and works on the next try", async ({ page, portal }) => {
  const { slug } = await portal.make.forum();
  await openForm(page, slug);
  await ageForm(page, 25 * 3600_000);
  await fillRequired(page, "alt@example.org");
  const before = await typedIn(page);
  await pressAndFail(page, "Weiter", "Diese Seite war sehr lange offen.");
  expect(await typedIn(page)).toEqual(before);
  await sleep(2100);
  await press(page, "Weiter");
  await expect(page.getByRole("heading", { name: CHECK })).toBeVisible();
});

test("the check page may stay open for more than a day as well", async ({ page, portal }) => {
  const forum = await portal.make.forum();
  await openForm(page, forum.slug);
  await fillRequired(page, "lange-geprueft@example.org");
  await press(page, "Weiter");
  await expect(page.getByRole("heading", { name: CHECK })).toBeVisible();
  await ageForm(page, 25 * 3600_000);
  await pressAndFail(page, "Verbindlich anmelden", "Diese Seite war sehr lange offen.");
  expect(await countRows(portal, forum.id)).toBe(0);
  await expect(field(page, "people.0.email").first()).toHaveValue("lange-geprueft@example.org");
});

test("a form sent faster than a person can type asks for patience and keeps what was typed", async ({
  page,
  portal,
}) => {
  const { slug } = await portal.make.forum();
  await openForm(page, slug);
  await fillRequired(page, "schnell@example.org");
  const before = await typedIn(page);
  // Ahead of the clock, so that a slow machine cannot make it old enough.
  await ageForm(page, -1000);
  await pressAndFail(page, "Weiter", "Das ging schneller, als ein Mensch tippen kann.");
  expect(await typedIn(page)).toEqual(before);
  await sleep(3500);
  await press(page, "Weiter");
  await expect(page.getByRole("heading", { name: CHECK })).toBeVisible();
});

test("a program that fills in the trap gets the answer of success, and nothing is stored", async ({ page, portal }) => {
  const forum = await portal.make.forum();
  await openForm(page, forum.slug);
  await fillRequired(page, "roboter@example.org");
  await field(page, "website").evaluate((input: HTMLInputElement) => {
    input.value = "https://example.org";
  });
  await press(page, "Weiter");
  await page.waitForURL(`**/foren/${forum.slug}/anmelden/gesendet`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(SENT);
  expect(await countRows(portal, forum.id)).toBe(0);
  expect(await portal.superuser`select id from outbox_mail where recipient = 'roboter@example.org'`).toHaveLength(0);
});

test("pressing „Verbindlich anmelden“ twice makes one registration", async ({ page, portal }) => {
  const forum = await portal.make.forum();
  await openForm(page, forum.slug);
  await fillRequired(page, "doppelt@example.org");
  await press(page, "Weiter");
  await page.getByRole("button", { name: "Verbindlich anmelden" }).dblclick();
  await expect(page).toHaveURL(/\/anmelden\/gesendet$/);
  await waitForMail(portal.mail, { to: "doppelt@example.org" });
  expect(await countRows(portal, forum.id)).toBe(1);
});

test("whoever is registered already sees the same as everybody else, and gets another mail", async ({ page, portal }, {
  project,
}) => {
  const forum = await portal.make.forum();
  const email = `bekannt.${project.name}@example.org`;
  const person = { firstName: "Bea", lastName: "Bekannt", email };
  const register = async () => {
    await page.goto(`/foren/${forum.slug}/anmelden`);
    await fillRegistration(page, person);
    return { url: page.url(), text: await page.locator("main").textContent() };
  };
  const first = await register();
  await confirmByMail(page, portal, email);
  const second = await register();
  expect(second).toEqual(first);
  await waitForMail(portal.mail, { to: email, subject: /^Ihre Anmeldung:/ });
  expect(await countRows(portal, forum.id)).toBe(1);
});

test("sending the link again answers the same for known and unknown addresses", async ({ page, portal }, {
  project,
}) => {
  const forum = await portal.make.forum();
  const known = await portal.make.registration(forum, { email: `kennt.${project.name}@example.org` });
  const ask = async (email: string) => {
    await page.goto(`/foren/${forum.slug}/anmelden/gesendet`, { waitUntil: "networkidle" });
    await ageForm(page, 60_000);
    await page.getByLabel("E-Mail-Adresse").fill(email);
    await press(page, "E-Mail noch einmal schicken");
    await expect(page.getByText("Wenn diese Adresse angemeldet ist, kommt die E-Mail")).toBeVisible();
    return { url: page.url(), text: await page.locator("main").textContent() };
  };
  expect(await ask(`fremd.${project.name}@example.org`)).toEqual(await ask(known.email));
  await waitForMail(portal.mail, { to: known.email });
  expect(await portal.superuser`select id from outbox_mail where recipient like 'fremd.%'`).toHaveLength(0);
});
