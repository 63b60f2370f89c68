import { accountDue } from "../rules";
import { Action, Letter, P } from "./letter";
import type { AccountMail } from "./mail";

export const signInMail: AccountMail = {
  about: "account",
  stillDue: accountDue,
  subject: ({ site }) => `Ihr Link zum Einloggen: ${site.siteName}`,
  body: ({ site, account, link }) => (
    <Letter
      site={site}
      title="Ihr Link zum Einloggen"
      preview="Der Link gilt 15 Minuten und funktioniert einmal."
      to={{ firstName: "", lastName: account.name }}
      why="Sie bekommen diese E-Mail, weil jemand mit dieser Adresse Zugang zum Arbeitsbereich angefordert hat."
    >
      <P>Öffnen Sie den Link in dem Browser, in dem Sie ihn angefordert haben, und drücken Sie dort auf den Knopf.</P>
      <Action site={site} href={link}>
        Einloggen
      </Action>
      <P>Der Link gilt 15 Minuten und funktioniert einmal.</P>
      <P>Sie haben nichts angefordert? Dann müssen Sie nichts tun. Geben Sie den Link nicht weiter.</P>
    </Letter>
  ),
};
