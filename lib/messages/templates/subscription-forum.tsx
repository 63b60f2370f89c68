import { formatDateShort } from "@/lib/platform/time";
import { announcementDue } from "../rules";
import { ForumCard } from "./forum-parts";
import { A, Action, Letter, P } from "./letter";
import type { SubscriptionMail } from "./mail";
import { oneLine } from "./one-line";

export const subscriptionForum: SubscriptionMail = {
  about: "subscription",
  stillDue: announcementDue,
  subject: ({ forum, district }) =>
    `Neues Forum (${district.label}): ${forum ? `${oneLine(forum.title)} am ${formatDateShort(forum.startsAt)}` : ""}`,
  // RFC 8058: mail programs offer a button that posts there. A GET of that address changes nothing.
  headers: ({ oneClickLink }) => ({
    "List-Unsubscribe": `<${oneClickLink}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  }),
  body: ({ site, district, forum, link }) => (
    <Letter
      site={site}
      title="Es gibt ein neues Forum in Ihrer Nähe"
      preview={forum ? oneLine(forum.summary) : ""}
      to={null}
      contact={forum ? { name: forum.contactName, email: forum.contactEmail, phone: forum.contactPhone } : undefined}
      why={`Sie bekommen diese E-Mail, weil Sie eine Benachrichtigung möchten für: ${district.label}.`}
    >
      <P>es gibt ein neues Forum für: {district.label}.</P>
      {forum ? (
        <>
          <ForumCard forum={forum} />
          <P>{forum.summary}</P>
          <Action site={site} href={`${site.appUrl}/foren/${forum.slug}`}>
            Forum ansehen und anmelden
          </Action>
        </>
      ) : null}
      <P>
        Sie möchten keine Nachrichten mehr?{" "}
        <A site={site} href={link}>
          Benachrichtigung beenden
        </A>
      </P>
    </Letter>
  ),
};
