import { newId } from "@/lib/platform/ids";
import type { Portal, PortalOptions } from "../../support/portal";
import { formsOf } from "./forms";
import { expect, test } from "./portal-test";
import { addressFor, staffAddresses } from "./staff-pages";
import { type Answer, notThere, send, turnedAway, visit } from "./staff-visits";
import { fingerprint, makeWorld, type World } from "./staff-world";

/**
 * Every address and action of the staff × (own, foreign, unknown, signed out, rights withdrawn), with words in the data
 * that must not be anywhere in what a stranger gets. `locks`: which of the two locks is on; see PortalOptions.
 */
export function isolationMatrix(locks: NonNullable<PortalOptions["locks"]>): void {
  test.use({ portalOptions: { locks } });
  test.setTimeout(300_000);
  /** Without the app's own checks drafts are open; people's data must stay closed even so. */
  const appDecides = locks !== "database";
  const addresses = staffAddresses();
  const named = addresses.filter((address) => address.includes("["));

  let mine: World;
  let theirs: World;
  test.beforeAll(async ({ portal }) => {
    mine = await makeWorld(portal, "meins");
    theirs = await makeWorld(portal, "deins");
  });

  const onDraft = (world: World) => ({ ...world.names, id: world.draft.id });
  const hides = (world: World, { path, bytes }: Answer) => {
    const secrets = appDecides ? [world.person, world.draftWord] : [world.person];
    expect([path, secrets.filter((secret) => bytes.includes(secret))]).toEqual([path, []]);
  };

  test("the pages there are, are known", () => {
    expect(addresses).toContain("/koordination");
    expect(named.length).toBeGreaterThan(0);
  });

  test("one's own pages show one's own and nothing of others", async ({ portal }) => {
    const paths = addresses.flatMap((address) =>
      [mine.names, onDraft(mine)].map((names) => addressFor(address, names)),
    );
    let seen = 0;
    for (const path of new Set(paths)) {
      for (const answer of await visit(portal, path, mine.token)) {
        expect([path, answer.status < 500]).toEqual([path, true]);
        hides(theirs, answer);
        if (answer.bytes.includes(mine.person)) seen += 1;
      }
    }
    expect(seen, "pages with one's own people on them").toBeGreaterThan(0);
  });

  test("foreign addresses are not there", async ({ portal }) => {
    const below = named.filter((address) => /\[id\].*\[/.test(address));
    const paths = [
      ...named.flatMap((address) => [theirs.names, onDraft(theirs)].map((names) => addressFor(address, names))),
      // A foreign row below one's own forum.
      ...below.map((address) => addressFor(address, { ...theirs.names, id: mine.forum.id })),
    ];
    for (const path of paths) {
      for (const answer of await visit(portal, path, mine.token)) {
        if (appDecides) expect([path, notThere(answer) || answer.status]).toEqual([path, true]);
        hides(theirs, answer);
      }
    }
  });

  test("unknown addresses are not there either", async ({ portal }) => {
    const unknown = Object.fromEntries(Object.keys(mine.names).map((name) => [name, newId()]));
    const odd = ["..%2Fx", "1'%20or%20'1'%3D'1", "%00"].map((id) => ({ ...unknown, id }));
    for (const path of named.flatMap((address) => [unknown, ...odd].map((names) => addressFor(address, names)))) {
      for (const { status } of await visit(portal, path, mine.token)) {
        expect([path, status >= 400 && status < 500]).toEqual([path, true]);
      }
    }
  });

  test("whoever is not signed in, or no longer in charge, sees nothing", async ({ portal }) => {
    const gone = await makeWorld(portal, "ehemals");
    await portal.superuser`delete from membership where account_id = ${gone.coordinator.id}`;
    const suspended = await makeWorld(portal, "gesperrt");
    await portal.superuser`update account set suspended_at = now() where id = ${suspended.coordinator.id}`;
    const strangers = [
      [mine, null],
      [mine, "x".repeat(43)],
      [gone, gone.token],
      [suspended, suspended.token],
    ] as const;
    for (const [world, token] of strangers) {
      for (const path of addresses.map((address) => addressFor(address, world.names))) {
        for (const answer of await visit(portal, path, token)) {
          expect([path, turnedAway(answer) || answer]).toEqual([path, true]);
          hides(world, answer);
        }
      }
    }
  });

  test("every form of one's own pages, sent with foreign ids, changes nothing foreign", async ({ portal }) => {
    const stored = () => Promise.all([theirs.forum.id, theirs.draft.id].map((id) => fingerprint(portal, id)));
    const before = await stored();
    let sent = 0;
    for (const path of addresses.flatMap((address) =>
      [mine.names, onDraft(mine)].map((names) => addressFor(address, names)),
    )) {
      sent += await sendSwapped(portal, path);
    }
    expect(sent, "forms found and sent").toBeGreaterThan(0);
    expect(await stored()).toEqual(before);
  });

  /** Sends each form of this page, with foreign ids in the place of one's own, to this page and to the foreign one. */
  async function sendSwapped(portal: Portal, path: string): Promise<number> {
    // A session for each: one of the buttons ends it.
    const session = async () => (await portal.make.staffSession(mine.coordinator.id)).token;
    const [page] = await visit(portal, path, await session());
    const forms = formsOf(page?.bytes ?? "");
    for (const fields of forms) {
      const foreign = fields.map(([name, value]): [string, string] => [name, swapped(value)]);
      for (const target of [path, swapped(path)]) {
        const answer = await send(portal, target, foreign, await session());
        expect([path, answer.status < 500]).toEqual([path, true]);
        hides(theirs, answer);
      }
    }
    return forms.length;
  }

  function swapped(text: string): string {
    const names = { ...mine.names, draft: mine.draft.id };
    const foreign: Record<string, string> = { ...theirs.names, draft: theirs.draft.id };
    return Object.entries(names).reduce((all, [name, own]) => all.replaceAll(own, foreign[name] ?? own), text);
  }
}
