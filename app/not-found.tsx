import { headers } from "next/headers";
import { HelpFor } from "@/components/layout/not-found-help";

/**
 * Every address at which there is nothing (see proxy.ts and known-address.ts). Without header and footer, because Next
 * sends this element along with every page.
 */
export default async function NotFound() {
  const path = (await headers()).get("x-path") ?? "/";
  return (
    <main id="inhalt">
      <title>Seite nicht gefunden</title>
      <meta name="robots" content="noindex" />
      <HelpFor path={path} />
    </main>
  );
}
