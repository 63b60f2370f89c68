import { walkOneSeat } from "./support/main-walk";
import { test } from "./support/portal-test";

test.use({ portalOptions: { mail: "resend" } });

test("a seat is found, taken, given back and passed on, with mails over Resend", async ({ page, request, portal }, {
  project,
}) => {
  test.setTimeout(120_000);
  test.skip(project.name === "phone", "the way of the mail does not depend on the screen");
  await walkOneSeat(page, request, portal, `resend-${project.name}`);
});
