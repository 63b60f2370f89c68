import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/**
 * No finding of axe for WCAG 2.2 AA on the page as it is now, errors and all: in light and dark colours, and at 320 px,
 * where nothing may need scrolling sideways.
 */
export async function expectAccessibleInAllLooks(page: Page): Promise<void> {
  await withScripts(page, async (subject) => {
    const size = subject.viewportSize();
    for (const colorScheme of ["light", "dark"] as const) {
      await subject.emulateMedia({ colorScheme });
      await runAxe(subject, `in ${colorScheme} colours`);
    }
    await subject.setViewportSize({ width: 320, height: 800 });
    await runAxe(subject, "at 320 px");
    await expectNoSidewaysScrolling(subject);
    await subject.emulateMedia({ colorScheme: null });
    if (size) await subject.setViewportSize(size);
  });
}

/** WCAG 1.4.10: at the present width all content is reached by scrolling down only. */
async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  const { wide, overflowing } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const beyond = [...document.body.querySelectorAll("*")].filter(
      (e) => e.getBoundingClientRect().right > clientWidth,
    );
    const names = beyond.map((e) => `${e.tagName.toLowerCase()}.${e.getAttribute("class") ?? ""}`);
    return { wide: scrollWidth - clientWidth, overflowing: names.slice(0, 5) };
  });
  const reason = `pixels to scroll sideways on ${pathOf(page)}; reaching too far: ${overflowing.join(", ")}`;
  expect(wide, reason).toBeLessThanOrEqual(0);
}

async function runAxe(page: Page, where: string): Promise<void> {
  // Legacy mode: the other one opens a second page, which the watch over all pages would have to tell apart.
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG_22_AA).setLegacyMode(true).analyze();
  const findings = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} at ${node.target.join(" ")}\n    ${node.failureSummary ?? ""}`),
  );
  expect(findings, `axe on ${pathOf(page)} ${where}`).toEqual([]);
}

/**
 * axe is a script and cannot run where scripts are off. Then the page as it is there, without its own scripts and with
 * the contents of noscript, is shown in a second context in which only axe runs.
 */
async function withScripts(page: Page, check: (subject: Page) => Promise<void>): Promise<void> {
  const browser = page.context().browser();
  if (test.info().project.use.javaScriptEnabled !== false || !browser) return check(page);
  const html = (await page.content()).replace(/<script\b[\s\S]*?<\/script>/g, "").replace(/<\/?noscript[^>]*>/g, "");
  const context = await browser.newContext({
    javaScriptEnabled: true,
    viewport: page.viewportSize(),
    locale: "de-DE",
    storageState: await page.context().storageState(),
  });
  try {
    const twin = await context.newPage();
    await twin.route(page.url(), (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: html }));
    await twin.goto(page.url());
    await check(twin);
  } finally {
    await context.close();
  }
}

const pathOf = (page: Page): string => new URL(page.url()).pathname;
