import type { Metadata } from "next";
import { pageMetadata } from "../page-metadata";
import { TextPageOf } from "../text-page-of";

const title = "Leichte Sprache";

export const generateMetadata = (): Promise<Metadata> =>
  pageMetadata({ title, description: "Das Portal in Leichter Sprache.", path: "/leichte-sprache" });

export default function PlainLanguagePage() {
  return <TextPageOf slug="leichte-sprache" title={title} />;
}
