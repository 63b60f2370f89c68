import type { ReactNode } from "react";
import { type ForumCardData, type ForumDetail, registrationOffer } from "@/lib/forums/rules/forum";
import { AccessFacts } from "./access-facts";
import { Agenda } from "./agenda";
import { BreakoutList } from "./breakout-list";
import { ForumAside } from "./forum-aside";
import { ForumList } from "./forum-list";
import { ForumNotice } from "./forum-notice";
import { ForumText } from "./forum-text";
import { ForumTicket } from "./forum-ticket";
import { PrintInvitation } from "./print-invitation";
import { SupportNote } from "./support-note";

interface ForumArticleProps {
  forum: ForumDetail;
  /** Of the page itself, for the way to Leichte Sprache. */
  path: string;
  /** Public address, for the printed invitation. */
  url: string;
  /** The part of the ticket to act on. */
  stub: ReactNode;
  /** Safe HTML from `renderMarkdown`. */
  html: string;
  plainHtml: string | null;
  plain: boolean;
  map: ReactNode;
  fallbackEmail: string;
  /** Where to go instead. */
  next: ForumCardData[];
}

/** All that is said about a forum: on its public page, and before that in its preview. */
export function ForumArticle({ forum, path, url, stub, next, map, fallbackEmail, ...text }: ForumArticleProps) {
  return (
    <>
      <ForumNotice forum={forum} hasNext={next.length > 0} />
      <ForumTicket forum={forum} stub={stub} />
      <PrintInvitation url={url} invites={registrationOffer(forum.seats) !== null} />
      <div className="section split">
        <div>
          <ForumText title="Worum es geht" summary={forum.summary} path={path} {...text} />
          <Programme forum={forum} />
          <AccessAndSupport forum={forum} />
          {forum.source ? <p className="block muted small">Quelle der Angaben: {forum.source}</p> : null}
        </div>
        <ForumAside forum={forum} map={map} fallbackEmail={fallbackEmail} />
      </div>
      {next.length > 0 ? (
        <section className="block no-print" id="naechste">
          <h2>Die nächsten Foren</h2>
          <ForumList forums={next} />
        </section>
      ) : null}
    </>
  );
}

function Programme({ forum }: { forum: ForumDetail }) {
  const loose = forum.breakouts.filter((table) => !forum.agenda.some((item) => item.id === table.agendaItemId));
  return (
    <>
      {forum.agenda.length > 0 ? (
        <section className="block">
          <h2>Programm</h2>
          <Agenda
            items={forum.agenda}
            breakouts={forum.breakouts}
            showSeats={forum.window === "open"}
            held={forum.window === "over"}
          />
        </section>
      ) : null}
      {loose.length > 0 ? (
        <section className="block">
          <h2>Tische und Workshops</h2>
          <BreakoutList tables={loose} showSeats={forum.window === "open"} />
        </section>
      ) : null}
    </>
  );
}

function AccessAndSupport({ forum }: { forum: ForumDetail }) {
  const open = forum.window === "open" || forum.window === "not_yet";
  if (!forum.venue && !open) return null;
  return (
    <section className="block">
      <h2>Zugang und Unterstützung</h2>
      {forum.venue ? (
        <AccessFacts venue={forum.venue} />
      ) : (
        <p>Sobald der Ort feststeht, lesen Sie hier, wie barrierefrei er ist.</p>
      )}
      {open ? <SupportNote until={forum.supportUntil} childcare={forum.childcareOffered} /> : null}
    </section>
  );
}
