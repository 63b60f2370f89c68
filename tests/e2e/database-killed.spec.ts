import { expect } from "@playwright/test";
import { migrate, seed } from "../support/database-tasks";
import { startPortal } from "../support/portal";
import { startDisposableCluster } from "../support/postgres-cluster";
import { waitUntil } from "../support/wait-until";
import { test } from "./support/portal-test";
import { filled, inParallel, postUntilTaken, readAction } from "./support/posts";

const PEOPLE = 120;

test.skip(
  ({ javaScriptEnabled, isMobile }) => javaScriptEnabled === false || isMobile === true,
  "no browser is involved",
);

test("killing the database under load loses no acknowledged registration, and the portal recovers by itself", async () => {
  test.setTimeout(240_000);
  const database = await startDisposableCluster();
  const template = "template_of_this_test";
  await database.createDatabase(template);
  const urls = { owner: database.url("portal_owner", template), app: database.url("portal", template) };
  await migrate(urls);
  await seed(urls);
  const { adminUrl, ownerUrl, appUrl } = database;
  const portal = await startPortal({ adminUrl, ownerUrl, appUrl, template });
  try {
    const forum = await portal.make.forum({ slug: "absturz", capacity: null });
    const action = await readAction(`${portal.origin}/foren/absturz/anmelden`);
    const acknowledged: string[] = [];
    const people = Array.from({ length: PEOPLE }, (_, index) => `absturz-${index}@example.org`);
    const load = inParallel([...people.entries()], 12, async ([index, email]) => {
      const { origin } = portal.instances[index % 2] ?? portal;
      const status = await postUntilTaken(`${origin}/foren/absturz/anmelden`, action, filled("absturz", email));
      if (status === 303) acknowledged.push(email);
    });
    await waitUntil(
      () => acknowledged.length >= PEOPLE / 4,
      60_000,
      () => "nobody was registered before the crash",
    );
    await database.crash();
    await database.ensureRunning();
    await load;

    expect(acknowledged.length).toBe(PEOPLE);
    const rows = await portal.superuser<{ email: string }[]>`
      select email_normalised as email from registration where forum_id = ${forum.id}`;
    expect(rows.map(({ email }) => email).sort()).toEqual([...acknowledged].sort());
    for (const { program } of portal.instances) {
      expect(await Promise.race([program.ended, Promise.resolve("running")]), "the app must not have ended").toBe(
        "running",
      );
    }
    for (const { origin } of portal.instances) {
      expect((await fetch(`${origin}/foren/absturz`)).status).toBe(200);
    }
  } finally {
    await portal.stop();
    await database.dispose();
  }
});
