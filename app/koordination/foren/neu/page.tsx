import type { Metadata } from "next";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/page-head";
import { requireStaff } from "@/lib/accounts/session";
import { listTemplates } from "@/lib/forums/queries/editing";
import { listForumsInCharge } from "@/lib/forums/queries/in-charge";
import { takeAlong } from "@/lib/forums/schema/create";
import { berlinDay, formatDateShort, now } from "@/lib/platform/time";
import { listDistricts, listMunicipalities } from "@/lib/regions/queries";
import { CreateForm } from "./create-form";

export const metadata: Metadata = { title: "Forum anlegen" };

/** Earlier forums offered to copy from. */
const MOST_COPIES = 12;

export default async function CreateForumPage() {
  const { actor } = await requireStaff();
  const day = berlinDay(now());
  const [templates, forums, districts] = await Promise.all([
    listTemplates(),
    listForumsInCharge(actor, { all: true }),
    listDistricts(day),
  ]);
  const towns = await Promise.all(
    [...new Set(actor.municipalities.map((ags) => ags.slice(0, 5)))].map((ags) => listMunicipalities(ags, day)),
  );
  const mine = (ags: string) => (actor.districts.includes(ags) ? 0 : 1);
  const inOrder = districts.toSorted((a, b) => mine(a.ags) - mine(b.ags));
  const copies = forums.slice(0, MOST_COPIES);
  const sources = [
    ...templates.map(({ id, title, year }) => ({
      value: `reihe:${id}`,
      label: `Vorlage der Reihe „${title}“ (${year})`,
    })),
    ...copies.map(({ id, title, startsAt }) => ({
      value: `forum:${id}`,
      label: `Früheres Forum: ${title}, ${formatDateShort(startsAt)}`,
    })),
  ];
  const own = actor.districts.length === 1 ? [...actor.districts] : [];
  return (
    <div className="wrap wrap-narrow page">
      <Breadcrumb items={[{ label: "Meine Foren", href: "/koordination/foren" }]} />
      <PageHead
        title="Forum anlegen"
        lead="Ein Entwurf, den nur Sie und die Koordination dieser Kreise sehen. Alles andere tragen Sie danach ein."
      />
      <CreateForm
        values={{ source: sources[0]?.value ?? "", take: [...takeAlong], districts: own }}
        sources={sources}
        districts={inOrder.map(({ ags, label }) => ({ value: ags, label }))}
        municipalities={towns
          .flat()
          .filter(({ ags }) => actor.municipalities.includes(ags))
          .map(({ ags, name }) => ({ value: ags, label: name }))}
        copies={copies.length > 0}
      />
    </div>
  );
}
