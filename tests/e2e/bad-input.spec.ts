import { expect, test } from "./support/portal-test";
import {
  field,
  fillRequired,
  openForm,
  press,
  pressAndFail,
  summaryOf,
  typedIn,
  unfold,
} from "./support/registration-form";

test.skip(({ isMobile }) => isMobile === true, "what is checked does not depend on the screen");

const REQUIRED = [
  "people.0.firstName",
  "people.0.lastName",
  "people.0.email",
  "organisation",
  "actorType",
  "districtAgs",
];

test("an empty form says what is missing, with a way to each field", async ({ page, portal, javaScriptEnabled }) => {
  const { slug } = await portal.make.forum();
  await openForm(page, slug);
  await press(page, "Weiter");
  await expect(summaryOf(page).getByRole("heading")).toHaveText("Bitte sehen Sie Ihre Angaben noch einmal an");
  await expect(summaryOf(page)).toBeFocused();
  if (javaScriptEnabled !== false) await expect(page).toHaveTitle(/^Fehler: /);
  const links = await summaryOf(page).getByRole("link").all();
  expect(links.length).toBe(REQUIRED.length);
  const reached: (string | null)[] = [];
  for (const link of links) {
    const target = page.locator((await link.getAttribute("href")) ?? "no address");
    await expect(target).toBeVisible();
    reached.push(await target.getAttribute("name"));
    const described = page
      .locator(".kern-error, [id$='-fehler']")
      .filter({ hasText: (await link.textContent()) ?? "" });
    await expect(described.first()).toBeVisible();
  }
  expect(reached.sort()).toEqual([...REQUIRED].sort());
  await links[0]?.click();
  await expect(page.locator("#feld-people-0-firstName")).toBeFocused();
});

test("everything typed is still there after a refused form and on the way back from the check page", async ({
  page,
  portal,
}) => {
  const forum = await portal.make.forum({
    cateringOffered: true,
    childcareOffered: true,
    extraQuestions: [
      { id: "weg", kind: "oneOf", label: "Wie kommen Sie?", options: ["Bus", "Auto"] },
      { id: "wand", kind: "yesNo", label: "Stellwand?" },
      { id: "zahl", kind: "number", label: "Wie viele Plakate?" },
      { id: "viel", kind: "manyOf", label: "Was bringen Sie?", options: ["Tee", "Brot", "Musik"] },
      { id: "text", kind: "longText", label: "Welche Frage?" },
    ],
  });
  const first = await portal.make.breakout(forum.id);
  const second = await portal.make.breakout(forum.id);
  await openForm(page, forum.slug);
  await fillRequired(page, "anne@example.org");
  await press(page, "Weitere Person anmelden");
  await field(page, "people.1.firstName").fill("Jürgen");
  await field(page, "people.1.lastName").fill("O’Neill");
  await field(page, "people.1.email").fill("keine adresse@example.org");
  await field(page, "together").check({ force: true });
  await field(page, "people.0.title").fill("Dr.");
  await field(page, "people.0.position").fill("Vorsitz");
  await field(page, "phone").fill("+49 (611) 12-34/5");
  await field(page, "firstWishId").selectOption(second.id);
  await field(page, "secondWishId").selectOption(first.id);
  await page.locator('[name="diet"][value="vegan"]').check({ force: true });
  await field(page, "dietNote").fill("Nüsse");
  await page.locator('[name="answers.weg"][value="Auto"]').check({ force: true });
  await page.locator('[name="answers.wand"][value="nein"]').check({ force: true });
  await field(page, "answers.zahl").fill("3");
  for (const value of ["Tee", "Musik"])
    await page.locator(`[name="answers.viel"][value="${value}"]`).check({ force: true });
  await field(page, "answers.text").fill("Erste Zeile\nzweite Zeile");
  await unfold(page);
  for (const kind of ["signLanguage", "childcare"])
    await page.locator(`[name="support"][value="${kind}"]`).check({ force: true });
  await field(page, "supportNote").fill("Platz am Gang");
  await field(page, "supportConsent").check({ force: true });
  await field(page, "needs").fill("Räume");
  await field(page, "offers").fill("  Zeit & Kuchen");
  await field(page, "topics").nth(1).check({ force: true });
  await field(page, "listOptIn").check({ force: true });
  const before = await typedIn(page);
  expect(before.length).toBeGreaterThan(30);

  await pressAndFail(page, "Weiter", "Prüfen Sie die E-Mail-Adresse");
  expect(await typedIn(page)).toEqual(before);
  await field(page, "people.1.email").fill("juergen@example.org");
  const mended = await typedIn(page);
  await press(page, "Weiter");
  await expect(page.getByRole("heading", { name: "Bitte prüfen Sie Ihre Angaben" })).toBeVisible();
  await page
    .getByRole("button", { name: /^Ändern/ })
    .first()
    .click();
  await expect(field(page, "people.1.email")).toBeVisible();
  expect(await typedIn(page)).toEqual(mended);
});

const WRONG: [name: string, value: string, sentence: string][] = [
  ["people.0.firstName", "x".repeat(81), "Bitte höchstens 80 Zeichen."],
  ["people.0.lastName", " \u200b ", "Geben Sie den Nachnamen ein."],
  ["people.0.title", "x".repeat(41), "Bitte höchstens 40 Zeichen."],
  ["people.0.position", "x".repeat(121), "Bitte höchstens 120 Zeichen."],
  ["people.0.email", "anne.example.org", "Bei der E-Mail-Adresse fehlt das @-Zeichen."],
  ["people.0.email", '"anne m"@example.org', "Prüfen Sie die E-Mail-Adresse."],
  ["people.0.email", "jürgen@example.org", "ohne Umlaute und Leerzeichen"],
  ["people.0.email", "anne@localhost", "Prüfen Sie die E-Mail-Adresse."],
  ["people.0.email", `${"x".repeat(250)}@example.org`, "Prüfen Sie die E-Mail-Adresse."],
  ["phone", "anrufen!", "Prüfen Sie die Telefonnummer."],
  ["organisation", "x".repeat(161), "Bitte höchstens 160 Zeichen."],
];

test("each field says what to do when it cannot be taken, and keeps what was typed", async ({ page, portal }) => {
  test.setTimeout(180_000);
  const { slug } = await portal.make.forum();
  await openForm(page, slug);
  await fillRequired(page, "anne@example.org");
  for (const [name, value, sentence] of WRONG) {
    const input = field(page, name);
    const good = await input.inputValue();
    // The server must not rely on what the browser cuts off.
    await input.evaluate((element) => element.removeAttribute("maxlength"));
    await input.fill(value);
    await pressAndFail(page, "Weiter", sentence);
    await expect(summaryOf(page).getByRole("link")).toHaveCount(1);
    await expect(input).toHaveValue(value);
    await input.fill(good);
  }
  await press(page, "Weiter");
  await expect(page.getByRole("heading", { name: "Bitte prüfen Sie Ihre Angaben" })).toBeVisible();
});

test("two people of one group cannot share an address, whatever its letters look like", async ({ page, portal }) => {
  const { slug } = await portal.make.forum();
  await openForm(page, slug);
  await fillRequired(page, "anne@example.org");
  await press(page, "Weitere Person anmelden");
  await field(page, "people.1.firstName").fill("Bea");
  await field(page, "people.1.lastName").fill("Beispiel");
  await field(page, "people.1.email").fill(" ANNE@Example.org ");
  await pressAndFail(page, "Weiter", "Diese Adresse steht schon bei einer anderen Person.");
  await expect(summaryOf(page).getByRole("link")).toHaveAttribute("href", "#feld-people-1-email");
});

test("support is taken with consent only, and the part about it stands open", async ({ page, portal }) => {
  const { slug } = await portal.make.forum();
  await openForm(page, slug);
  await fillRequired(page, "anne@example.org");
  await page.getByText("Unterstützung angeben").click();
  await page.locator('[name="support"][value="captioning"]').check({ force: true });
  await pressAndFail(page, "Weiter", "Erlauben Sie uns, diese Angaben zur Unterstützung zu verwenden");
  await expect(field(page, "supportConsent")).toBeVisible();
  await expect(page.locator('[name="support"][value="captioning"]')).toBeChecked();
});
