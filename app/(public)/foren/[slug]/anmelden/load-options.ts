import "server-only";
import type { FormOptions } from "@/components/registrations/form-options";
import { listTopics } from "@/lib/content/queries";
import type { ForumDetail } from "@/lib/forums/rules/forum";
import { berlinDay, formatDay, now } from "@/lib/platform/time";
import { listDistricts, listMunicipalities } from "@/lib/regions/queries";

type Subject = Pick<
  ForumDetail,
  "districts" | "breakouts" | "extraQuestions" | "cateringOffered" | "childcareOffered" | "supportUntil"
>;

/** Everything the form of this forum offers, as of today. */
export async function loadOptions(forum: Subject): Promise<FormOptions> {
  const day = berlinDay(now());
  const [districts, topics, towns] = await Promise.all([
    listDistricts(day),
    listTopics(),
    Promise.all(forum.districts.map(({ ags }) => listMunicipalities(ags, day))),
  ]);
  return {
    districts: districts.map(({ ags, label }) => ({ value: ags, label })),
    organisations: towns.flat().map(({ type, name }) => `${type} ${name}`),
    tables: forum.breakouts.map(({ id, title, topic, status }) => ({
      value: id,
      label: topic ? `${title}: ${topic}` : title,
      full: status === "full",
    })),
    topics: topics.map(({ id, label }) => ({ id, label })),
    questions: forum.extraQuestions,
    catering: forum.cateringOffered,
    childcare: forum.childcareOffered,
    supportUntil: forum.supportUntil ? formatDay(forum.supportUntil) : null,
  };
}
