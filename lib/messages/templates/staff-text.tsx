import { fillBody, type PlaceholderValues } from "@/lib/mailings/rules/placeholders";
import type { BulkText, SiteFacts } from "../facts";
import { A, H2, List } from "./letter";
import { ACCENT, look } from "./look";

/** What staff has written, with its values and its list of links. */
export function StaffText({ site, bulk, values }: { site: SiteFacts; bulk: BulkText; values: PlaceholderValues }) {
  const html = forMail(fillBody(bulk.body, values), site);
  return (
    <>
      {/* biome-ignore lint/style/noInlineStyles: mail programs know no style sheets */}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: fillBody renders with html off and escapes every value */}
      <div className="ink" style={look.text} dangerouslySetInnerHTML={{ __html: html }} />
      {bulk.links.length > 0 ? (
        <>
          <H2>Unterlagen</H2>
          <List>
            {bulk.links.map(({ label, href }) => (
              <li key={href}>
                <A site={site} href={href.startsWith("/") ? `${site.appUrl}${href}` : href}>
                  {label}
                </A>
              </li>
            ))}
          </List>
        </>
      ) : null}
    </>
  );
}

/** Addresses of this portal made whole, and links in the portal's colour. Typed text has no "<" of its own here. */
function forMail(html: string, { appUrl, accent }: SiteFacts): string {
  const style = `color:${accent ?? ACCENT};text-decoration:underline`;
  return html
    .replaceAll('<a href="/', `<a href="${appUrl}/`)
    .replaceAll("<a href=", `<a class="link" style="${style}" href=`);
}
