import type { Metadata } from "next";
import { SignLanguageVideo } from "@/components/content/sign-language-video";
import { getSiteSettings } from "@/lib/content/queries";
import { pageMetadata } from "../page-metadata";
import { TextPageOf } from "../text-page-of";

const title = "Gebärdensprache";

export const generateMetadata = (): Promise<Metadata> =>
  pageMetadata({ title, description: "Das Portal in Deutscher Gebärdensprache.", path: "/gebaerdensprache" });

export default async function SignLanguagePage() {
  const { signLanguageVideo } = await getSiteSettings();
  return (
    <TextPageOf slug="gebaerdensprache" title={title}>
      <SignLanguageVideo video={signLanguageVideo} />
    </TextPageOf>
  );
}
