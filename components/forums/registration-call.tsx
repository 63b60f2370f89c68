import type { Route } from "next";
import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/button";
import { closingTime, deadlineWords, type ForumDetail, registrationOffer } from "@/lib/forums/rules/forum";
import { formatDateTime } from "@/lib/platform/time";
import { SeatWords } from "./seat-words";

/** Seats in words, the one thing to do now, and why if there is nothing to do. */
export function RegistrationCall({ forum }: { forum: ForumDetail }) {
  const offer = registrationOffer(forum.seats);
  return (
    <>
      <SeatWords status={forum.seats} registrationOpensAt={forum.registrationOpensAt} />
      {offer ? (
        <LinkButton href={`/foren/${forum.slug}/anmelden` as Route}>
          {offer === "seat" ? "Jetzt anmelden" : "Auf die Warteliste setzen lassen"}
        </LinkButton>
      ) : null}
      <p className="small">{sentenceOf(forum)}</p>
      {forum.approvalRequired && offer ? (
        <p className="small">Die Koordination prüft jede Anmeldung und gibt Ihnen Bescheid.</p>
      ) : null}
      {forum.window === "not_yet" || forum.window === "open" || forum.window === "closed" ? (
        <p className="no-print">
          <a href={`/foren/${forum.slug}/kalender.ics`} type="text/calendar">
            In den Kalender
          </a>
        </p>
      ) : null}
    </>
  );
}

function sentenceOf(forum: ForumDetail): ReactNode {
  const until = deadlineWords(closingTime(forum));
  switch (forum.seats) {
    case "free":
    case "few":
      return `Anmeldung bis ${until}. Kostenfrei und ohne Konto.`;
    case "waitlist":
      return `Alle Plätze sind vergeben. Wird einer frei, bieten wir ihn der Reihe nach per E-Mail an. Anmeldung bis ${until}.`;
    case "full":
      return "Alle Plätze sind vergeben. Eine Warteliste gibt es nicht.";
    case "not_yet":
      return forum.registrationOpensAt
        ? `Sie können sich ab ${formatDateTime(forum.registrationOpensAt)} anmelden.`
        : "Sie können sich noch nicht anmelden.";
    case "closed":
      return `Die Anmeldung war bis ${until} möglich.`;
    case "postponed":
      return "Der neue Termin steht noch nicht fest. Bestehende Anmeldungen bleiben erhalten.";
    case "cancelled":
      return "Dieses Forum findet nicht statt.";
    case "over":
      return "Eine Anmeldung ist nicht mehr möglich.";
  }
}
