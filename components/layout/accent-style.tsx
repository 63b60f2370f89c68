import type { SiteSettings } from "@/lib/content/schema";

/** The operator's accent colours over the defaults of tokens.css. The schema lets only `#rrggbb` through. */
export function AccentStyle({ accent, nonce }: { accent: NonNullable<SiteSettings["accent"]>; nonce: string }) {
  return (
    <style nonce={nonce}>{`:root{--agency-accent-light:${accent.light};--agency-accent-dark:${accent.dark}}`}</style>
  );
}
