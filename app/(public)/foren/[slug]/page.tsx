import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { AccessFacts } from "@/components/forums/access-facts";
import { Agenda } from "@/components/forums/agenda";
import { BreakoutList } from "@/components/forums/breakout-list";
import { ForumAside } from "@/components/forums/forum-aside";
import { ForumList } from "@/components/forums/forum-list";
import { ForumNotice } from "@/components/forums/forum-notice";
import { ForumText } from "@/components/forums/forum-text";
import { ForumTicket } from "@/components/forums/forum-ticket";
import { JsonLd } from "@/components/forums/json-ld";
import { PrintInvitation } from "@/components/forums/print-invitation";
import { RegistrationCall } from "@/components/forums/registration-call";
import { SupportNote } from "@/components/forums/support-note";
import { DistrictMiniMap } from "@/components/regions/district-mini-map";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { getSiteSettings } from "@/lib/content/queries";
import { listNextForums } from "@/lib/forums/queries/lists";
import { getPublishedForum } from "@/lib/forums/queries/published";
import { registrationOffer } from "@/lib/forums/rules/forum";
import { forumStructuredData, scriptJson } from "@/lib/forums/structured-data";
import { env } from "@/lib/platform/env";
import { renderMarkdown } from "@/lib/platform/markdown";
import { berlinDay, formatDateTimeRange } from "@/lib/platform/time";
import { listMiniMap } from "@/lib/regions/queries";
import { pageMetadata } from "../../page-metadata";

type Props = PageProps<"/foren/[slug]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const forum = await getPublishedForum(slug);
  if (!forum) return {};
  return pageMetadata({
    title: forum.title,
    description: `${formatDateTimeRange(forum.startsAt, forum.endsAt)}. ${forum.summary}`,
    path: `/foren/${slug}`,
    feed: { path: `/feeds/reihen/${forum.series.slug}`, title: `Foren der Reihe ${forum.series.title}` },
  });
}

export default async function ForumPage({ params, searchParams }: Props) {
  const [{ slug }, { sprache }] = await Promise.all([params, searchParams]);
  const [forum, settings, request] = await Promise.all([getPublishedForum(slug), getSiteSettings(), headers()]);
  if (!forum) notFound();

  const { APP_URL: appUrl } = env();
  const open = forum.window === "open" || forum.window === "not_yet";
  const [next, districts] = await Promise.all([
    open || forum.window === "closed" ? [] : listNextForums(forum),
    // As they were on that day: the borders of districts change.
    listMiniMap(berlinDay(forum.startsAt)),
  ]);
  const loose = forum.breakouts.filter((table) => !forum.agenda.some((item) => item.id === table.agendaItemId));
  const path = `/foren/${slug}`;
  return (
    <article className="wrap page">
      <JsonLd
        json={scriptJson(forumStructuredData(forum, { appUrl, stateName: settings.stateName }))}
        nonce={request.get("x-nonce")}
      />
      <Breadcrumb
        items={[
          { label: "Start", href: "/" },
          { label: "Foren", href: "/foren" },
        ]}
      />
      <ForumNotice forum={forum} hasNext={next.length > 0} />
      <ForumTicket forum={forum} stub={<RegistrationCall forum={forum} />} />
      <PrintInvitation url={`${appUrl}${path}`} invites={registrationOffer(forum.seats) !== null} />
      <div className="section split">
        <div>
          <ForumText
            title="Worum es geht"
            summary={forum.summary}
            html={renderMarkdown(forum.body, 3)}
            plainHtml={forum.plainBody ? renderMarkdown(forum.plainBody, 3) : null}
            plain={sprache === "leicht"}
            path={path}
          />
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
          {forum.venue || open ? (
            <section className="block">
              <h2>Zugang und Unterstützung</h2>
              {forum.venue ? (
                <AccessFacts venue={forum.venue} />
              ) : (
                <p>Sobald der Ort feststeht, lesen Sie hier, wie barrierefrei er ist.</p>
              )}
              {open ? <SupportNote until={forum.supportUntil} childcare={forum.childcareOffered} /> : null}
            </section>
          ) : null}
          {forum.source ? <p className="block muted small">Quelle der Angaben: {forum.source}</p> : null}
        </div>
        <ForumAside
          forum={forum}
          map={<DistrictMiniMap districts={districts} filled={forum.districts.map(({ ags }) => ags)} />}
          fallbackEmail={settings.contactEmail}
        />
      </div>
      {next.length > 0 ? (
        <section className="block no-print" id="naechste">
          <h2>Die nächsten Foren</h2>
          <ForumList forums={next} />
        </section>
      ) : null}
    </article>
  );
}
