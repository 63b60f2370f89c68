import { headers } from "next/headers";
import type { ReactNode } from "react";
import { ForumTabs } from "@/components/staff/forum-tabs";
import { Badge } from "@/components/ui/badge";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { forumState, forumStateLabels } from "@/lib/forums/rules/state";
import { formatDateTimeRange, now } from "@/lib/platform/time";
import { forumInCharge } from "../../forum-in-charge";

type Props = { children: ReactNode; params: Promise<{ id: string }> };

/** What stands above every page of one forum: which it is, its state, and the ways to its parts. */
export default async function ForumLayout({ children, params }: Props) {
  const { forum } = await forumInCharge((await params).id);
  return (
    <div className="wrap page">
      <Breadcrumb items={[{ label: "Meine Foren", href: "/koordination/foren" }]} />
      <p className="preline">
        {formatDateTimeRange(forum.startsAt, forum.endsAt)} · {forum.districts.map(({ label }) => label).join(", ")}{" "}
        <Badge>{forumStateLabels[forumState(forum, now())]}</Badge>
      </p>
      <p className="staff-forum-title">{forum.title}</p>
      <ForumTabs id={forum.id} path={(await headers()).get("x-path") ?? undefined} />
      {children}
    </div>
  );
}
