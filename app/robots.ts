import type { MetadataRoute } from "next";
import { env } from "@/lib/platform/env";

// The public address is known when the portal runs, not when it is built.
export const dynamic = "force-dynamic";

/** Personal links, staff areas and machines' doors are nobody's business in a search engine. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: "*",
      allow: "/",
      disallow: ["/anmeldung/", "/abo/", "/postfach", "/koordination", "/verwaltung", "/api/"],
    },
    sitemap: `${env().APP_URL}/sitemap.xml`,
  };
}
