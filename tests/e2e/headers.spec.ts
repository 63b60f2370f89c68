import { hashToken } from "@/lib/platform/ids";
import type { Portal } from "../support/portal";
import { subscribe } from "./support/every-page";
import { expect, test } from "./support/portal-test";
import { filled, post, readAction } from "./support/posts";

test.skip(
  ({ javaScriptEnabled, isMobile }) => javaScriptEnabled === false || isMobile === true,
  "no browser is involved",
);

/** One address of every kind. */
async function kindsOf(portal: Portal): Promise<{ reading: string[]; personal: string[] }> {
  const forum = await portal.make.forum();
  const { token } = await portal.make.registration(forum);
  const abo = await subscribe(portal.make, false);
  const page = `/foren/${forum.slug}`;
  return {
    reading: [
      "/",
      "/foren",
      page,
      `${page}/anmelden`,
      `${page}/kalender.ics`,
      "/kreise",
      "/impressum",
      "/gibt-es-nicht",
      "/foren/gibt-es-nicht",
      "/feeds/alle.ics",
      "/feeds/alle.atom",
      "/feeds/nichts.ics",
      "/api/health/live",
      "/api/health/ready",
      "/sitemap.xml",
      "/robots.txt",
    ],
    personal: [
      `/anmeldung/${token}`,
      `/anmeldung/${token}/aendern`,
      `/anmeldung/${token}/meine-daten`,
      `/anmeldung/${token}/daten.json`,
      `/anmeldung/${"A".repeat(32)}`,
      `/abo/${abo}`,
    ],
  };
}

const nonceOf = (answer: Response): string =>
  /'nonce-([^']+)'/.exec(answer.headers.get("content-security-policy") ?? "")?.[1] ?? "";

test("every answer carries the policy, and every script the nonce of its own answer", async ({ portal }) => {
  const { reading, personal } = await kindsOf(portal);
  for (const path of [...reading, ...personal]) {
    const [answer, again] = await Promise.all([fetch(portal.origin + path), fetch(portal.origin + path)]);
    const html = await answer.text();
    const header = (name: string) => answer.headers.get(name) ?? "";
    const policy = header("content-security-policy");
    expect(policy, path).not.toMatch(/unsafe-|\*|http:|data:[^;]*script/);
    for (const part of [
      "default-src 'self'",
      "object-src 'none'",
      "base-uri 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ]) {
      expect(policy, path).toContain(part);
    }
    expect(nonceOf(answer), path).toHaveLength(24);
    expect(nonceOf(again), path).not.toBe(nonceOf(answer));
    expect(header("x-content-type-options"), path).toBe("nosniff");
    expect(header("x-frame-options"), path).toBe("DENY");
    expect(header("permissions-policy"), path).toContain("geolocation=()");
    expect(header("referrer-policy"), path).toBe(
      personal.includes(path) ? "strict-origin" : "strict-origin-when-cross-origin",
    );
    expect(header("x-powered-by"), path).toBe("");
    expect(answer.headers.getSetCookie(), path).toEqual([]);
    if (personal.includes(path)) {
      expect(header("cache-control"), path).toContain("no-store");
      expect(header("x-robots-tag"), path).toContain("noindex");
    }
    if (!header("content-type").includes("text/html")) continue;
    const scripts = (html.match(/<script\b[^>]*>/g) ?? []).filter((tag) => !tag.includes("application/ld+json"));
    // Answers of the proxy itself, such as these 404 pages, bring no script at all.
    const plain = answer.status === 404 && path !== "/gibt-es-nicht";
    expect(scripts.length > 0, path).toBe(!plain);
    expect(
      scripts.filter((tag) => !tag.includes(`nonce="${nonceOf(answer)}"`)),
      path,
    ).toEqual([]);
    expect(html.match(/<[^>]+\s(style|on[a-z]+)="/g), `inline code on ${path}`).toBeNull();
  }
});

test("HEAD answers like GET, without a body", async ({ portal }) => {
  const { reading, personal } = await kindsOf(portal);
  for (const path of [...reading, ...personal]) {
    const [get, head] = await Promise.all([
      fetch(portal.origin + path),
      fetch(portal.origin + path, { method: "HEAD" }),
    ]);
    expect(head.status, path).toBe(get.status);
    expect(head.headers.get("content-type"), path).toBe(get.headers.get("content-type"));
    expect(await head.text(), path).toBe("");
  }
});

const ORIGINS: [what: string, headers: Record<string, string>][] = [
  ["no origin", {}],
  ["a foreign origin", { origin: "https://attacker.example" }],
  ["an opaque origin", { origin: "null" }],
  ["an origin that only begins alike", { origin: "http://127.0.0.1.attacker.example" }],
  [
    "a foreign origin and a forged host",
    { origin: "https://attacker.example", "x-forwarded-host": "attacker.example", "x-forwarded-proto": "https" },
  ],
];

for (const [what, headers] of ORIGINS) {
  test(`a form that comes with ${what} is refused, with a page that explains it`, async ({ portal }) => {
    const forum = await portal.make.forum();
    const url = `${portal.origin}/foren/${forum.slug}/anmelden`;
    const form = new FormData();
    for (const [name, value] of [...(await readAction(url)), ...Object.entries(filled(forum.slug, "csrf@example.org"))])
      form.append(name, value);
    const answer = await fetch(url, { method: "POST", body: form, redirect: "manual", headers });
    expect(answer.status).toBe(403);
    expect(answer.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    const html = await answer.text();
    expect(html).toContain('<html lang="de">');
    expect(html).toContain("Diese Eingabe können wir nicht annehmen");
    expect(await portal.superuser`select id from registration where forum_id = ${forum.id}`).toHaveLength(0);
  });
}

test("a form that is too large is refused before it is read", async ({ portal }) => {
  const forum = await portal.make.forum();
  const url = `${portal.origin}/foren/${forum.slug}/anmelden`;
  const answer = await post(url, await readAction(url), {
    ...filled(forum.slug, "gross@example.org"),
    needs: "x".repeat(300_000),
  });
  expect(answer.status).toBe(413);
  expect(await answer.text()).toContain("Diese Eingabe ist zu groß");
  expect(await portal.superuser`select id from registration where forum_id = ${forum.id}`).toHaveLength(0);
});

test("opening a personal link, in whatever way, changes nothing", async ({ portal }) => {
  const forum = await portal.make.forum();
  const { id, token } = await portal.make.registration(forum, { state: "unconfirmed" });
  const abo = await subscribe(portal.make, false);
  const all = () => portal.superuser`
    select to_jsonb(r) as facts from registration r where id = ${id}
    union all select to_jsonb(s) from subscription s where token_hash = ${hashToken(abo)}`;
  const before = await all();
  expect(before).toHaveLength(2);
  const own = ["", "/absagen", "/aendern", "/weitergeben", "/meine-daten?loeschen=ja", "/daten.json"].map(
    (way) => `/anmeldung/${token}${way}`,
  );
  for (const path of [...own, `/abo/${abo}`, `/abo/${abo}/abmelden`]) {
    for (const method of ["GET", "HEAD"]) {
      const answer = await fetch(portal.origin + path, { method });
      expect(answer.status, `${method} ${path}`).toBe(200);
    }
  }
  expect(await all()).toEqual(before);
});
