import type { ReactNode } from "react";
import type { SiteSettings } from "@/lib/content/schema";
import { ExampleBar } from "./example-bar";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";
import { SkipLink } from "./skip-link";

interface SiteShellProps {
  settings: SiteSettings;
  path?: string | undefined;
  /** Demo: the example bar stands above everything. */
  example: boolean;
  /** Instead of the header of the public pages. */
  header?: ReactNode;
  children: ReactNode;
}

/** Everything around the contents of a page. Pages bring their own columns (`wrap`). */
export function SiteShell({ settings, path, example, header, children }: SiteShellProps) {
  return (
    <>
      <SkipLink />
      {example ? <ExampleBar /> : null}
      {header ?? <SiteHeader siteName={settings.siteName} siteSubtitle={settings.siteSubtitle} path={path} />}
      <main id="inhalt" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter settings={settings} path={path} />
    </>
  );
}
