import type { Page } from "@playwright/test";
import { expectAccessibleInAllLooks } from "./support/accessibility";
import { personalPages, publicPages } from "./support/every-page";
import { expect, test } from "./support/portal-test";
import { ageForm, field, fillRequired, openForm, press, pressAndFail, summaryOf } from "./support/registration-form";

test.skip(({ javaScriptEnabled, isMobile }) => javaScriptEnabled === false || isMobile === true, "once is enough");
test.describe.configure({ mode: "parallel" });
test.setTimeout(240_000);

/** Structure that axe's rules for WCAG 2.2 AA leave open. */
async function expectSound(page: Page): Promise<void> {
  // After a redirect by script the title comes a moment later than the page.
  await expect(page).toHaveTitle(/\S/);
  const facts = await page.evaluate(() => {
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    return {
      language: document.documentElement.lang,
      headings: [...document.querySelectorAll("h1")].filter((heading) => heading.checkVisibility()).length,
      mains: document.querySelectorAll("main").length,
      twice: ids.filter((id, index) => ids.indexOf(id) !== index),
    };
  });
  expect(facts, page.url()).toEqual({ language: "de", headings: 1, mains: 1, twice: [] });
}

async function expectGood(page: Page): Promise<void> {
  await expectSound(page);
  await expectAccessibleInAllLooks(page);
}

const SHARES = 4;
for (let share = 0; share < SHARES; share++) {
  test(`public pages, part ${share + 1} of ${SHARES}`, async ({ page, portal }) => {
    const paths = (await publicPages(portal)).filter((_, index) => index % SHARES === share);
    expect(paths.length).toBeGreaterThan(10);
    for (const path of paths) {
      await test.step(path, async () => {
        const answer = await page.goto(path);
        expect(answer?.status(), path).toBeLessThan(500);
        await expectGood(page);
      });
    }
  });
}

const PERSONAL_SHARES = 2;
for (let share = 0; share < PERSONAL_SHARES; share++) {
  test(`personal pages in every state, part ${share + 1} of ${PERSONAL_SHARES}`, async ({ page, portal }) => {
    const pages = (await personalPages(portal)).filter((_, index) => index % PERSONAL_SHARES === share);
    for (const [what, path] of pages) {
      await test.step(what, async () => {
        const answer = await page.goto(path);
        expect(answer?.status(), what).toBe(200);
        expect(new URL(page.url()).pathname, `${what} must not lead elsewhere`).toBe(path.split("?")[0]);
        await expectGood(page);
      });
    }
  });
}

test("the form with mistakes, with colleagues, and its check page", async ({ page }) => {
  await openForm(page, "beispiel-rheingau-taunus-limburg-weilburg");
  await press(page, "Weitere Person anmelden");
  await expect(field(page, "people.1.email")).toBeVisible();
  await page.getByText("Unterstützung angeben").click();
  await page.locator('[name="support"]').first().check({ force: true });
  await pressAndFail(page, "Weiter", "Geben Sie den Vornamen ein.");
  await expectGood(page);
  await page.getByRole("button", { name: /Person wieder entfernen/ }).click();
  await expect(field(page, "people.1.email")).toHaveCount(0);
  await fillRequired(page, "axe@example.org");
  await field(page, "supportConsent").check({ force: true });
  await press(page, "Weiter");
  await expect(page.getByRole("heading", { name: "Bitte prüfen Sie Ihre Angaben" })).toBeVisible();
  await expectGood(page);
});

test("mistakes in the small forms", async ({ page, portal }) => {
  const forum = await portal.make.forum();
  const { token } = await portal.make.registration(forum);
  const forms: [path: string, button: string][] = [
    [`/anmeldung/${token}/weitergeben`, "Platz anbieten"],
    ["/barriere-melden", "Barriere melden"],
    ["/kreise/06439/benachrichtigen", "Benachrichtigen"],
    [`/foren/${forum.slug}/anmelden/gesendet`, "E-Mail noch einmal schicken"],
  ];
  for (const [path, button] of forms) {
    await page.goto(path, { waitUntil: "networkidle" });
    if ((await field(page, "stamp").count()) > 0) await ageForm(page, 60_000);
    await press(page, button);
    await expect(summaryOf(page)).toBeVisible();
    await expectGood(page);
  }
  await page.goto(`/anmeldung/${token}/aendern`, { waitUntil: "networkidle" });
  await field(page, "firstName").fill("");
  await pressAndFail(page, "Änderungen speichern", "Geben Sie den Vornamen ein.");
  await expectGood(page);
});

test("the page of a barrier that was reported", async ({ page }) => {
  await page.goto("/barriere-melden", { waitUntil: "networkidle" });
  await ageForm(page, 60_000);
  await field(page, "description").fill("Der Plan ist nur ein Bild.");
  await press(page, "Barriere melden");
  await page.waitForURL("**/barriere-melden/eingegangen?beleg=**");
  await expectGood(page);
});

test("the pages for a refused form and for a page that is away", async ({ page, portal }) => {
  const refused = await fetch(`${portal.origin}/`, { method: "POST" });
  expect(refused.status).toBe(403);
  await page.route("**/abgelehnt", async (route) =>
    route.fulfill({ status: 403, headers: { "content-type": "text/html; charset=utf-8" }, body: await refused.text() }),
  );
  await page.goto("/abgelehnt");
  await expectGood(page);
});
