import { formatDate } from "@/lib/platform/time";
import { unlessMuted } from "../rules";
import { Action, Letter, P } from "./letter";
import type { AccountMail } from "./mail";
import { oneLine } from "./one-line";

const words = (level: string | undefined) => (level === "100" ? "Ausgebucht" : `Zu ${level ?? "50"} % belegt`);

/** `params.level` is 50, 80 or 100; `taken` and `capacity` are the places at that moment. */
export const forumFilling: AccountMail = {
  about: "account",
  stillDue: (facts) => (facts.forum ? unlessMuted("forum-filling")(facts) : "forum-gone"),
  subject: ({ forum, params }) => `${words(params["level"])}: ${oneLine(forum?.title ?? "Forum")}`,
  body: ({ site, account, forum, params, link }) => (
    <Letter
      site={site}
      title={words(params["level"])}
      preview={`${params["taken"] ?? ""} von ${params["capacity"] ?? ""} Plätzen sind belegt.`}
      to={{ firstName: "", lastName: account.name }}
      why="Sie bekommen diese E-Mail, weil Sie dieses Forum koordinieren. Unter „Mein Zugang“ können Sie solche Hinweise abbestellen."
    >
      <P>
        {forum ? `„${forum.title}“ am ${formatDate(forum.startsAt)}: ` : ""}
        {params["taken"] ?? ""} von {params["capacity"] ?? ""} Plätzen sind belegt.
      </P>
      <P>
        {params["level"] === "100"
          ? "Wer sich jetzt anmeldet, kommt auf die Warteliste, wenn es sie gibt. Haben Sie einen größeren Raum, können Sie die Zahl der Plätze erhöhen."
          : "Prüfen Sie, wer noch fehlt, solange Plätze frei sind."}
      </P>
      <Action site={site} href={link}>
        Teilnehmende ansehen
      </Action>
    </Letter>
  ),
};
