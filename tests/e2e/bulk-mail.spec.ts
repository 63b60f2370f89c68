import type { Page } from "@playwright/test";
import type { Portal } from "../support/portal";
import { expectAccessibleInAllLooks } from "./support/accessibility";
import { expect, test } from "./support/portal-test";

// The job that sends runs once a minute.
test.setTimeout(150_000);

async function signedIn(page: Page, { make, origin }: Portal) {
  const forum = await make.forum({ title: "Forum der Nachrichten", waitlistPaused: true });
  await make.registration(forum, { firstName: "Änne", lastName: "Groß", email: "aenne@example.org" });
  await make.registration(forum, { state: "waitlisted", email: "wartet@example.org" });
  const staff = await make.staff({ districts: forum.districts });
  const { token } = await make.staffSession(staff.id);
  await page.context().addCookies([{ name: "portal-session", value: token, url: origin }]);
  await page.goto(`/koordination/foren/${forum.id}/nachrichten`);
  return { forum, staff };
}

const button = (page: Page, name: string) => page.getByRole("button", { name });

test("a coordinator writes to those who come, tries it, confirms the number, and sees what became of it", async ({
  page,
  portal,
}) => {
  const { staff } = await signedIn(page, portal);
  await expect(page.getByText("Noch keine Nachricht")).toBeVisible();
  await expectAccessibleInAllLooks(page);
  await page.getByRole("link", { name: "Nachricht schreiben" }).click();
  await page.getByLabel("Betreff").fill("Parken bei {{forum}}");
  await page.getByLabel("Text", { exact: true }).fill("Liebe {{vornahme}}, bitte **früh** kommen.");
  await button(page, "Speichern und Vorschau ansehen").click();
  await expect(page.locator(".error-summary")).toContainText("{{vornahme}}");
  await expect(page.getByLabel("Betreff")).toHaveValue("Parken bei {{forum}}");
  await expect(page.getByLabel("Angemeldet", { exact: true })).toBeChecked();
  await expectAccessibleInAllLooks(page);

  await page.getByLabel("Text", { exact: true }).fill("Liebe {{vorname}}, bitte **früh** kommen. <script>1</script>");
  await page.getByLabel("Name des 1. Links").fill("Lageplan");
  await page.getByLabel("Adresse des 1. Links").fill("/foren");
  await button(page, "Speichern und Vorschau ansehen").click();
  await expect(page.getByText("Liebe Änne, bitte früh kommen. <script>1</script>")).toBeVisible();
  await expect(page.getByText("1 Personen")).toBeHidden();
  await expectAccessibleInAllLooks(page);
  await button(page, "Test-E-Mail an mich").click();
  await expect(page.getByText("Die Test-E-Mail an Sie ist unterwegs.")).toBeVisible();
  await expect.poll(() => portal.mail.mails.some(({ to }) => to.includes(staff.emailNormalised))).toBe(true);

  await page.getByRole("link", { name: "Weiter zum Senden" }).click();
  await expectAccessibleInAllLooks(page);
  await button(page, "Jetzt an 1 Person senden").click();
  await expect(page.getByText("Die Nachricht ist freigegeben.")).toBeVisible();
  const to = (address: string) => portal.mail.mails.filter((mail) => mail.to.includes(address));
  await expect.poll(() => to("aenne@example.org").length, { timeout: 90_000 }).toBe(1);
  expect(to("aenne@example.org")[0]?.subject).toBe("Parken bei Forum der Nachrichten");
  expect(to("wartet@example.org")).toEqual([]);
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("row", { name: /Änne Groß/ })).toContainText("Gesendet", { timeout: 1000 });
  }).toPass();
  await expectAccessibleInAllLooks(page);
});

test("the reminders of one forum are switched off and shifted", async ({ page, portal }) => {
  const { forum } = await signedIn(page, portal);
  await page.getByRole("link", { name: "Erinnerungen einstellen" }).click();
  await page.getByText("Erste Erinnerung senden", { exact: true }).click();
  await page.getByLabel("Tage vor dem Forum").nth(1).fill("40");
  await button(page, "Erinnerungen speichern").click();
  await expect(page.locator(".error-summary")).toContainText("1 bis 30");
  await expect(page.getByLabel("Erste Erinnerung senden")).not.toBeChecked();
  await expectAccessibleInAllLooks(page);
  await page.getByLabel("Tage vor dem Forum").nth(1).fill("2");
  await button(page, "Erinnerungen speichern").click();
  await expect(page.getByText("Die Erinnerungen sind gespeichert.")).toBeVisible();
  await expect(page.getByText("Abgeschaltet: Diese E-Mail geht nicht hinaus.")).toBeVisible();
  const [row] = await portal.superuser`select reminders from forum where id = ${forum.id}`;
  expect(row?.["reminders"]).toEqual({ "reminder-7-days": { off: true }, "reminder-1-day": { days: 2 } });
  await expectAccessibleInAllLooks(page);
});
