import type { Metadata } from "next";
import { pageMetadata } from "../page-metadata";
import { TextPageOf } from "../text-page-of";

const title = "Erklärung zur Barrierefreiheit";

export const generateMetadata = (): Promise<Metadata> =>
  pageMetadata({
    title,
    description: "Wie barrierefrei dieses Portal ist, was noch fehlt und wie Sie eine Barriere melden.",
    path: "/barrierefreiheit",
  });

export default function AccessibilityPage() {
  return <TextPageOf slug="barrierefreiheit" title={title} />;
}
