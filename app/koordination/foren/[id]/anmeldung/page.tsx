import type { Metadata } from "next";
import { TaskPage } from "@/components/staff/task-page";
import { registrationValues } from "@/lib/forums/rules/form-values";
import { berlinDay } from "@/lib/platform/time";
import { listDistricts } from "@/lib/regions/queries";
import { forumInCharge } from "../../../forum-in-charge";
import { loadTask } from "../load-task";
import { RegistrationRulesForm } from "./registration-rules-form";

export const metadata: Metadata = { title: "Anmeldung" };

export default async function RegistrationRulesPage({ params }: PageProps<"/koordination/foren/[id]/anmeldung">) {
  const { actor, forum } = await forumInCharge((await params).id);
  const [{ target, facts }, districts] = await Promise.all([
    loadTask(actor, forum),
    listDistricts(berlinDay(forum.startsAt)),
  ]);
  return (
    <TaskPage forumId={forum.id} title="Anmeldung">
      <RegistrationRulesForm
        target={target}
        values={registrationValues(facts)}
        districts={districts.map(({ ags, label }) => ({ value: ags, label }))}
      />
    </TaskPage>
  );
}
