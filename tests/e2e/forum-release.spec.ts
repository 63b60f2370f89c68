import type { Page } from "@playwright/test";
import { accessFeatures, venue } from "@/db/schema/forums";
import type { Portal } from "../support/portal";
import { expectAccessibleInAllLooks } from "./support/accessibility";
import { expect, test } from "./support/portal-test";

test.skip(({ isMobile }) => isMobile === true, "the walk is the same; its pages are checked at 320 px");
test.describe.configure({ timeout: 180_000 });

/** A draft with everything in it, its coordinator and somebody of the agency. */
async function completeDraft({ make }: Portal) {
  const access = Object.fromEntries(accessFeatures.map((feature) => [feature, "unknown" as const]));
  const [house] = await make.db.insert(venue).values({ name: "Bürgerhaus", town: "Idstein", access }).returning();
  const { ags } = await make.district();
  const contact = { contactName: "Kim Kontakt", contactEmail: "kontakt@example.org" };
  const forum = await make.forum({ publishedAt: null, districts: [ags], venueId: house?.id ?? null, ...contact });
  return { forum, mine: await make.staff({ districts: [ags] }), agency: await make.staff() };
}

async function signInAs(page: Page, { make, origin }: Portal, accountId: string) {
  const { token } = await make.staffSession(accountId);
  await page.context().addCookies([{ name: "portal-session", value: token, url: origin }]);
}

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

test("a forum from draft to release, to a new date, to its end", async ({ page, portal }, info) => {
  const { forum, mine, agency } = await completeDraft(portal);
  const base = `/koordination/foren/${forum.id}`;
  const shot = (name: string) => page.screenshot({ path: info.outputPath(`${name}.png`), fullPage: true });
  await portal.make.registration(forum, { email: "da@example.org" });

  await signInAs(page, portal, mine.id);
  await page.goto(`${base}/vorschau`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(forum.title);
  await expect(page.locator("meta[name=robots]").first()).toHaveAttribute("content", /noindex/);
  await expectAccessibleInAllLooks(page);
  await shot("vorschau");
  expect((await page.request.get(`/foren/${forum.slug}`)).status()).toBe(404);

  await page.goto(`${base}/pruefung`);
  await press(page, "Nachricht senden");
  await expect(page.locator(".error-summary")).toContainText("Schreiben Sie, worum es geht.");
  await page.getByLabel("Nachricht an die Landesagentur").fill("Der Saal ist zugesagt.");
  await press(page, "Zur Prüfung geben");
  await expect(page.getByText("Das Forum liegt jetzt der Landesagentur vor.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Freigeben und veröffentlichen" })).toHaveCount(0);

  await signInAs(page, portal, agency.id);
  await page.goto(`${base}/pruefung`);
  await expect(page.locator(".thread")).toContainText("Der Saal ist zugesagt.");
  await expectAccessibleInAllLooks(page);
  await shot("pruefung");
  await press(page, "Freigeben und veröffentlichen");
  await expect(page.getByText("Das Forum ist veröffentlicht.", { exact: true })).toBeVisible();
  for (const { origin } of portal.instances) {
    expect((await page.request.get(`${origin}/foren/${forum.slug}`)).status()).toBe(200);
  }

  await signInAs(page, portal, mine.id);
  await page.goto(`${base}/verschieben`);
  await press(page, "Weiter");
  await expect(page.locator(".error-summary")).toContainText("Nennen Sie den Grund.");
  await page.getByLabel("Grund").fill("Die Referentin ist krank.");
  await press(page, "Weiter");
  await expect(page.getByText("Eine angemeldete oder wartende Person bekommt eine E-Mail.")).toBeVisible();
  await expectAccessibleInAllLooks(page);
  await shot("verschieben");
  await press(page, "Ja, Forum verschieben");
  await expect(page.getByText("Das Forum ist verschoben. Alle")).toBeVisible();

  await page.goto(`${base}/verschieben`);
  await page.getByLabel("Datum").fill("2030-05-14");
  await page.getByLabel("Beginn").fill("14:00");
  await press(page, "Neuen Termin vorschlagen");
  await expect(page.getByRole("table")).toContainText("Dienstag, 14. Mai 2030, ab 14:00");
  await shot("vorschlag");
  await expectAccessibleInAllLooks(page);

  await signInAs(page, portal, agency.id);
  await page.goto(`${base}/pruefung`);
  await press(page, "Änderung freigeben");
  await expect(page.getByText("Die Änderung gilt ab jetzt.")).toBeVisible();
  await page.goto(`/foren/${forum.slug}`);
  await expect(page.getByText("Dienstag, 14. Mai 2030").first()).toBeVisible();

  await page.goto(`${base}/absagen`);
  await page.getByLabel("Grund").fill("Der Saal steht unter Wasser.");
  await press(page, "Weiter");
  await press(page, "Ja, Forum absagen");
  await expect(page.getByText("Das Forum ist abgesagt. Alle")).toBeVisible();
  await page.goto(`/foren/${forum.slug}`);
  await expect(page.getByText("Der Saal steht unter Wasser.")).toBeVisible();
});

test("somebody of another district finds none of these pages", async ({ page, portal }) => {
  const { forum } = await completeDraft(portal);
  const stranger = await portal.make.staff({ districts: [(await portal.make.district()).ags] });
  await signInAs(page, portal, stranger.id);
  for (const part of ["pruefung", "vorschau", "verschieben", "absagen"]) {
    const answer = await page.request.get(`/koordination/foren/${forum.id}/${part}`);
    expect(answer.status()).toBe(404);
    expect(await answer.text()).not.toContain(forum.title);
  }
});
