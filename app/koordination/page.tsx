import type { Metadata } from "next";
import { CourseChart } from "@/components/staff/course-chart";
import { OverviewTable } from "@/components/staff/overview-table";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { requireStaff } from "@/lib/accounts/session";
import type { ForumState } from "@/lib/forums/rules/state";
import { formatNumber } from "@/lib/platform/time";
import { getOverview, type OverviewForum } from "@/lib/reports/queries";

export const metadata: Metadata = { title: "Übersicht" };

/** What needs somebody comes first. */
const order: ForumState[] = [
  "changes_requested",
  "draft",
  "postponed",
  "published",
  "in_review",
  "held",
  "documented",
  "cancelled",
  "archived",
];

export default async function OverviewPage() {
  const { actor, name } = await requireStaff();
  const { forums, courses } = await getOverview(actor);
  if (forums.length === 0) {
    return (
      <div className="wrap page">
        <PageHead title="Übersicht" lead={`Guten Tag, ${name}.`} />
        <EmptyState title="Noch kein Forum geplant">
          <p>Legen Sie Ihr erstes Forum an: Termin und Kreis genügen für den Anfang.</p>
          <LinkButton href="/koordination/foren">Zu den Foren</LinkButton>
        </EmptyState>
      </div>
    );
  }
  return (
    <div className="wrap page">
      <PageHead title="Übersicht" lead={`Guten Tag, ${name}.`} />
      <Counts forums={forums} />
      <section aria-labelledby="meine-foren">
        <h2 id="meine-foren">Meine Foren</h2>
        {order
          .map((state) => ({ state, members: forums.filter((forum) => forum.state === state) }))
          .filter(({ members }) => members.length > 0)
          .map(({ state, members }) => (
            <OverviewTable key={state} state={state} forums={members} />
          ))}
        <p>
          <a href="/koordination/foren">Alle Foren, auch frühere</a>
        </p>
      </section>
      {courses.length > 0 ? (
        <section className="section" aria-labelledby="verlauf">
          <h2 id="verlauf">Verlauf der Anmeldungen</h2>
          <p className="muted">Die nächsten Foren. Die gestrichelte Linie zeigt die Zahl der Plätze.</p>
          <div className="courses">
            {courses.map((forum) => (
              <CourseChart key={forum.id} forum={forum} />
            ))}
          </div>
        </section>
      ) : null}
    </div>
  );
}

function Counts({ forums }: { forums: OverviewForum[] }) {
  const sum = (value: (forum: OverviewForum) => number) => forums.reduce((total, forum) => total + value(forum), 0);
  const counts = [
    [sum(({ steps }) => steps.filter(({ urgent }) => urgent).length), "dringend"],
    [sum(({ approvals }) => approvals), "warten auf Zulassung"],
    [sum(({ openSupport }) => openSupport), "Bitten um Unterstützung offen"],
    [sum(({ state, changePending }) => Number(state === "in_review" || changePending)), "bei der Agentur zur Prüfung"],
  ] as const;
  return (
    <ul className="overview-counts">
      {counts.map(([count, label]) => (
        <li key={label}>
          <strong>{formatNumber(count)}</strong> {label}
        </li>
      ))}
    </ul>
  );
}
