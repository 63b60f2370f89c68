import "server-only";
import { and, eq } from "drizzle-orm";
import { asActor } from "@/db/actor";
import { auditEntry } from "@/db/schema";
import { listTopics } from "@/lib/content/queries";
import { type ForumInCharge, getForumInCharge } from "@/lib/forums/queries/in-charge";
import { writeCsv } from "@/lib/platform/csv";
import { env } from "@/lib/platform/env";
import { writePdf } from "@/lib/platform/pdf";
import { writeSpreadsheet } from "@/lib/platform/spreadsheet";
import { now } from "@/lib/platform/time";
import type { StaffActor } from "@/lib/policy/actor";
import { readGrant } from "../rules/grant";
import { type ExportKind, exportAction, fileName, kindFacts } from "../rules/kinds";
import { nameBadges, signatureList } from "../rules/pages";
import { participantsTable, supportTable } from "../rules/participants";
import type { ListedPerson, SupportedPerson } from "../rules/people";
import { nameBadgesTemplate } from "../templates/name-badges";
import { signatureListTemplate } from "../templates/signature-list";
import { listPeople, listSupported } from "./people";

export type ExportFile = { name: string; type: string; content: string | Buffer };

type People = { listed: ListedPerson[]; supported: SupportedPerson[] };

/** Whether this grant still opens this file for this person. */
export const isGranted = (actor: StaffActor, forumId: string, kind: ExportKind, grant: string): boolean =>
  grantedAt(actor, forumId, kind, grant) !== null;

const grantedAt = ({ accountId }: StaffActor, forumId: string, kind: ExportKind, grant: string) =>
  readGrant(env().APP_SECRET, { accountId, forumId, kind }, grant, now());

/**
 * The file, or null for a foreign forum and for a grant that is missing, run out or somebody else's. Nothing is read
 * without the entry in the history that came with the grant.
 */
export async function getExportFile(
  actor: StaffActor,
  forumId: string,
  kind: ExportKind,
  grant: string,
): Promise<ExportFile | null> {
  const at = grantedAt(actor, forumId, kind, grant);
  const forum = at && (await getForumInCharge(actor, forumId));
  if (!forum) return null;
  const people = await asActor(actor, async (tx): Promise<People | null> => {
    const entry = and(
      eq(auditEntry.forumId, forum.id),
      eq(auditEntry.actorId, actor.accountId),
      eq(auditEntry.action, exportAction(kind)),
      eq(auditEntry.at, at),
    );
    if ((await tx.$count(auditEntry, entry)) === 0) return null;
    if (kind === "support") return { listed: [], supported: await listSupported(tx, forum.id) };
    return { listed: await listPeople(tx, forum.id), supported: [] };
  });
  if (!people) return null;
  return { name: fileName(kind, forum.slug), type: kindFacts[kind].type, content: await write(kind, forum, people) };
}

async function write(kind: ExportKind, forum: ForumInCharge, { listed, supported }: People): Promise<string | Buffer> {
  const printed = { ...forum, place: placeOf(forum) };
  switch (kind) {
    case "participants-csv":
      return writeCsv(await tableOf(forum, listed));
    case "participants-xlsx":
      return writeSpreadsheet("Anmeldungen", await tableOf(forum, listed));
    case "support":
      return writeSpreadsheet("Unterstützung", supportTable(supported));
    case "signature-list":
    case "signature-list-by-table":
      return writePdf(signatureListTemplate, signatureList(printed, listed, kind === "signature-list-by-table"));
    case "name-badges":
      return writePdf(nameBadgesTemplate, nameBadges(printed, listed));
  }
}

async function tableOf({ extraQuestions }: ForumInCharge, people: ListedPerson[]) {
  const topics = new Map((await listTopics()).map(({ id, label }) => [id, label]));
  return participantsTable(people, { questions: extraQuestions, topics });
}

function placeOf({ venue, shownPlace }: ForumInCharge): string | null {
  if (!venue) return shownPlace;
  const town = [venue.postcode, venue.town].filter(Boolean).join(" ");
  return [venue.name, venue.street, town].filter(Boolean).join(", ");
}
