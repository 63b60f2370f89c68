import { expect } from "@playwright/test";
import { test } from "./support/portal-test";
import { filled, post, readAction } from "./support/posts";

test.use({ portalOptions: { env: { UNSAFE_WITHOUT_FORUM_LOCK: "1" } } });
test.skip(
  ({ javaScriptEnabled, isMobile }) => javaScriptEnabled === false || isMobile === true,
  "no browser is involved",
);
test.setTimeout(120_000);

test("without the forum's lock the same rush oversells: the tests with it can fail", async ({ portal }) => {
  const forum = await portal.make.forum({ slug: "ohne-schloss", capacity: 20 });
  const action = await readAction(`${portal.origin}/foren/ohne-schloss/anmelden`);
  await Promise.all(
    Array.from({ length: 200 }, (_, index) =>
      post(
        `${portal.instances[index % 2]?.origin}/foren/ohne-schloss/anmelden`,
        action,
        filled("ohne-schloss", `ohne-${index}@example.org`),
      ),
    ),
  );
  const [row] = await portal.superuser<{ held: number }[]>`
    select count(*)::int as held from registration where forum_id = ${forum.id} and hold_until is not null`;
  expect(row?.held).toBeGreaterThan(20);
});
