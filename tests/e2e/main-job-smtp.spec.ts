import { walkOneSeat } from "./support/main-walk";
import { test } from "./support/portal-test";

test("a seat is found, taken, given back and passed on, with mails over SMTP", async ({ page, request, portal }, {
  project,
}) => {
  test.setTimeout(120_000);
  await walkOneSeat(page, request, portal, `smtp-${project.name}`);
});
