import type { Page } from "@playwright/test";
import { generateSync } from "otplib";
import type { Portal } from "../support/portal";
import { expectAccessibleInAllLooks } from "./support/accessibility";
import { expect, test } from "./support/portal-test";
import { field, press, pressAndFail } from "./support/registration-form";

test.skip(({ isMobile }) => isMobile === true, "what is checked does not depend on the screen");

/** As if somebody had just come in by mail link. */
async function comeIn(page: Page, portal: Portal, accountId: string) {
  const { token } = await portal.make.staffSession(accountId, { secondFactorAt: null });
  await page.context().addCookies([{ name: "portal-session", value: token, url: portal.origin }]);
}

const codeOf = (secret: string, seconds = 0) =>
  generateSync({ secret, epoch: Math.floor((performance.timeOrigin + performance.now()) / 1000) + seconds });

async function opened(page: Page, path: string) {
  await page.goto(path, { waitUntil: "networkidle" });
}

test("the agency sets up an app before anything else, and shows it in every new session", async ({ page, portal }) => {
  const { id } = await portal.make.staff();
  await comeIn(page, portal, id);
  await opened(page, "/koordination/foren");
  await expect(page).toHaveURL(/\/koordination\/profil\/zweiter-faktor\?weiter=%2Fkoordination%2Fforen/);
  await expect(page.getByText("Für Ihre Rolle ist ein zweiter Faktor nötig.")).toBeVisible();
  await expectAccessibleInAllLooks(page);

  await press(page, "App einrichten");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Authenticator-App einrichten");
  await page.waitForLoadState("networkidle");
  await expect(page.getByRole("img", { name: /QR-Code/ })).toBeVisible();
  await expectAccessibleInAllLooks(page);
  const secret = (await page.locator("main code").textContent())?.replaceAll(" ", "") ?? "";
  await field(page, "code").fill("000000");
  await pressAndFail(page, "Code prüfen und einrichten", "Dieser Code stimmt nicht.");
  await field(page, "code").fill(codeOf(secret, -30));
  await press(page, "Code prüfen und einrichten");
  await expect(page.getByRole("heading", { name: "Ihre Wiederherstellungs-Codes" })).toBeVisible();
  await expect(page.locator("main li code")).toHaveCount(10);
  const recovery = (await page.locator("main li code").first().textContent()) ?? "";
  await page.getByRole("link", { name: "Codes sind gesichert, weiter" }).click();
  await expect(page).toHaveURL(/\/koordination\/foren$/);

  await comeIn(page, portal, id);
  await opened(page, "/koordination/profil");
  await expect(page).toHaveURL(/\/koordination\/bestaetigen\?weiter=%2Fkoordination%2Fprofil/);
  await expectAccessibleInAllLooks(page);
  await opened(page, "/koordination/profil/zweiter-faktor");
  await expect(page).toHaveURL(/\/koordination\/bestaetigen/);
  await opened(page, "/koordination/bestaetigen?weiter=/koordination/profil");
  await field(page, "code").fill("000000");
  await pressAndFail(page, "Bestätigen", "Dieser Code stimmt nicht");
  const code = codeOf(secret);
  await field(page, "code").fill(code);
  await press(page, "Bestätigen");
  await expect(page).toHaveURL(/\/koordination\/profil$/);

  await comeIn(page, portal, id);
  await opened(page, "/koordination/bestaetigen?weiter=https://boese.example");
  await field(page, "code").fill(code);
  await pressAndFail(page, "Bestätigen", "wurde schon benutzt");
  await field(page, "code").fill(recovery);
  await press(page, "Bestätigen");
  await expect(page).toHaveURL(`${portal.origin}/koordination`);
  await opened(page, "/koordination/profil/zweiter-faktor");
  await expect(page.getByText("Noch gültig: 9.")).toBeVisible();
  await expectAccessibleInAllLooks(page);
});

test("a coordinator needs none while the setting says so, and needs one when it says otherwise", async ({
  page,
  portal,
}) => {
  const { id } = await portal.make.staff({ districts: [(await portal.make.district()).ags] });
  await comeIn(page, portal, id);
  await opened(page, "/koordination");
  await expect(page).toHaveURL(/\/koordination$/);
  await portal.superuser`
    insert into setting (key, value) values ('secondFactor', '{"coordinators":"required"}'::jsonb)`;
  try {
    await opened(page, "/koordination");
    await expect(page).toHaveURL(/\/koordination\/profil\/zweiter-faktor/);
  } finally {
    await portal.superuser`delete from setting where key = 'secondFactor'`;
  }
});

test("a form left open while the second factor or the session is gone changes nothing", async ({
  page,
  portal,
  javaScriptEnabled,
}) => {
  const { id, name } = await portal.make.staff();
  const { token, id: session } = await portal.make.staffSession(id);
  await page.context().addCookies([{ name: "portal-session", value: token, url: portal.origin }]);
  const losses = [
    () => portal.superuser`update account_session set second_factor_at = null where id = ${session}`,
    () => portal.superuser`delete from account_session where id = ${session}`,
  ];
  for (const lose of losses) {
    await portal.superuser`update account_session set second_factor_at = now() where id = ${session}`;
    await opened(page, "/koordination/profil");
    await field(page, "name").fill("Jemand anders");
    await lose();
    await press(page, "Name speichern");
    if (javaScriptEnabled === false) {
      await expect(page).toHaveURL(/\/(einloggen|zweiter-faktor)\?weiter=%2Fkoordination%2Fprofil/);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    } else {
      await expect(page.locator(".error-summary")).toBeVisible();
      await expect(field(page, "name")).toHaveValue("Jemand anders");
    }
    expect(await portal.superuser`select name from account where id = ${id}`).toEqual([{ name }]);
  }
});

test("the end of a session is said five minutes before, and what was typed stays", async ({
  page,
  portal,
  javaScriptEnabled,
}) => {
  test.skip(javaScriptEnabled === false, "the notice needs a script; without one the door says it");
  const { id } = await portal.make.staff({ districts: [(await portal.make.district()).ags] });
  const { token } = await portal.make.staffSession(id);
  await page.context().addCookies([{ name: "portal-session", value: token, url: portal.origin }]);
  await page.clock.install();
  await opened(page, "/koordination/profil");
  await field(page, "name").fill("Halb getippt");
  await page.clock.fastForward("02:54:00");
  await expect(page.getByText("In fünf Minuten werden Sie ausgeloggt.")).toHaveCount(0);
  await page.clock.fastForward("00:02:00");
  await expect(page.getByText("In fünf Minuten werden Sie ausgeloggt.")).toBeVisible();
  const stay = page.context().waitForEvent("page");
  await page.getByRole("link", { name: "Eingeloggt bleiben" }).click();
  await (await stay).close();
  await expect(page.getByText("In fünf Minuten werden Sie ausgeloggt.")).toHaveCount(0);
  await expect(field(page, "name")).toHaveValue("Halb getippt");
  await page.clock.fastForward("03:01:00");
  await expect(page.getByRole("link", { name: "Loggen Sie sich in einem neuen Tab ein" })).toBeVisible();
  await expect(field(page, "name")).toHaveValue("Halb getippt");
});
