import { confirmByMail, fillRegistration } from "./support/people";
import { expect, test } from "./support/portal-test";

test.use({ portalOptions: { clock: "2016-03-20T10:00", instances: 1 } });

test("on 20 March 2016 the first real forum can be registered for", async ({ page, portal }, { project }) => {
  const email = `zeitreise.${project.name}@example.org`;
  await page.goto("/?ort=65232");
  await page
    .getByRole("link", { name: /Rheingau-Taunus/ })
    .first()
    .click();
  await page.goto("/foren/2016-rheingau-taunus-limburg-weilburg");
  await expect(page.getByText("Dienstag, 12. April 2016, 14:00 bis 17:00")).toBeVisible();
  await expect(page.getByText("Taunusstein-Hahn").first()).toBeVisible();
  await page.getByRole("link", { name: "Jetzt anmelden" }).click();
  await fillRegistration(page, { firstName: "Zita", lastName: "Reise", email });
  await confirmByMail(page, portal, email);
  await expect(page.getByRole("heading", { name: "Sie sind angemeldet" })).toBeVisible();
});

test("in 2016 there were 26 districts, and Hanau belonged to the Main-Kinzig-Kreis", async ({ page }) => {
  await page.goto("/?ort=Hanau");
  await expect(page.getByText("Main-Kinzig-Kreis").first()).toBeVisible();
  expect((await page.goto("/kreise/06415"))?.status()).toBe(404);
});
