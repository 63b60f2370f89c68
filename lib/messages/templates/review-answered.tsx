import { formatDateShort } from "@/lib/platform/time";
import type { AccountFacts } from "../facts";
import { accountDue } from "../rules";
import { Action, Letter, P } from "./letter";
import type { AccountMail } from "./mail";
import { oneLine } from "./one-line";

type Text = { subject: string; title: string; text: string };

const texts = {
  published: {
    subject: "Veröffentlicht",
    title: "Ihr Forum ist veröffentlicht",
    text: "Die Landesagentur hat es freigegeben. Ab jetzt kann man sich anmelden, sobald die Anmeldung öffnet.",
  },
  "changes-requested": {
    subject: "Änderung gewünscht",
    title: "Die Landesagentur wünscht Änderungen",
    text: "Was gemeint ist, lesen Sie beim Forum. Reichen Sie es danach wieder zur Prüfung ein.",
  },
  "change-released": {
    subject: "Änderung freigegeben",
    title: "Die Änderung ist freigegeben",
    text: "Sie gilt ab jetzt. Betrifft sie Termin oder Ort, bekommen alle Angemeldeten eine E-Mail.",
  },
  "change-rejected": {
    subject: "Änderung abgelehnt",
    title: "Die Änderung ist nicht freigegeben",
    text: "Es bleibt beim bisherigen Stand. Warum, lesen Sie beim Forum.",
  },
  comment: {
    subject: "Neue Nachricht",
    title: "Die Landesagentur hat geschrieben",
    text: "Die Nachricht steht im Arbeitsbereich beim Forum.",
  },
  cancelled: {
    subject: "Abgesagt",
    title: "Das Forum ist abgesagt",
    text: "Alle Angemeldeten und alle auf der Warteliste bekommen eine E-Mail.",
  },
} satisfies Record<string, Text>;

const textOf = ({ params }: AccountFacts): Text => texts[params["about"] as keyof typeof texts] ?? texts.comment;

/** To those who run a forum: something about it was decided or said. */
export const reviewAnswered: AccountMail = {
  about: "account",
  stillDue: (facts) => (facts.forum ? accountDue(facts) : "forum-gone"),
  subject: (facts) => `${textOf(facts).subject}: ${oneLine(facts.forum?.title ?? "")}`,
  body: (facts) => {
    const { title, text } = textOf(facts);
    const { site, account, forum, link } = facts;
    return (
      <Letter
        site={site}
        title={title}
        preview={oneLine(forum?.title ?? "")}
        to={{ firstName: "", lastName: account.name }}
        why="Sie bekommen diese E-Mail, weil Sie dieses Forum betreuen."
      >
        {forum ? (
          <P>
            es geht um das Forum „{forum.title}“ am {formatDateShort(forum.startsAt)}.
          </P>
        ) : null}
        <P>{text}</P>
        <Action site={site} href={link}>
          Zum Forum
        </Action>
      </Letter>
    );
  },
};
