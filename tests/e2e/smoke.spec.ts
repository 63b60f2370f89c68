import { expectAccessibleInAllLooks } from "./support/accessibility";
import { expect, test } from "./support/portal-test";

test("both instances are alive", async ({ portal, request }) => {
  for (const { origin } of portal.instances) {
    const response = await request.get(`${origin}/api/health/live`);
    expect(response.status()).toBe(200);
  }
});

test("browsers that ask for an icon before they have read the page get one", async ({ request }) => {
  const response = await request.get("/favicon.ico");
  expect([response.status(), response.headers()["content-type"]]).toEqual([200, "image/x-icon"]);
});

test("the start page answers with its policy and can be used by everyone", async ({ page }) => {
  const response = await page.goto("/");
  expect(response?.status()).toBe(200);
  expect(response?.headers()["content-security-policy"]).not.toMatch(/unsafe-inline|unsafe-eval/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectAccessibleInAllLooks(page);
});
