import { accountDue } from "../rules";
import { Action, Letter, P } from "./letter";
import type { AccountMail } from "./mail";

/** `params.role` and `params.places` name what the person is to run. */
export const invitation: AccountMail = {
  about: "account",
  stillDue: accountDue,
  subject: ({ site }) => `Einladung zum Arbeitsbereich: ${site.siteName}`,
  body: ({ site, account, params, link }) => (
    <Letter
      site={site}
      title="Ihre Einladung zum Arbeitsbereich"
      preview={`${params["role"] ?? "Koordination"}: Mit einem Klick sind Sie dabei.`}
      to={{ firstName: "", lastName: account.name }}
      why="Sie bekommen diese E-Mail, weil die Agentur Sie in das Portal eingeladen hat."
    >
      <P>
        Sie sind eingeladen als {params["role"] ?? "Koordination"}
        {params["places"] ? `, zuständig für: ${params["places"]}` : ""}.
      </P>
      <Action site={site} href={link}>
        Einladung annehmen
      </Action>
      <P>Der Link gilt 14 Tage und funktioniert einmal. Danach loggen Sie sich mit Ihrer E-Mail-Adresse ein.</P>
    </Letter>
  ),
};
