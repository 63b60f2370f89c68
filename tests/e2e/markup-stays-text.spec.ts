import ICAL from "ical.js";
import { expect, test } from "./support/portal-test";

test.skip(
  ({ javaScriptEnabled, isMobile }) => javaScriptEnabled === false || isMobile === true,
  "scripts must be allowed to run",
);

const EVIL = `Forum </script><script>window.hacked=1</script><img src=x onerror="window.hacked=2"> ]]>&amp; "x" 'y'; a,b\\n`;

test("markup in a forum's texts stays text on pages, in structured data, calendars and feeds", async ({
  page,
  portal,
}) => {
  const forum = await portal.make.forum({
    title: EVIL,
    summary: EVIL,
    body: `${EVIL}\n\n[Link](javascript:window.hacked=3)\n\n<script>window.hacked=4</script>`,
    place: EVIL,
    organiser: EVIL,
    contactName: EVIL,
    audience: EVIL,
  });
  await portal.make.breakout(forum.id, { title: EVIL, topic: EVIL });
  const address = `/foren/${forum.slug}`;
  for (const path of [address, `${address}/anmelden`, "/foren?q=Forum", "/foren", `/kreise/${forum.districts[0]}`]) {
    await page.goto(path, { waitUntil: "networkidle" });
    expect(await page.evaluate(() => "hacked" in window), path).toBe(false);
    await expect(page.locator('a[href^="javascript:"], img[src="x"]'), path).toHaveCount(0);
  }
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(EVIL);

  const data = await page.locator('script[type="application/ld+json"]').allTextContents();
  expect(
    data.map((text) => JSON.parse(text)).some((event) => JSON.stringify(event).includes(JSON.stringify(EVIL))),
  ).toBe(true);

  for (const path of [`${address}/kalender.ics`, `/feeds/kreise/${forum.districts[0]}.ics`]) {
    const text = await (await fetch(portal.origin + path)).text();
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
    expect(events, path).toHaveLength(1);
    expect(new ICAL.Event(events[0]).summary, path).toContain(EVIL);
  }

  const atom = await (await fetch(`${portal.origin}/feeds/kreise/${forum.districts[0]}.atom`)).text();
  const titles = await page.evaluate((xml) => {
    const feed = new DOMParser().parseFromString(xml, "application/xml");
    const names = [...feed.querySelectorAll("parsererror, script, img")].map(({ tagName }) => tagName);
    // A title of type html: what a reader shows of it.
    const shown = [...feed.querySelectorAll('entry > title[type="html"]')].map(({ textContent }) => {
      const { body } = new DOMParser().parseFromString(textContent ?? "", "text/html");
      return body.children.length === 0 ? body.textContent : body.innerHTML;
    });
    return [...names, ...shown];
  }, atom);
  expect(titles).toEqual([EVIL]);
});
