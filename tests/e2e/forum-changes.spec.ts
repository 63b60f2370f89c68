import type { Page } from "@playwright/test";
import type { Portal } from "../support/portal";
import { expect, test } from "./support/portal-test";
import { field, fillRequired, openForm, press, pressAndFail } from "./support/registration-form";

test.skip(({ isMobile }) => isMobile === true, "what is checked does not depend on the screen");

type Forum = Awaited<ReturnType<Portal["make"]["forum"]>>;
type Change = (portal: Portal, forum: Forum) => PromiseLike<unknown>;

const CLOSED = "Die Anmeldung für dieses Forum ist gerade nicht möglich. Auf der Seite des Forums steht, warum.";
const FULL = "Inzwischen sind alle Plätze vergeben. Eine Warteliste gibt es für dieses Forum nicht.";

const CHANGES: [what: string, sentence: string, change: Change][] = [
  ["is full and has no waitlist", FULL, (portal, forum) => portal.make.registration(forum)],
  [
    "is closed",
    CLOSED,
    ({ superuser }, { id }) =>
      superuser`update forum set registration_closes_at = now() - interval '1 hour' where id = ${id}`,
  ],
  [
    "is cancelled",
    CLOSED,
    ({ superuser }, { id }) => superuser`update forum set cancelled_at = now() where id = ${id}`,
  ],
  [
    "is postponed",
    CLOSED,
    ({ superuser }, { id }) => superuser`update forum set postponed_at = now() where id = ${id}`,
  ],
  [
    "opens later after all",
    CLOSED,
    ({ superuser }, { id }) =>
      superuser`update forum set registration_opens_at = now() + interval '3 days' where id = ${id}`,
  ],
  [
    "is withdrawn",
    "Dieses Forum gibt es nicht mehr.",
    ({ superuser }, { id }) => superuser`update forum set published_at = null where id = ${id}`,
  ],
];

async function expectKept(page: Page, { id }: Forum, { superuser }: Portal, sentence: string, email: string) {
  await expect(page.locator(".error-summary")).toContainText(sentence);
  await expect(field(page, "people.0.email").first()).toHaveValue(email);
  await expect(field(page, "districtAgs").first()).toHaveValue("06439");
  expect(
    await superuser`select id from registration where forum_id = ${id} and email_normalised = ${email}`,
  ).toHaveLength(0);
}

for (const [what, sentence, change] of CHANGES) {
  test(`the forum ${what} before the form is sent: the answer says so and keeps what was typed`, async ({
    page,
    portal,
    javaScriptEnabled,
  }) => {
    test.skip(what === "is withdrawn" && javaScriptEnabled === false, "its page is gone: 404");
    const forum = await portal.make.forum({ capacity: 1, waitlistEnabled: false });
    await openForm(page, forum.slug);
    await fillRequired(page, "spaet@example.org");
    await change(portal, forum);
    await pressAndFail(page, "Weiter", sentence);
    await expectKept(page, forum, portal, sentence, "spaet@example.org");
  });
}

for (const [what, sentence, change] of CHANGES.slice(0, 2)) {
  test(`the forum ${what} while the check page is shown: the answer says so and keeps what was typed`, async ({
    page,
    portal,
  }) => {
    const forum = await portal.make.forum({ capacity: 1, waitlistEnabled: false });
    await openForm(page, forum.slug);
    await fillRequired(page, "zu-spaet@example.org");
    await press(page, "Weiter");
    await expect(page.getByRole("heading", { name: "Bitte prüfen Sie Ihre Angaben" })).toBeVisible();
    await change(portal, forum);
    await press(page, "Verbindlich anmelden");
    await expectKept(page, forum, portal, sentence, "zu-spaet@example.org");
  });
}
