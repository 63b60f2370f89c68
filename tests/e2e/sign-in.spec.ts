import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import { linksIn, waitForMail } from "../support/mailbox";
import type { Portal } from "../support/portal";
import { expect, test } from "./support/portal-test";
import { ageForm, field, press, pressAndFail } from "./support/registration-form";

test.skip(({ isMobile }) => isMobile === true, "what is checked does not depend on the screen");

async function coordinator({ make }: Portal) {
  return make.staff({ districts: [(await make.district()).ags] });
}

/** Asks for a link on the sign-in page; gives back the link of the mail. */
async function linkFor(page: Page, portal: Portal, email: string, path = "/einloggen"): Promise<string> {
  await page.goto(path, { waitUntil: "networkidle" });
  await ageForm(page, 60_000);
  await field(page, "email").fill(email);
  await press(page, "Link zum Einloggen schicken");
  await page.waitForURL("**/einloggen/gesendet");
  const mail = await waitForMail(portal.mail, { to: email, subject: "Ihr Link zum Einloggen" });
  return linksIn(mail, "/einloggen/link/")[0] ?? "no link in the mail";
}

const elsewhere = (browser: Browser, options: BrowserContextOptions) => browser.newContext({ ...options });

test("a coordinator signs in by mail, a scanner before, and signs out", async ({ page, portal }) => {
  const { id, email, name } = await coordinator(portal);
  const link = await linkFor(page, portal, email);

  for (const method of ["GET", "HEAD", "GET"]) expect((await fetch(link, { method })).status).toBe(200);
  expect(await portal.superuser`select id from account_session where account_id = ${id}`).toEqual([]);
  const used = await portal.superuser`select used_at from sign_in_link where account_id = ${id}`;
  expect(used).toMatchObject([{ used_at: null }]);

  await page.goto(link, { waitUntil: "networkidle" });
  await press(page, "Einloggen");
  await expect(page).toHaveURL(/\/koordination$/);
  await expect(page.getByText(`Guten Tag, ${name}.`)).toBeVisible();
  const cookie = (await page.context().cookies()).find(({ name }) => name === "portal-session");
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });

  await page.goto(link);
  await expect(page.getByText("Dieser Link wurde schon benutzt")).toBeVisible();

  await page.goto("/koordination", { waitUntil: "networkidle" });
  await press(page, "Ausloggen");
  await expect(page.getByText("Sie sind ausgeloggt.")).toBeVisible();
  expect(await portal.superuser`select id from account_session where account_id = ${id}`).toEqual([]);
  await page.goto("/koordination");
  await expect(page).toHaveURL(/\/einloggen\?weiter=/);
});

test("an unknown address gets the same answer and no mail", async ({ page, portal }) => {
  await page.goto("/einloggen", { waitUntil: "networkidle" });
  await ageForm(page, 60_000);
  await field(page, "email").fill("niemand@example.org");
  await press(page, "Link zum Einloggen schicken");
  await page.waitForURL("**/einloggen/gesendet");
  expect(await portal.superuser`select id from outbox_mail where recipient = 'niemand@example.org'`).toEqual([]);
});

test("a link opened in another browser says so, and still works where it was asked for", async ({
  page,
  portal,
  browser,
  javaScriptEnabled,
}) => {
  const { email } = await coordinator(portal);
  const link = await linkFor(page, portal, email);
  const context = await elsewhere(browser, { javaScriptEnabled: javaScriptEnabled !== false });
  const other = await context.newPage();
  await other.goto(link, { waitUntil: "networkidle" });
  await pressAndFail(other, "Einloggen", "in einem anderen Browser angefordert");
  await context.close();
  await page.goto(link, { waitUntil: "networkidle" });
  await press(page, "Einloggen");
  await expect(page).toHaveURL(/\/koordination$/);
});

test("after signing in one is where one wanted to go, and never on another site", async ({ page, portal }) => {
  const wanted = await coordinator(portal);
  await page.goto("/koordination/profil");
  await expect(page).toHaveURL(/weiter=%2Fkoordination%2Fprofil/);
  await page.goto(await linkFor(page, portal, wanted.email, page.url()), { waitUntil: "networkidle" });
  await press(page, "Einloggen");
  await expect(page).toHaveURL(/\/koordination\/profil$/);

  await page.context().clearCookies();
  const lured = await coordinator(portal);
  const evil = encodeURIComponent("https://boese.example/koordination");
  const link = new URL(await linkFor(page, portal, lured.email, `/einloggen?weiter=${evil}`));
  expect(link.href).not.toContain("boese");
  link.searchParams.set("weiter", "//boese.example");
  await page.goto(link.href, { waitUntil: "networkidle" });
  await press(page, "Einloggen");
  await expect(page).toHaveURL(`${portal.origin}/koordination`);
});

test("a role withdrawn in the middle of work ends it with the next page", async ({ page, portal }) => {
  const { id } = await coordinator(portal);
  const { token } = await portal.make.staffSession(id);
  await page.context().addCookies([{ name: "portal-session", value: token, url: portal.origin }]);
  await page.goto("/koordination");
  await expect(page).toHaveURL(/\/koordination$/);
  await portal.superuser`delete from membership where account_id = ${id}`;
  await page.goto("/koordination/profil");
  await expect(page).toHaveURL(/\/einloggen\?weiter=/);
});

test("one's own sessions are listed, and others ended from there", async ({ page, portal }) => {
  const { id } = await coordinator(portal);
  const here = await portal.make.staffSession(id);
  await portal.make.staffSession(id);
  await page.context().addCookies([{ name: "portal-session", value: here.token, url: portal.origin }]);
  await page.goto("/koordination/profil", { waitUntil: "networkidle" });
  await expect(page.getByRole("row")).toHaveCount(3);
  await page.getByRole("button", { name: /^Beenden/ }).click();
  await expect(page.getByText("Beendet.")).toBeVisible();
  const left = await portal.superuser`select id from account_session where account_id = ${id}`;
  expect(left).toEqual([{ id: here.id }]);

  await field(page, "name").fill("Änne Neu");
  await press(page, "Name speichern");
  await expect(page.getByText("Gespeichert.")).toBeVisible();
  await page.goto("/koordination");
  await expect(page.getByText("Guten Tag, Änne Neu.")).toBeVisible();
});

test("somebody without access asks for it, with what was typed kept after a mistake", async ({ page, portal }) => {
  const agency = await portal.make.staff();
  await page.goto("/einloggen", { waitUntil: "networkidle" });
  await page.getByRole("link", { name: "Fordern Sie ihn bei der Landesagentur an" }).click();
  await page.waitForURL("**/einloggen/zugang");
  await page.waitForLoadState("networkidle");
  await ageForm(page, 60_000);
  await field(page, "name").fill("Jürgen Straßner");
  await field(page, "email").fill("juergen.neu@example.org");
  await field(page, "organisation").fill("Freiwilligenzentrum");
  await field(page, "reason").fill("Wir planen ein Forum.");
  await pressAndFail(page, "Zugang anfordern", "Wählen Sie den Kreis aus.");
  await expect(field(page, "reason")).toHaveValue("Wir planen ein Forum.");
  await field(page, "district").selectOption("06439");
  await press(page, "Zugang anfordern");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ihre Anfrage ist da");
  const mail = await waitForMail(portal.mail, { to: agency.email, subject: "Bitte um Zugang: Rheingau-Taunus-Kreis" });
  expect(mail.text).not.toContain("Jürgen");
});
