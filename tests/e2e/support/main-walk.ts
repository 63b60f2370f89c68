import type { APIRequestContext, Page } from "@playwright/test";
import ICAL from "ical.js";
import { linksIn, waitForMail } from "../../support/mailbox";
import type { Portal } from "../../support/portal";
import { expectAccessibleInAllLooks } from "./accessibility";
import { confirmByMail, fillRegistration, openOwnPage } from "./people";
import { expect } from "./portal-test";

/**
 * The whole way of one seat: found by postcode, registered, confirmed, put into a calendar, given back, offered to the
 * one who waits, accepted.
 */
export async function walkOneSeat(page: Page, request: APIRequestContext, portal: Portal, name: string): Promise<void> {
  const title = `Fachforum ${name}`;
  const forum = await portal.make.forum({ title, slug: `forum-${name}`, districts: ["06439"], capacity: 1 });
  const first = `aenne.${name}@example.org`;
  const second = `juergen.${name}@example.org`;

  await page.goto("/");
  await page.getByLabel("Postleitzahl, Gemeinde oder Kreis").fill("65232");
  await page.getByRole("button", { name: "Forum finden" }).click();
  await expect(page.getByText("Rheingau-Taunus-Kreis").first()).toBeVisible();
  await page.getByRole("link", { name: title }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await page.getByRole("link", { name: "Jetzt anmelden" }).click();

  await fillRegistration(page, { firstName: "Änne", lastName: "Größe-Müller", email: first });
  await expect(page.getByRole("heading", { name: "Bitte bestätigen Sie Ihre E-Mail-Adresse" })).toBeVisible();
  const own = await confirmByMail(page, portal, first);
  await expect(page.getByRole("heading", { name: "Sie sind angemeldet" })).toBeVisible();
  await expectAccessibleInAllLooks(page);

  const confirmed = await waitForMail(portal.mail, { to: first, subject: "Bestätigt" });
  expect(confirmed.attachments.map(({ contentType }) => contentType)).toContainEqual(
    expect.stringContaining("text/calendar"),
  );
  await expectCalendarOf(request, `${portal.origin}/foren/${forum.slug}/kalender.ics`, title);

  // The only seat is taken: the next person waits.
  await page.goto(`/foren/${forum.slug}`);
  await page.getByRole("link", { name: "Auf die Warteliste setzen lassen" }).click();
  await fillRegistration(page, { firstName: "Jürgen", lastName: "Straßner", email: second });
  await confirmByMail(page, portal, second);
  await expect(page.getByRole("heading", { name: "Sie stehen auf der Warteliste" })).toBeVisible();
  await waitForMail(portal.mail, { to: second, subject: "Warteliste" });

  // Cancelling takes two steps: the page alone changes nothing.
  await page.goto(own);
  await page.getByRole("link", { name: "Absagen" }).click();
  await expect(page.getByRole("heading", { name: "Möchten Sie wirklich absagen?" })).toBeVisible();
  expect(await statesOf(portal, forum.id)).toEqual(["confirmed", "waitlisted"]);
  await page.getByRole("button", { name: "Ja, absagen" }).click();
  await expect(page.getByRole("heading", { name: "Ihre Anmeldung ist abgesagt" })).toBeVisible();
  expect(await statesOf(portal, forum.id)).toEqual(["cancelled", "offered"]);

  const offer = await waitForMail(portal.mail, { to: second, subject: "Ein Platz ist frei" });
  await page.goto(linksIn(offer, "/anmeldung/")[0] ?? "no link in the mail");
  await expect(page.getByRole("heading", { name: "Ein Platz ist für Sie frei" })).toBeVisible();
  await page.getByRole("button", { name: "Platz annehmen" }).click();
  await expect(page.getByRole("heading", { name: "Sie sind angemeldet" })).toBeVisible();
  expect(await statesOf(portal, forum.id)).toEqual(["cancelled", "confirmed"]);
  await openOwnPage(page, portal, second);
}

async function statesOf({ superuser }: Portal, forumId: string): Promise<string[]> {
  const rows = await superuser<{ state: string }[]>`
    select state from registration where forum_id = ${forumId} order by queue_number nulls first`;
  return rows.map(({ state }) => state);
}

/** Read by a parser that refuses what RFC 5545 does not allow. */
async function expectCalendarOf(request: APIRequestContext, url: string, title: string): Promise<void> {
  const response = await request.get(url);
  expect(response.headers()["content-type"]).toContain("text/calendar");
  const text = await response.text();
  expect(text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  const calendar = new ICAL.Component(ICAL.parse(text));
  const [event, ...others] = calendar.getAllSubcomponents("vevent");
  expect(others).toEqual([]);
  expect(new ICAL.Event(event).summary).toContain(title);
}
