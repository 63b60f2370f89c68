import type { Portal } from "../../support/portal";
import type { Fields } from "./forms";

export type Answer = { path: string; status: number; location: string | null; bytes: string };

const cookie = (token: string | null): Record<string, string> => (token ? { cookie: `portal-session=${token}` } : {});

async function read(path: string, response: Response): Promise<Answer> {
  const bytes = Buffer.from(await response.arrayBuffer()).toString("utf8");
  return { path, status: response.status, location: response.headers.get("location"), bytes };
}

/** The address as a page, and as what a page fetches when scripts lead from one to the next. */
export const visit = ({ origin }: Portal, path: string, token: string | null): Promise<Answer[]> =>
  Promise.all([
    fetch(`${origin}${path}`, { redirect: "manual", headers: cookie(token) }).then((page) => read(path, page)),
    // Without this parameter the answer is only a redirect to the address with it.
    fetch(`${origin}${path}?_rsc`, { redirect: "manual", headers: { ...cookie(token), RSC: "1" } }).then((part) =>
      read(path, part),
    ),
  ]);

/** Sends a form as a browser without scripts does. */
export async function send({ origin }: Portal, path: string, fields: Fields, token: string): Promise<Answer> {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  const headers = { ...cookie(token), origin };
  return read(path, await fetch(`${origin}${path}`, { method: "POST", body, redirect: "manual", headers }));
}

/** Not there, or on to the sign-in page. Asked for by script, a redirect travels inside the answer. */
export function turnedAway({ status, location, bytes }: Answer): boolean {
  if (status >= 300 && status < 400) return location?.includes("/einloggen") ?? bytes.includes("/einloggen");
  return status === 404 || (status === 200 && bytes.includes("NEXT_REDIRECT"));
}

/** A 404. Asked for by script, what is not there below a known forum says so inside the answer. */
export const notThere = ({ status, bytes }: Answer): boolean =>
  status === 404 || (status === 200 && bytes.includes("NEXT_HTTP_ERROR_FALLBACK;404"));
