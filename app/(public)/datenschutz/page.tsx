import type { Metadata } from "next";
import { pageMetadata } from "../page-metadata";
import { TextPageOf } from "../text-page-of";

const title = "Datenschutz";

export const generateMetadata = (): Promise<Metadata> =>
  pageMetadata({
    title,
    description: "Welche Daten wir speichern, wozu, wie lange, und welche Rechte Sie haben.",
    path: "/datenschutz",
  });

export default function PrivacyPage() {
  return <TextPageOf slug="datenschutz" title={title} />;
}
