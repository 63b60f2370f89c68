import type { Metadata, Route } from "next";
import { ParticipantFilters } from "@/components/staff/participant-filters";
import { ParticipantTable } from "@/components/staff/participant-table";
import { StateCounts } from "@/components/staff/state-counts";
import { Button, LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { berlinDay, formatNumber, now } from "@/lib/platform/time";
import { listDistricts } from "@/lib/regions/queries";
import { countParticipants, listParticipants, PAGE_SIZE } from "@/lib/registrations/queries/participants";
import { listTables } from "@/lib/registrations/queries/tables";
import { explainWaiting, getWaitFacts } from "@/lib/registrations/queries/waiting";
import { filterQuery, type ParticipantFilter, participantFilter } from "@/lib/registrations/schema/participant-filter";
import { forumInCharge } from "../../../forum-in-charge";
import { DoneNote } from "./done-note";

export const metadata: Metadata = { title: "Teilnehmende" };

export default async function ParticipantsPage({
  params,
  searchParams,
}: PageProps<"/koordination/foren/[id]/teilnehmende">) {
  const { actor, forum } = await forumInCharge((await params).id);
  const query = await searchParams;
  const filter = participantFilter.parse(query);
  const [rows, { total, counts }, facts, districts, tables] = await Promise.all([
    listParticipants(actor, forum.id, filter),
    countParticipants(actor, forum.id, filter),
    getWaitFacts(actor, forum),
    listDistricts(berlinDay(now())),
    listTables(forum.id),
  ]);
  const reasons = await explainWaiting(actor, forum.id, facts, rows);
  const base = `/koordination/foren/${forum.id}/teilnehmende`;
  const href = (change: Partial<ParticipantFilter>) => `${base}${filterQuery(filter, change)}` as Route;
  const here = href({ seite: filter.seite });
  const { capacity, taken, waiting } = facts.places;
  const places = capacity === null ? "ohne Grenze" : `von ${formatNumber(capacity)}`;
  return (
    <>
      <PageHead
        title="Teilnehmende"
        lead={`${formatNumber(taken)} Plätze belegt (${places}), ${formatNumber(waiting)} auf der Warteliste.`}
      />
      <DoneNote query={query} />
      <p className="actions no-print">
        <LinkButton href={`${base}/neu` as Route}>Person von Hand anmelden</LinkButton>
        <LinkButton variant="secondary" href={`/koordination/foren/${forum.id}/wer-fehlt` as Route}>
          Wer fehlt noch?
        </LinkButton>
      </p>
      <StateCounts counts={counts} current={filter.stand} hrefFor={(stand) => href({ stand })} />
      <ParticipantFilters
        action={base}
        filter={filter}
        districts={districts.map(({ ags, label }) => ({ value: ags, label }))}
        tables={tables}
      />
      {rows.length === 0 ? (
        <EmptyState title="Niemand gefunden">
          <p>
            {Object.keys(counts).length === 0
              ? "Noch hat sich niemand angemeldet. Wer anruft oder schreibt, den melden Sie hier von Hand an."
              : "Ändern Sie die Suche, oder zeigen Sie alle an."}
          </p>
        </EmptyState>
      ) : (
        <form action={`${base}/sammel`} method="get">
          <p className="no-print">
            {formatNumber(total)} gefunden.{" "}
            <a href={`${here}${here.includes("?") ? "&" : "?"}alle=ja`}>Alle auf dieser Seite auswählen</a>
          </p>
          <ParticipantTable
            base={base}
            lines={rows}
            reasons={reasons}
            sort={filter.sort}
            sortHref={(sort) => href({ sort })}
            chosen={query["alle"] === "ja"}
          />
          <p className="actions no-print">
            Für die Ausgewählten:
            <Button variant="secondary" name="aktion" value="approve">
              Zulassen
            </Button>
            <Button variant="secondary" name="aktion" value="reject">
              Ablehnen
            </Button>
            <Button variant="secondary" name="aktion" value="cancel">
              Absagen
            </Button>
            <Button variant="secondary" name="aktion" value="resend">
              Nachricht noch einmal senden
            </Button>
          </p>
        </form>
      )}
      <Pagination page={filter.seite} pageCount={Math.ceil(total / PAGE_SIZE)} hrefFor={(seite) => href({ seite })} />
    </>
  );
}
