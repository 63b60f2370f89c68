import { fillSubject, valuesFor } from "@/lib/mailings/rules/placeholders";
import type { AccountFacts } from "../facts";
import { accountDue } from "../rules";
import { Letter, P } from "./letter";
import type { AccountMail } from "./mail";
import { StaffText } from "./staff-text";

/** Nobody real: a try must not carry somebody's link or name out of the portal. */
const example = { firstName: "Erika", lastName: "Beispiel" };

function subject({ bulk }: AccountFacts): string {
  if (!bulk) return "Test";
  return `Test: ${fillSubject(bulk.subject, valuesFor(example, bulk.forum, bulk.forumLink))}`;
}

/** A mail to many, sent to its author alone. */
export const bulkMailTest: AccountMail = {
  about: "account",
  stillDue: (facts) => (facts.bulk ? accountDue(facts) : "forum-gone"),
  subject,
  body: (facts) => {
    const { site, bulk } = facts;
    return (
      <Letter
        site={site}
        title={subject(facts)}
        preview="So sieht Ihre Nachricht aus."
        to={example}
        why="Sie bekommen diese E-Mail, weil Sie sie im Arbeitsbereich als Test an sich selbst angefordert haben."
      >
        {bulk ? (
          <StaffText site={site} bulk={bulk} values={valuesFor(example, bulk.forum, bulk.forumLink)} />
        ) : (
          <P>Die Nachricht gibt es nicht mehr.</P>
        )}
      </Letter>
    );
  },
};
