import { bulkMail, reviewComment, supportRequest } from "@/db/schema";
import { newId } from "@/lib/platform/ids";
import { now } from "@/lib/platform/time";
import type { Portal } from "../../support/portal";

/** A coordinator with a district, its forums and people, each row marked with a word nobody else has. */
export type World = Awaited<ReturnType<typeof makeWorld>>;

export async function makeWorld({ make }: Portal, name: string) {
  /** In everything about people; must never reach anybody else, whichever lock is off. */
  const person = `zaunkoenig-${name}`;
  /** In everything about drafts, which hold no personal data and are kept apart by the app alone. */
  const draftWord = `rohrdommel-${name}`;
  const { ags } = await make.district();
  const coordinator = await make.staff({ districts: [ags], name: `Koordination ${person}` });
  const { token } = await make.staffSession(coordinator.id);
  const forum = await make.forum({ districts: [ags], capacity: 2, waitlistPaused: true, cateringOffered: true });
  const draft = await make.forum({ districts: [ags], title: `Entwurf ${draftWord}`, publishedAt: null });
  const someone = (state: "confirmed" | "waitlisted" | "pending_approval", index: number) =>
    make.registration(forum, {
      state,
      firstName: `Vor ${person}`,
      lastName: `Nach ${person}`,
      organisation: `Verein ${person}`,
      email: `${person}-${index}@example.org`,
      phone: "0611 4711",
      needs: `Bedarf ${person}`,
    });
  const confirmed = await someone("confirmed", 1);
  await someone("waitlisted", 2);
  await someone("pending_approval", 3);
  await make.db.insert(supportRequest).values({
    ...{ registrationId: confirmed.id, forumId: forum.id, kinds: ["captioning"] },
    ...{ note: `Hinweis ${person}`, consentedAt: now() },
  });
  await make.db.insert(reviewComment).values({ forumId: draft.id, authorName: "Agentur", text: `Bitte ${draftWord}` });
  const filter = {
    states: ["confirmed" as const],
    actorTypes: [],
    districts: [],
    breakouts: [],
    evenIfCancelled: false,
  };
  const mailId = newId();
  await make.db.insert(bulkMail).values({
    ...{ id: mailId, forumId: forum.id, accountId: coordinator.id, filter, schedule: { kind: "now" } },
    ...{ subject: `Betreff ${person}`, body: `Text ${person}` },
  });
  const names: Record<string, string> = { id: forum.id, registration: confirmed.id, mailId, file: "teilnehmende.csv" };
  return { person, draftWord, ags, coordinator, token, forum, draft, confirmed, names };
}

/** Whatever of this forum is stored, as one fingerprint per table. History is left out: it may be added to by all. */
export async function fingerprint({ superuser }: Portal, forumId: string): Promise<unknown> {
  const tables = await superuser<{ name: string; key: string }[]>`
    select c.relname as name, a.attname as key from pg_class c
    join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
      and (a.attname = 'forum_id' or (c.relname = 'forum' and a.attname = 'id')) and c.relname <> 'audit_entry'
    order by 1`;
  return Promise.all(
    tables.map(async ({ name, key }) => {
      const [row] = await superuser`
        select md5(coalesce(string_agg(t::text, ',' order by t::text), '')) as hash
        from ${superuser(name)} t where t.${superuser(key)} = ${forumId}`;
      return [name, row?.["hash"]];
    }),
  );
}
