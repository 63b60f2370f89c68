import { formatDateShort } from "@/lib/platform/time";
import type { AccountFacts } from "../facts";
import { accountDue } from "../rules";
import { Action, Letter, P } from "./letter";
import type { AccountMail } from "./mail";
import { oneLine } from "./one-line";

type Text = { subject: string; title: string; text: string; todo: string };

const texts = {
  forum: {
    subject: "Bitte prüfen",
    title: "Ein Forum liegt zur Prüfung vor",
    text: "Die Koordination hat es fertig und bittet um die Freigabe. Bis dahin sieht es niemand sonst.",
    todo: "Forum prüfen",
  },
  change: {
    subject: "Änderung prüfen",
    title: "Eine Änderung wartet auf die Freigabe",
    text: "Bis zur Freigabe gilt für alle Angemeldeten der bisherige Stand.",
    todo: "Änderung prüfen",
  },
  comment: {
    subject: "Neue Nachricht",
    title: "Die Koordination hat geschrieben",
    text: "Die Nachricht steht im Arbeitsbereich beim Forum.",
    todo: "Nachricht lesen",
  },
  postponed: {
    subject: "Verschoben",
    title: "Ein Forum ist verschoben",
    text: "Die Koordination hat es verschoben, alle Angemeldeten haben eine E-Mail bekommen. Der neue Termin braucht Ihre Freigabe.",
    todo: "Forum ansehen",
  },
} satisfies Record<string, Text>;

const textOf = ({ params }: AccountFacts): Text => texts[params["about"] as keyof typeof texts] ?? texts.forum;

/** To the agency: something of a forum waits for it. */
export const reviewRequested: AccountMail = {
  about: "account",
  stillDue: (facts) => (facts.forum ? accountDue(facts) : "forum-gone"),
  subject: (facts) => `${textOf(facts).subject}: ${oneLine(facts.forum?.title ?? "")}`,
  body: (facts) => {
    const { title, text, todo } = textOf(facts);
    const { site, account, forum, link } = facts;
    return (
      <Letter
        site={site}
        title={title}
        preview={oneLine(forum?.title ?? "")}
        to={{ firstName: "", lastName: account.name }}
        why="Sie bekommen diese E-Mail, weil Sie für die Landesagentur Foren freigeben."
      >
        {forum ? (
          <P>
            es geht um das Forum „{forum.title}“ am {formatDateShort(forum.startsAt)}.
          </P>
        ) : null}
        <P>{text}</P>
        <Action site={site} href={link}>
          {todo}
        </Action>
      </Letter>
    );
  },
};
