import { newId, sign } from "@/lib/platform/ids";
import testEnvironment from "../../support/test-environment.json" with { type: "json" };
import { waitUntil } from "../../support/wait-until";

/** The fields React puts into a form so that it can be posted without scripts. */
export type ActionFields = [name: string, value: string][];

const ENTITIES: Record<string, string> = { "&quot;": '"', "&amp;": "&", "&#x27;": "'", "&lt;": "<", "&gt;": ">" };

/** Reads the action of the form on this page, as a browser without scripts would send it, once the page answers. */
export function readAction(url: string): Promise<ActionFields> {
  const read = async () => {
    const html = await (await fetch(url)).text();
    const hidden = html.match(/<input type="hidden" name="\$ACTION[^>]*>/g);
    return hidden?.map((input): [string, string] => [attribute(input, "name"), attribute(input, "value")]);
  };
  return waitUntil(read, 30_000, () => `no form on ${new URL(url).pathname}`);
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
  return value.replace(/&(quot|amp|#x27|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity);
}

/** Posts a form as a browser without scripts does; redirects are not followed. */
export function post(url: string, action: ActionFields, fields: Record<string, string>): Promise<Response> {
  const form = new FormData();
  for (const [name, value] of [...action, ...Object.entries(fields)]) form.append(name, value);
  return fetch(url, { method: "POST", body: form, redirect: "manual", headers: { origin: new URL(url).origin } });
}

/** The stamp of a form that was opened some time ago, with a key of its own. */
export const stampOf = (key: string = newId()): string =>
  sign(testEnvironment.APP_SECRET, "form", `${key}~${performance.timeOrigin + performance.now() - 60_000}`);

/** A filled-in form of one person, ready for the binding step. */
export const filled = (slug: string, email: string, stamp = stampOf()): Record<string, string> => ({
  forum: slug,
  stamp,
  intent: "absenden",
  personCount: "1",
  "people.0.firstName": "Ida",
  "people.0.lastName": "Beispiel",
  "people.0.email": email,
  organisation: "Beispielverein",
  actorType: "association",
  districtAgs: "06439",
});

/** Runs `work` for every item, `width` at a time. */
export async function inParallel<T>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = [...items];
  const run = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: width }, run));
}

/**
 * Posts until the answer is a redirect: while the portal is busy or away it says so, and a person presses again. The
 * form key stays the same, so that pressing again never registers twice. Gives back the status of the last answer.
 */
export async function postUntilTaken(
  url: string,
  action: ActionFields,
  fields: Record<string, string>,
): Promise<number> {
  let status = 0;
  for (let attempt = 0; attempt < 60 && status !== 303; attempt++) {
    if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, 500));
    status = await post(url, action, fields).then(
      (answer) => answer.status,
      () => 0,
    );
  }
  return status;
}
