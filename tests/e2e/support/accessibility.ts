import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** No finding of axe for WCAG 2.2 AA on the page as it is now. */
export async function expectAccessible(page: Page, where = ""): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG_22_AA).setLegacyMode(true).analyze();
  const findings = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} at ${node.target.join(" ")}\n    ${node.failureSummary ?? ""}`),
  );
  expect(findings, `axe on ${new URL(page.url()).pathname} ${where}`).toEqual([]);
}

/** The page as it is now, in light and dark colours, and at 320 px, where nothing may need scrolling sideways. */
export async function expectAccessibleInAllLooks(page: Page): Promise<void> {
  const size = page.viewportSize();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page, `in ${colorScheme} colours`);
  }
  await page.setViewportSize({ width: 320, height: 800 });
  await expectAccessible(page, "at 320 px");
  await expectNoSidewaysScrolling(page);
  await page.emulateMedia({ colorScheme: null });
  if (size) await page.setViewportSize(size);
}

/** WCAG 1.4.10: at the present width all content is reached by scrolling down only. */
export async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `pixels to scroll sideways on ${new URL(page.url()).pathname}`).toBeLessThanOrEqual(0);
}
