import "server-only";
import { notFound } from "next/navigation";
import { getBulkMail } from "@/lib/mailings/queries/bulk-mails";
import { forumInCharge } from "../../../../forum-in-charge";

/** For the pages of one mail: who is signed in, the forum and the mail, if that person runs the forum; else 404. */
export async function mailInCharge(params: { id: string; mailId: string }) {
  const { actor, forum } = await forumInCharge(params.id);
  const mail = await getBulkMail(actor, forum.id, params.mailId);
  if (!mail) notFound();
  const base = `/koordination/foren/${forum.id}/nachrichten`;
  return { actor, forum, mail, base, page: `${base}/${mail.id}` };
}
