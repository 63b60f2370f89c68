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

const save = (page: Page) => page.getByRole("button", { name: "Speichern", exact: true }).click();
const saved = (page: Page) => expect(page.getByText("Gespeichert", { exact: true })).toBeVisible();
const task = (page: Page, name: string) => page.locator(".tasks").getByRole("link", { name }).click();

test("a coordinator creates a forum from the series and works through its tasks", async ({ page, context, portal }) => {
  test.setTimeout(120_000);
  await signIn(context, portal, ["06439"]);
  await page.goto("/koordination/foren");
  await page.getByRole("link", { name: "Forum anlegen" }).click();
  await page.getByLabel("Titel").fill("Fachforum Übergänge");
  await page.getByLabel("Datum").fill("2030-03-31");
  await page.getByLabel("Beginn").fill("02:30");
  await page.getByRole("button", { name: "Entwurf anlegen" }).click();
  await expect(page.locator(".error-summary")).toContainText("Diese Uhrzeit gibt es an diesem Tag nicht");
  await expect(page.getByLabel("Titel")).toHaveValue("Fachforum Übergänge");
  await page.getByLabel("Datum").fill("2030-04-09");
  await page.getByLabel("Beginn").fill("14:00");
  await page.getByLabel("Ende").fill("17:00");
  await page.getByLabel("Landkreis Limburg-Weilburg").check();
  await page.getByRole("button", { name: "Entwurf anlegen" }).click();
  await expect(page.getByRole("heading", { name: "Aufgaben" })).toBeVisible();
  await expect(page.locator(".tasks")).toContainText("noch offen Zahl der Plätze");

  await task(page, "Ansprechperson");
  await page.getByLabel("Name oder Stelle").fill("Koordination Rheingau-Taunus");
  await page.getByLabel("E-Mail-Adresse").fill("koordination");
  await save(page);
  await expect(page.locator(".error-summary")).toContainText("@-Zeichen");
  await page.getByLabel("E-Mail-Adresse").fill("koordination@example.org");
  await save(page);
  await saved(page);

  await task(page, "Anmeldung");
  await page.getByLabel("Wie viele Plätze gibt es?").fill("60");
  await page.getByLabel("Frage", { exact: false }).first().fill("Was führt Sie her?");
  await save(page);
  await saved(page);

  await task(page, "Termin und Ort");
  await page.getByRole("link", { name: "Haus wählen" }).click();
  await page.getByRole("link", { name: "Neues Haus anlegen" }).click();
  await page.getByLabel("Name des Hauses").fill("Bürgerhaus Beispiel");
  await page.getByLabel("Stadt oder Gemeinde").fill("Taunusstein");
  await page.getByLabel("Stufenloser Zugang").selectOption("yes");
  await page.getByRole("button", { name: "Haus anlegen und nehmen" }).click();
  await saved(page);
  await expect(page.locator(".tasks")).toContainText("7 Angaben zum Haus");

  await task(page, "Barrierefreiheit");
  await expect(page.getByLabel("Stufenloser Zugang")).toHaveValue("yes");
  for (const select of await page.locator("select[name^='access.']").all()) await select.selectOption("unknown");
  await save(page);
  await saved(page);

  await task(page, "Programm");
  const second = page.getByRole("heading", { name: /^2\. / });
  await expect(second).toHaveText("2. Gesprächsrunde: Wo steht unsere Region?");
  await page.getByRole("button", { name: "Nach oben: Punkt 2" }).click();
  await expect(second).toHaveText("2. Begrüßung");
  await page.getByRole("button", { name: "Tisch hinzufügen zu Punkt 6" }).click();
  await page.getByLabel("Name des Tisches").fill("Sprache und Begegnung");
  await page.getByRole("button", { name: "Programm speichern" }).click();
  await saved(page);

  await expect(page.locator(".tasks")).not.toContainText("noch offen");
  await expect(page.locator(".tasks")).toContainText("kann zur Prüfung");
  const [row] = await portal.superuser`
    select f.slug, f.capacity, f.published_at, f.extra_questions,
      (select count(*)::int from agenda_item a where a.forum_id = f.id) as items,
      (select string_agg(title, ',') from breakout b where b.forum_id = f.id) as tables
    from forum f where f.title = 'Fachforum Übergänge' order by f.created_at desc limit 1`;
  expect(row).toMatchObject({ capacity: 60, published_at: null, items: 7, tables: "Sprache und Begegnung" });
  expect(String(row?.["slug"])).toMatch(/^fachforum-uebergaenge-2030/);
  expect((await page.request.get(`/foren/${row?.["slug"]}`)).status()).toBe(404);
});

test("of two who edit the same forum, the second sees the other's version beside the own one", async ({
  page,
  context,
  portal,
}) => {
  const forum = await portal.make.forum({ districts: ["06439"], publishedAt: null });
  await signIn(context, portal, ["06439"]);
  await page.goto(`/koordination/foren/${forum.id}/texte`);
  await page.getByLabel("Titel").fill("Meine Fassung");
  await portal.superuser`update forum set title = 'Andere Fassung', version = version + 1 where id = ${forum.id}`;
  await save(page);
  await expect(page.getByText("Das ist inzwischen gespeichert")).toBeVisible();
  await expect(page.locator(".notice")).toContainText("Andere Fassung");
  await expect(page.getByLabel("Titel")).toHaveValue("Meine Fassung");
  await save(page);
  await saved(page);
  const [row] = await portal.superuser`select title from forum where id = ${forum.id}`;
  expect(row?.["title"]).toBe("Meine Fassung");
});
