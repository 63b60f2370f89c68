import { expectAccessibleInAllLooks } from "./support/accessibility";
import { expect, test } from "./support/portal-test";

test.use({ portalOptions: { instances: 1 }, expectedProblems: /404 \(Not Found\)/ });

test("those in charge find, approve, cancel and register by hand", async ({ page, portal }, { project }) => {
  const { make } = portal;
  const forum = await make.forum({ approvalRequired: true, title: "Forum der Teilnehmenden" });
  const staff = await make.staff({ districts: forum.districts });
  const { token } = await make.staffSession(staff.id);
  await page.context().addCookies([{ name: "portal-session", value: token, url: portal.origin }]);
  await make.registration(forum, { lastName: "Prüfling", state: "pending_approval" });
  const bystander = await make.registration(forum, { lastName: "Dabei" });
  const foreign = await make.registration(await make.forum(), { lastName: "Fremd" });

  const list = `/koordination/foren/${forum.id}/teilnehmende`;
  await page.goto(list);
  await expect(page.getByRole("link", { name: "Hanna Dabei" })).toBeVisible();
  await expectAccessibleInAllLooks(page);
  await page.goto(list);
  await page.getByLabel("Suche").fill("prüf");
  await page.getByLabel("Stand", { exact: true }).selectOption("pending_approval");
  await page.getByRole("button", { name: "Anzeigen" }).click();
  await expect(page).toHaveURL(/stand=pending_approval/);
  await expect(page.getByRole("link", { name: "Hanna Dabei" })).toHaveCount(0);

  // Many at once: the page before says for whom.
  await page.getByLabel("Hanna Prüfling auswählen").check({ force: true });
  await page.getByRole("button", { name: "Zulassen" }).click();
  await expect(page.getByRole("heading", { name: "Zulassen: 1 Person" })).toBeVisible();
  await page.getByRole("button", { name: "1 Person zulassen" }).click();
  await expect(page.getByText("Zugelassen: 1 Person")).toBeVisible();

  // Cancelling takes two steps and a reason.
  await page.getByRole("link", { name: "Hanna Dabei" }).click();
  await page.getByRole("link", { name: "Absagen" }).click();
  await page.getByRole("button", { name: "Ja, Anmeldung absagen" }).click();
  await expect(page.getByRole("alert").getByText("Geben Sie den Grund ein.")).toBeVisible();
  await page.getByLabel("Grund").fill("Doppelt angemeldet");
  await page.getByRole("button", { name: "Ja, Anmeldung absagen" }).click();
  await expect(page.getByText("Angemeldet → Abgesagt. Grund: Doppelt angemeldet")).toBeVisible();
  await expectAccessibleInAllLooks(page);

  await page.goto(`${list}/neu`);
  await page.getByLabel("Am Telefon").check({ force: true });
  await page.getByLabel("Vorname").fill("Olga");
  await page.getByLabel("Nachname").fill(`Anruf ${project.name}`);
  await page.getByLabel("Organisation oder Kommune").fill("Tafel");
  await page.getByLabel("Initiative").check({ force: true });
  await page.getByLabel("Kreis", { exact: true }).selectOption({ index: 1 });
  await page.getByRole("button", { name: "Person anmelden" }).click();
  await expect(page.getByText("Die Person ist eingetragen.")).toBeVisible();
  await expect(page.getByText("Von Hand angemeldet: Angemeldet.")).toBeVisible();

  // What belongs to another forum is not there, under whichever address.
  for (const path of [`${list}/${foreign.id}`, `/koordination/foren/${foreign.forumId}/teilnehmende/${foreign.id}`]) {
    expect((await page.goto(path))?.status()).toBe(404);
  }
  expect((await page.goto(`/koordination/foren/${forum.id}/teilnehmende/${bystander.id}`))?.status()).toBe(200);
  for (const path of ["unterstuetzung", "wer-fehlt"]) {
    expect((await page.goto(`/koordination/foren/${forum.id}/${path}`))?.status()).toBe(200);
    await expectAccessibleInAllLooks(page);
  }
});
