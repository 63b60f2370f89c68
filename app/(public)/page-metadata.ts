import type { Metadata } from "next";
import { shareImage } from "@/components/layout/share-image";
import { getSiteSettings } from "@/lib/content/queries";

interface PageFacts {
  /** Without the name of the portal, which the layout adds; undefined on the start page. */
  title?: string | undefined;
  description: string;
  path: string;
  /** Path without its ending; the feed exists as .ics and as .atom. */
  feed?: { path: string; title: string } | undefined;
}

/** Title, description, address and preview of a public page, and where its feeds are. */
export async function pageMetadata({ title, description, path, feed }: PageFacts): Promise<Metadata> {
  const { siteName } = await getSiteSettings();
  const shown = description.length > 200 ? `${description.slice(0, 197).trimEnd()}…` : description;
  return {
    ...(title ? { title } : {}),
    description: shown,
    alternates: {
      canonical: path,
      ...(feed
        ? {
            types: {
              "application/atom+xml": [{ url: `${feed.path}.atom`, title: feed.title }],
              "text/calendar": [{ url: `${feed.path}.ics`, title: feed.title }],
            },
          }
        : {}),
    },
    // Next replaces the layout's whole block by this one.
    openGraph: {
      title: title ?? siteName,
      description: shown,
      url: path,
      siteName,
      locale: "de_DE",
      type: "website",
      images: [shareImage],
    },
    twitter: { card: "summary" },
  };
}
