import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/page-head";
import { getPublishedForum } from "@/lib/forums/queries/published";
import { loadOptions } from "../../../foren/[slug]/anmelden/load-options";
import { ownRegistration } from "../../own-registration";
import { ChangeForm } from "./change-form";
import { formValuesOf } from "./form-values-of";

export const metadata: Metadata = { title: "Angaben ändern", robots: { index: false } };

export default async function ChangePage({ params }: PageProps<"/anmeldung/[token]/aendern">) {
  const { token } = await params;
  const own = await ownRegistration(token);
  const back = `/anmeldung/${token}` as Route;
  const forum = await getPublishedForum(own.forum.slug);
  if (!own.changeable || !forum) redirect(back);
  return (
    <div className="wrap wrap-narrow page">
      <Breadcrumb items={[{ label: "Zurück zur Anmeldung", href: back }]} />
      <PageHead preline={own.forum.title} title="Angaben ändern" />
      <p className="hint">
        Eine neue E-Mail-Adresse tragen Sie unter <a href={`${back}/weitergeben`}>Platz weitergeben</a> ein, weil sie
        bestätigt werden muss.
      </p>
      <ChangeForm token={token} options={await loadOptions(forum)} stored={formValuesOf(own)} />
    </div>
  );
}
