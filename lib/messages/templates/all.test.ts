import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/platform/time";
import { checkWording } from "@/tests/architecture/wording/rules";
import { accountFacts, dueFacts, registrationFacts, sampleForum, subscriptionFacts } from "@/tests/support/mail-facts";
import type { SubscriptionFacts } from "../facts";
import type { MailTemplate } from "../outbox";
import { templates } from "./all";
import { renderAccountMail, renderRegistrationMail, renderSubscriptionMail } from "./render";

/** Everything somebody could type, made to break a header, a page, a calendar file or the wording. */
const nasty = {
  forum: {
    title: "Ö-Forum <script>alert(1)</script>\r\nBcc: opfer@example.org\n„Süß & salzig“",
    place: "<b>Dorf</b>\nX: y",
    summary: "<img src=x onerror=alert(1)> & mehr",
    venue: null,
    agenda: [{ ...sampleForum.agenda[0]!, title: "<script>alert(2)</script>" }],
    contactEmail: "böse@x\r\nBcc: opfer@example.org",
    contactName: '"><script>alert(3)</script>',
    contactPhone: "<i>1</i>",
    cancelReason: "<script>alert(4)</script>",
  },
  registration: { firstName: "<script>alert(5)</script>", lastName: "Ünal\r\nCc: x" },
};

async function write(name: MailTemplate, kind: "plain" | "nasty") {
  const template = templates[name];
  const changed: { forum?: typeof nasty.forum; registration?: typeof nasty.registration } =
    kind === "nasty" ? nasty : {};
  if (template.about === "subscription") {
    const facts: SubscriptionFacts = subscriptionFacts({
      forum: changed.forum ?? {},
      confirmedAt: name === "subscription-forum" ? addDays(sampleForum.startsAt, -60) : null,
    });
    return { due: template.stillDue(facts), mail: await renderSubscriptionMail(template, facts), link: facts.link };
  }
  if (template.about === "account") {
    const name = changed.registration ? "<script>alert(6)</script>" : "Toni Team";
    const facts = accountFacts({ name, forum: changed.forum ?? {} });
    return { due: template.stillDue(facts), mail: await renderAccountMail(template, facts), link: facts.link };
  }
  const base = dueFacts[name as keyof typeof dueFacts];
  const facts = registrationFacts({
    ...base,
    forum: { ...base.forum, ...changed.forum },
    registration: { ...base.registration, ...changed.registration },
  });
  const own = name.startsWith("reminder") ? `${facts.link}/absagen` : facts.link;
  const link = name === "handover-invite" ? (facts.handover?.link ?? "") : own;
  return { due: template.stillDue(facts), mail: await renderRegistrationMail(template, facts), link };
}

/** What a reader of the HTML part sees, by other means than the mail's own text part. */
function visible(html: string): string {
  return html
    .replace(/<head>[\s\S]*?<\/head>/, "")
    .replace(/<div[^>]*data-skip-in-text[\s\S]*?<\/div>(?:<\/div>)?/, "")
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&amp;/g, "&");
}

const words = (text: string) =>
  text
    .replace(/https?:\/\/\S+/g, " ")
    .split(/[^\p{L}\p{N}<>&=.@-]+/u)
    .filter(Boolean)
    .map((word) => word.replace(/[.-]+$/, ""))
    .filter(Boolean);

const names = Object.keys(templates) as MailTemplate[];

describe.each(names)("mail %s", (name) => {
  it.each(["plain", "nasty"] as const)("is due, and says the same in text and HTML (%s)", async (kind) => {
    const { due, mail } = await write(name, kind);
    expect(due).toBe("due");
    expect(words(mail.text)).toEqual(words(visible(mail.html)));
    expect(mail.text.length).toBeGreaterThan(200);
  });

  it("names the forum or the district in its subject, in one line, whatever the title is", async () => {
    expect((await write(name, "plain")).mail.subject).toMatch(/Fachforen Hessen|Aktiv vor Ort|Rheingau-Taunus-Kreis/);
    const { mail } = await write(name, "nasty");
    for (const value of [mail.subject, mail.replyTo, ...Object.entries(mail.headers).flat()]) {
      expect(value).toMatch(/^[^\p{Cc}]+$/u);
    }
    expect(mail.replyTo).toBe("kontakt@example.org");
  });

  it("lets no typed text become markup", async () => {
    const { mail } = await write(name, "nasty");
    expect(mail.html).not.toMatch(/<script|<img|<b>Dorf|<i>1|onerror="/i);
  });

  it("has the frame of an accessible mail and loads nothing", async () => {
    const { html } = (await write(name, "plain")).mail;
    expect(html).toContain('<html dir="ltr" lang="de">');
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.match(/<table(?![^>]*role="presentation")/g)).toBeNull();
    expect(html).not.toMatch(/<img|<link|url\(|@import|src=/);
    const links = [...html.matchAll(/href="([^"]+)"/g)].map((match) => match[1] ?? "");
    expect(links.filter((href) => !/^(https:\/\/fachforen\.example\.org\/|mailto:)/.test(href))).toEqual([]);
  });

  it("follows the wording rules", async () => {
    const { mail } = await write(name, "plain");
    expect(checkWording(`${mail.subject}\n${mail.text}`)).toEqual([]);
    expect(mail.text).toContain("Guten Tag");
    expect(mail.text).toMatch(/\bSie\b/);
  });
});

describe("mails with something to do", () => {
  const toDo: MailTemplate[] = [
    "confirm-address",
    "already-registered",
    "confirmed",
    "pending-approval",
    "waitlisted",
    "seat-offer",
    "handover-invite",
    "reminder-7-days",
    "reminder-1-day",
    "bulk-mail",
    "forum-changed",
    "forum-postponed",
    "subscription-confirm",
    "subscription-forum",
  ];
  it.each(toDo)("%s carries the personal link in both parts", async (name) => {
    const { mail, link } = await write(name, "plain");
    expect(mail.text.split("\n")).toContain(link);
    expect(mail.html).toContain(`href="${link}"`);
  });

  it.each(names.filter((name) => !toDo.includes(name)))("%s carries none", async (name) => {
    const { mail } = await write(name, "plain");
    expect(mail.text + mail.html).not.toContain("geheim");
  });
});

describe("calendar files", () => {
  const expected: Partial<Record<MailTemplate, "PUBLISH" | "CANCEL">> = {
    confirmed: "PUBLISH",
    "reminder-7-days": "PUBLISH",
    "reminder-1-day": "PUBLISH",
    "forum-changed": "PUBLISH",
    "registration-cancelled": "CANCEL",
    "handover-done": "CANCEL",
    "forum-postponed": "CANCEL",
    "forum-cancelled": "CANCEL",
  };
  it.each(names)("%s has the right one", async (name) => {
    const { mail } = await write(name, "nasty");
    if (!expected[name]) return expect(mail.calendar).toBeUndefined();
    const calendar = ICAL.Component.fromString(mail.calendar?.content ?? "");
    const event = new ICAL.Event(calendar.getFirstSubcomponent("vevent") ?? undefined);
    expect(calendar.getFirstPropertyValue("method")).toBe(expected[name]);
    expect(event.uid).toBe(`${sampleForum.id}@fachforen.example.org`);
    expect(event.sequence).toBe(2);
    expect(event.component.getFirstPropertyValue("status") === "CANCELLED").toBe(expected[name] === "CANCEL");
  });
});

it("the announcement can be left with one press of the mail program's own button", async () => {
  const { mail } = await write("subscription-forum", "plain");
  expect(mail.headers).toMatchObject({
    "List-Unsubscribe": "<https://fachforen.example.org/abo/geheim-2/abmelden>",
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  });
});
