import type { Portal } from "../support/portal";
import { expect, test } from "./support/portal-test";
import { type ActionFields, filled, post, readAction } from "./support/posts";

test.skip(
  ({ javaScriptEnabled, isMobile }) => javaScriptEnabled === false || isMobile === true,
  "no browser is involved",
);

const questions = [
  { id: "zahl", kind: "number" as const, label: "Wie viele Plakate?" },
  { id: "wahl", kind: "oneOf" as const, label: "Wie kommen Sie?", options: ["Bus", "Auto"] },
  { id: "muss", kind: "yesNo" as const, label: "Mit Stellwand?", required: true },
];
const answered = { "answers.muss": "ja" };

async function openForum(portal: Portal) {
  const forum = await portal.make.forum({ extraQuestions: questions });
  const url = `${portal.origin}/foren/${forum.slug}/anmelden`;
  return { ...forum, url, action: await readAction(url) };
}

/** Refused with this sentence, the name that was typed is in the answer, and nothing is stored. */
async function expectRefused(
  portal: Portal,
  forum: { id: string; slug: string; url: string; action: ActionFields },
  fields: Record<string, string>,
  sentence: string,
): Promise<void> {
  const answer = await post(forum.url, forum.action, {
    ...filled(forum.slug, "forged@example.org"),
    ...answered,
    ...fields,
  });
  const html = await answer.text();
  expect(answer.status).toBe(200);
  expect(html).toContain(sentence);
  expect(html).toContain('value="forged@example.org"');
  expect(await portal.superuser`select id from registration where forum_id = ${forum.id}`).toEqual([]);
}

test("a table of another forum and an unknown district are refused", async ({ portal }) => {
  const forum = await openForum(portal);
  const other = await portal.make.breakout((await portal.make.forum()).id);
  await expectRefused(portal, forum, { firstWishId: other.id }, "Dieser Tisch wird nicht mehr angeboten.");
  await expectRefused(portal, forum, { firstWishId: "1 or 1=1" }, "Wählen Sie aus der Liste.");
  await expectRefused(portal, forum, { districtAgs: "00000" }, "Wählen Sie den Kreis aus der Liste.");
  await expectRefused(portal, forum, { districtAgs: "Hessen" }, "Wählen Sie den Kreis.");
  await expectRefused(portal, forum, { actorType: "king" }, "Wählen Sie aus, als wer Sie kommen.");
});

test("answers to the forum's own questions must fit them", async ({ portal }) => {
  const forum = await openForum(portal);
  await expectRefused(portal, forum, { "answers.zahl": "drei" }, "Geben Sie eine ganze Zahl ein");
  await expectRefused(portal, forum, { "answers.wahl": "Rakete" }, "Wählen Sie aus der Liste.");
  await expectRefused(portal, forum, { "answers.muss": "" }, "Beantworten Sie bitte diese Frage.");
  await expectRefused(portal, forum, { "answers.muss": "vielleicht" }, "Wählen Sie Ja oder Nein.");
});

test("names that would change objects, control characters and endless texts do no harm", async ({ portal }) => {
  const forum = await openForum(portal);
  await expectRefused(
    portal,
    forum,
    { "people.0.firstName": "Ida\u0000" },
    "Bitte nur Buchstaben, Ziffern und übliche Zeichen.",
  );
  await expectRefused(
    portal,
    forum,
    { "people.0.lastName": "\u202egnp.exe" },
    "Bitte nur Buchstaben, Ziffern und übliche Zeichen.",
  );
  await expectRefused(portal, forum, { needs: "ä".repeat(30_000) }, "Bitte höchstens 1000 Zeichen.");
  await expectRefused(
    portal,
    forum,
    { "__proto__.x": "1", "constructor.prototype.x": "1", "people.0.firstName": "" },
    "Geben Sie den Vornamen ein.",
  );
  await expectRefused(portal, forum, { "people.5.firstName": "Sechste" }, "Geben Sie den Nachnamen ein.");
});

test("a form for a forum that does not exist is answered with a page that says so", async ({ portal }) => {
  const forum = await openForum(portal);
  expect((await fetch(`${portal.origin}/foren/gibt-es-nicht/anmelden`)).status).toBe(404);
  await expectRefused(portal, forum, { forum: "gibt-es-nicht" }, "Dieses Forum gibt es nicht mehr.");
});
