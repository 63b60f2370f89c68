import { z } from "zod";

const first = z.preprocess((value) => (Array.isArray(value) ? value[0] : value), z.string().optional());

/** One line as typed into a search field; longer input is cut, as no forum is found by more. */
const words = first.transform((value) =>
  (value ?? "")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim()
    .slice(0, 100),
);

/** The address of the list: `/foren?q=&ort=&kreis=&reihe=&zeit=&seite=`. Whatever is no valid value counts as not given. */
export const forumSearch = z.object({
  q: words,
  ort: words,
  kreis: first.pipe(
    z
      .string()
      .regex(/^\d{5}$/)
      .optional()
      .catch(undefined),
  ),
  reihe: first.pipe(
    z
      .string()
      .regex(/^[a-z0-9-]{1,120}$/)
      .optional()
      .catch(undefined),
  ),
  zeit: first.pipe(z.enum(["kommend", "vergangen"]).catch("kommend")),
  seite: first.transform(Number).pipe(z.number().int().min(1).max(1000).catch(1)),
});

export type ForumSearch = z.output<typeof forumSearch>;

/** The same as an address, without what is not set. */
export function forumSearchHref(search: Partial<ForumSearch>): `/foren${string}` {
  const query = new URLSearchParams();
  for (const key of ["q", "ort", "kreis", "reihe"] as const) if (search[key]) query.set(key, search[key]);
  if (search.zeit === "vergangen") query.set("zeit", "vergangen");
  if (search.seite && search.seite > 1) query.set("seite", String(search.seite));
  return query.size > 0 ? `/foren?${query}` : "/foren";
}
