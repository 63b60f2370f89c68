import { migrate, seed } from "../support/database-tasks";
import { waitForMail } from "../support/mailbox";
import { type Portal, startPortal } from "../support/portal";
import { type DisposableCluster, startDisposableCluster } from "../support/postgres-cluster";
import { waitUntil } from "../support/wait-until";
import { fillRegistration } from "./support/people";
import { expect, test } from "./support/portal-test";
import { fillRequired, openForm, press, pressAndFail, summaryOf, typedIn } from "./support/registration-form";

test.skip(({ isMobile }) => isMobile === true, "what is checked does not depend on the screen");
test.setTimeout(180_000);

const TEMPLATE = "template_of_this_test";

/** A portal on a database server of its own, which may be stopped. */
async function withOwnDatabase(work: (portal: Portal, database: DisposableCluster) => Promise<void>): Promise<void> {
  const database = await startDisposableCluster();
  await database.createDatabase(TEMPLATE);
  const urls = { owner: database.url("portal_owner", TEMPLATE), app: database.url("portal", TEMPLATE) };
  await migrate(urls);
  await seed(urls);
  const { adminUrl, ownerUrl, appUrl } = database;
  const portal = await startPortal({ adminUrl, ownerUrl, appUrl, template: TEMPLATE }, { instances: 1 });
  try {
    await work(portal, database);
  } finally {
    await database.ensureRunning();
    await portal.stop();
    await database.dispose();
  }
}

// The browser of this test visits a portal that the shared watch does not know.
test.use({ expectedProblems: /request to another host: http:\/\/127\.0\.0\.1|status of 503/ });

test("while the database is away pages say so and a form keeps what was typed; after that all goes on", async ({
  page,
  javaScriptEnabled,
}) => {
  await withOwnDatabase(async (portal, database) => {
    const forum = await portal.make.forum({ slug: "ausfall", capacity: null });
    const status = async (path: string) => (await fetch(portal.origin + path)).status;
    expect(await status("/api/health/ready")).toBe(200);
    await openForm(page, forum.slug, portal.origin);
    await fillRequired(page, "ausfall@example.org");
    const before = await typedIn(page);
    await database.crash();

    const away = await fetch(`${portal.origin}/foren/ausfall`);
    expect(away.status).toBe(503);
    expect(Number(away.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(away.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    const text = await away.text();
    expect(text).toContain("Wir sind gleich wieder da");
    expect(text).not.toMatch(/ECONN|Error|at .*\.js|postgres/);
    expect(await status("/api/health/ready")).toBe(503);
    expect(await status("/api/health/live")).toBe(200);

    if (javaScriptEnabled === false) {
      await press(page, "Weiter");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ihre Eingabe ist noch nicht gespeichert");
      await press(page, "Noch einmal senden");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ihre Eingabe ist noch nicht gespeichert");
      expect((await typedIn(page)).filter(([name]) => name !== "intent")).toEqual(before);
    } else {
      await pressAndFail(page, "Weiter", "Unser Speicher ist gerade nicht erreichbar.");
      expect(await typedIn(page)).toEqual(before);
    }

    await database.ensureRunning();
    await waitUntil(
      async () => (await status("/foren/ausfall")) === 200,
      30_000,
      () => "the portal does not recover",
    );
    await press(page, javaScriptEnabled === false ? "Noch einmal senden" : "Weiter");
    await expect(page.getByRole("heading", { name: "Bitte prüfen Sie Ihre Angaben" })).toBeVisible();
    await expect(summaryOf(page)).toHaveCount(0);
    await press(page, "Verbindlich anmelden");
    await page.waitForURL("**/anmelden/gesendet");
    await waitForMail(portal.mail, { to: "ausfall@example.org" }, 60_000);
  });
});

test("while the mail server is away people register as always, and the mails come when it is back", async ({
  page,
  portal,
}, { project }) => {
  const forum = await portal.make.forum();
  const email = `ohne-post.${project.name}@example.org`;
  await portal.mail.setFault("refuse");
  try {
    await page.goto(`/foren/${forum.slug}/anmelden`);
    await fillRegistration(page, { firstName: "Paul", lastName: "Post", email });
    await waitUntil(
      async () =>
        (await portal.superuser`select id from outbox_mail where recipient = ${email} and attempts > 0`).length === 1,
      30_000,
      () => "nobody tried to send the mail",
    );
  } finally {
    await portal.mail.setFault(null);
  }
  await portal.superuser`update outbox_mail set send_after = now() where recipient = ${email}`;
  const mail = await waitForMail(portal.mail, { to: email }, 60_000);
  expect(mail.text).toContain("/anmeldung/");
  expect(
    await portal.superuser`select id from outbox_mail where recipient = ${email} and sent_at is not null`,
  ).toHaveLength(1);
});
