import type { Metadata } from "next";
import { pageMetadata } from "../page-metadata";
import { TextPageOf } from "../text-page-of";

const title = "Impressum";

export const generateMetadata = (): Promise<Metadata> =>
  pageMetadata({ title, description: "Wer dieses Portal betreibt und wie Sie uns erreichen.", path: "/impressum" });

export default function ImprintPage() {
  return <TextPageOf slug="impressum" title={title} />;
}
