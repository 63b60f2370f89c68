import "server-only";
import { notFound } from "next/navigation";
import { getParticipant } from "@/lib/registrations/queries/participant";
import { forumInCharge } from "../../../forum-in-charge";

/** The forum and one of its registrations, for those who run it; else 404. */
export async function loadParticipant(params: Promise<{ id: string; registration: string }>) {
  const { id, registration } = await params;
  const { actor, forum } = await forumInCharge(id);
  const participant = await getParticipant(actor, forum.id, registration);
  if (!participant) notFound();
  return {
    actor,
    forum,
    participant,
    path: `/koordination/foren/${forum.id}/teilnehmende/${registration}`,
    hidden: { forum: forum.id, registration },
  };
}
