import type { BrowserContext, Page } from "@playwright/test";
import type { Portal } from "../support/portal";
import { expect, test } from "./support/portal-test";

test.skip(({ isMobile }) => isMobile === true, "what is checked does not depend on the screen");

/** Signs a coordinator of these districts in; gives back who it is. */
async function signIn(context: BrowserContext, portal: Portal, districts: string[]) {
  const person = await portal.make.staff({ districts });
  const { token } = await portal.make.staffSession(person.id);
  await context.addCookies([{ name: "portal-session", value: token, url: portal.origin, httpOnly: true }]);
  return person;
}

const field = (page: Page, name: string) => page.locator(`main [name="${name}"]`);
const save = (page: Page) => page.getByRole("button", { name: "Speichern", exact: true }).click();
const saved = (page: Page) => expect(page.getByText("Gespeichert", { exact: true })).toBeVisible();

test("a new forum at an hour that the change of clocks leaves out is refused, and what was typed stays", async ({
  page,
  context,
  portal,
}) => {
  await signIn(context, portal, ["06439"]);
  await page.goto("/koordination/foren");
  await page.getByRole("link", { name: "Forum anlegen" }).click();
  await field(page, "title").fill("Fachforum Übergänge");
  await field(page, "day").fill("2030-03-31");
  await field(page, "startTime").fill("02:30");
  await page.getByRole("button", { name: "Entwurf anlegen" }).click();
  await expect(page.locator(".error-summary")).toContainText("Diese Uhrzeit gibt es an diesem Tag nicht");
  await expect(field(page, "title")).toHaveValue("Fachforum Übergänge");
});

test("of two who edit the same forum, the second sees the other's version beside the own one", async ({
  page,
  context,
  portal,
}) => {
  const forum = await portal.make.forum({ districts: ["06439"], publishedAt: null });
  await signIn(context, portal, ["06439"]);
  await page.goto(`/koordination/foren/${forum.id}/texte`);
  await field(page, "title").fill("Meine Fassung");
  await portal.superuser`update forum set title = 'Andere Fassung', version = version + 1 where id = ${forum.id}`;
  await save(page);
  await expect(page.getByText("Das ist inzwischen gespeichert")).toBeVisible();
  await expect(page.locator(".notice")).toContainText("Andere Fassung");
  await expect(field(page, "title")).toHaveValue("Meine Fassung");
  await save(page);
  await saved(page);
  const [row] = await portal.superuser`select title from forum where id = ${forum.id}`;
  expect(row?.["title"]).toBe("Meine Fassung");
});
