import type { ReactNode } from "react";
import { TextPage } from "@/components/content/text-page";
import { getContentPage, getSiteSettings } from "@/lib/content/queries";
import { fillIn } from "@/lib/content/rules";
import { renderMarkdown } from "@/lib/platform/markdown";

/** A page whose text the operator writes, with the facts of the settings filled in. `title` stands in while there is no text. */
export async function TextPageOf({ slug, title, children }: { slug: string; title: string; children?: ReactNode }) {
  const [page, settings] = await Promise.all([getContentPage(slug), getSiteSettings()]);
  const filled = page ? fillIn(page.body, settings) : null;
  const text = page && filled ? { ...page, html: renderMarkdown(filled.text), missing: filled.missing } : null;
  return (
    <TextPage title={title} text={text} contactEmail={settings.contactEmail}>
      {children}
    </TextPage>
  );
}
