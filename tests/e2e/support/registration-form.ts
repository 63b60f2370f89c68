import type { Page } from "@playwright/test";
import { newId, sign } from "@/lib/platform/ids";
import testEnvironment from "../../support/test-environment.json" with { type: "json" };
import { expect } from "./portal-test";

export const summaryOf = (page: Page) => page.locator(".error-summary");
export const field = (page: Page, name: string) => page.locator(`form [name="${name}"]`);

/** Opens the form as if it had been open for some minutes, so that nobody has to wait for the time trap. */
export async function openForm(page: Page, slug: string, origin = ""): Promise<void> {
  await page.goto(`${origin}/foren/${slug}/anmelden`, { waitUntil: "networkidle" });
  await ageForm(page, 5 * 60_000);
}

/** Replaces the stamp of the form by one that is `age` milliseconds old; a negative age lies ahead. */
export async function ageForm(page: Page, age: number): Promise<void> {
  const shown = performance.timeOrigin + performance.now() - age;
  const stamp = sign(testEnvironment.APP_SECRET, "form", `${newId()}~${shown}`);
  await field(page, "stamp")
    .first()
    .evaluate((input: HTMLInputElement, value) => {
      input.value = value;
    }, stamp);
}

/** What must be filled in, for one person. */
export async function fillRequired(page: Page, email: string): Promise<void> {
  await field(page, "people.0.firstName").fill("Änne");
  await field(page, "people.0.lastName").fill("Größe-Müller");
  await field(page, "people.0.email").fill(email);
  await field(page, "organisation").fill("Café „Wir & Ihr“ <Runkel>");
  await page.locator('[name="actorType"][value="initiative"]').check({ force: true });
  await field(page, "districtAgs").selectOption("06439");
}

/** Opens the folded parts of the form. */
export async function unfold(page: Page): Promise<void> {
  const folded = page.locator("details:not([open]) > summary");
  while ((await folded.count()) > 0) await folded.first().click();
}

export async function press(page: Page, button: string): Promise<void> {
  await page.getByRole("button", { name: button, exact: true }).last().click();
}

/** Presses the button and expects this sentence in the error summary of the answer. */
export async function pressAndFail(page: Page, button: string, sentence: string | RegExp): Promise<void> {
  // Each answer brings a new form; the summary of the answer before may carry the same sentence.
  const sent = page.locator("main form[data-sent]");
  await page.locator("main form").evaluate((form) => form.setAttribute("data-sent", ""));
  await press(page, button);
  await expect(sent).toHaveCount(0);
  await expect(summaryOf(page)).toContainText(sentence);
}

/** Every field a person can fill in, as it would be sent now. */
export function typedIn(page: Page): Promise<[name: string, value: string][]> {
  return page.evaluate(() => {
    const form = document.querySelector<HTMLFormElement>("main form");
    const all = form ? [...new FormData(form)] : [];
    return all
      .filter(([name]) => !name.startsWith("$") && !["stamp", "forum"].includes(name))
      .map(([name, value]): [string, string] => [name, String(value)]);
  });
}
