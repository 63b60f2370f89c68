import { fillSubject, valuesFor } from "@/lib/mailings/rules/placeholders";
import type { RegistrationFacts } from "../facts";
import { bulkDue } from "../rules";
import { ManageLink } from "./forum-parts";
import { Letter } from "./letter";
import type { RegistrationMail } from "./mail";
import { oneLine } from "./one-line";
import { StaffText } from "./staff-text";

const empty = { subject: "", body: "", links: [] };
const valuesOf = ({ registration, forum, link }: RegistrationFacts) => valuesFor(registration, forum, link);

/** What those who run a forum write to those who come. */
export const bulkMail: RegistrationMail = {
  about: "registration",
  stillDue: bulkDue,
  subject: (facts) => fillSubject(facts.bulk?.subject ?? "", valuesOf(facts)),
  body: (facts) => {
    const { registration, forum, site, link, bulk } = facts;
    const values = valuesOf(facts);
    return (
      <Letter
        site={site}
        title={fillSubject(bulk?.subject ?? "", values)}
        preview={`Nachricht zum Forum ${oneLine(forum.title)}`}
        to={registration}
        contact={{ name: forum.contactName, email: forum.contactEmail, phone: forum.contactPhone }}
        why={`Sie bekommen diese E-Mail, weil Sie sich zu diesem Forum angemeldet haben: ${forum.title}.`}
      >
        <StaffText site={site} bulk={bulk ?? empty} values={values} />
        <ManageLink site={site} link={link} />
      </Letter>
    );
  },
};
