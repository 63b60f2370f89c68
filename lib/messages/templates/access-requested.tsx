import { unlessMuted } from "../rules";
import { Action, Letter, P } from "./letter";
import type { AccountMail } from "./mail";

/** `params.district` names the district; who asks stands only in the portal. */
export const accessRequested: AccountMail = {
  about: "account",
  stillDue: unlessMuted("access-requested"),
  subject: ({ site, params }) => `Bitte um Zugang: ${params["district"] ?? site.siteName}`,
  body: ({ site, account, params, link }) => (
    <Letter
      site={site}
      title="Jemand bittet um Zugang"
      preview="Bitte entscheiden Sie, ob Sie diese Person einladen."
      to={{ firstName: "", lastName: account.name }}
      why="Sie bekommen diese E-Mail, weil die Agentur über Zugänge entscheidet. Abstellen können Sie sie unter „Mein Zugang“."
    >
      <P>
        Jemand möchte Foren koordinieren{params["district"] ? `: ${params["district"]}` : ""}. Name, Organisation und
        Begründung stehen im Portal.
      </P>
      <Action site={site} href={link}>
        Zum Arbeitsbereich
      </Action>
    </Letter>
  ),
};
