import type { Page } from "@playwright/test";
import { linksIn, waitForMail } from "../../support/mailbox";
import type { Portal } from "../../support/portal";
import { expect } from "./portal-test";

export type Person = { firstName: string; lastName: string; email: string };

/** People need this long at least; faster posts count as a machine's. Milliseconds. */
const HUMAN = 2100;

/** Fills in what the form asks of everybody, checks, and registers. The page must show the form. */
export async function fillRegistration(page: Page, person: Person): Promise<void> {
  const shown = performance.now();
  await page.getByLabel("Vorname").fill(person.firstName);
  await page.getByLabel("Nachname").fill(person.lastName);
  await page.getByLabel("E-Mail-Adresse").fill(person.email);
  await page.getByLabel("Organisation oder Kommune").fill("Freundeskreis Asyl");
  await page.getByText("Initiative", { exact: true }).click();
  await page.getByLabel("Kreis", { exact: true }).selectOption({ label: "Rheingau-Taunus-Kreis" });
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, HUMAN - (performance.now() - shown))));
  await page.getByRole("button", { name: "Weiter", exact: true }).last().click();
  await expect(page.getByRole("heading", { name: "Bitte prüfen Sie Ihre Angaben" })).toBeVisible();
  await expect(page.getByText(`${person.firstName} ${person.lastName}`)).toBeVisible();
  await page.getByRole("button", { name: "Verbindlich anmelden" }).click();
  await page.waitForURL("**/anmelden/gesendet");
}

/** Opens the link of the mail twice, as a mail scanner would, and then presses the button. Gives back the link. */
export async function confirmByMail(page: Page, portal: Portal, email: string): Promise<string> {
  const own = await openOwnPage(page, portal, email);
  await page.reload();
  const [row] = await portal.superuser<{ state: string }[]>`
    select state from registration where email_normalised = ${email} order by created_at desc limit 1`;
  expect(row?.state, "opening the link must change nothing").toBe("unconfirmed");
  await page.getByRole("button", { name: "Anmeldung bestätigen" }).click();
  await expect(page.getByRole("button", { name: "Anmeldung bestätigen" })).toHaveCount(0);
  return own;
}

/** The own page of the newest mail to this address. */
export async function openOwnPage(page: Page, portal: Portal, email: string): Promise<string> {
  const mail = await waitForMail(portal.mail, { to: email });
  const own = linksIn(mail, "/anmeldung/")[0] ?? "no link in the mail";
  await page.goto(own);
  return own;
}
