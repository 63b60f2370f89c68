import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Prose } from "@/components/ui/prose";
import { Select } from "@/components/ui/select";
import type { ForumInCharge } from "@/lib/forums/queries/in-charge";
import type { BulkMailRow } from "@/lib/mailings/queries/bulk-mails";
import { fillBody, fillSubject, valuesFor } from "@/lib/mailings/rules/placeholders";
import { env } from "@/lib/platform/env";

type Person = { id: string; title: string | null; firstName: string; lastName: string; email: string };
interface MailPreviewProps {
  mail: BulkMailRow;
  forum: ForumInCharge;
  people: readonly Person[];
  /** Id of the person to preview as. */
  chosen: string;
}

const nameOf = ({ title, firstName, lastName }: Person) => [title, firstName, lastName].filter(Boolean).join(" ");

/** The mail as one of its recipients gets it. Their own link is left out: it would open their registration. */
export function MailPreview({ mail, forum, people, chosen }: MailPreviewProps) {
  const person = people.find(({ id }) => id === chosen) ?? people[0];
  if (!person) {
    return (
      <section className="section">
        <h2>Vorschau</h2>
        <p>Zu Ihrer Auswahl passt gerade niemand. Bearbeiten Sie die Nachricht, um andere Personen auszuwählen.</p>
      </section>
    );
  }
  const place = { ...forum, place: forum.shownPlace };
  const values = valuesFor(person, place, `${env().APP_URL}/foren/${forum.slug}`);
  return (
    <section className="section">
      <h2>Vorschau</h2>
      <form method="get" className="form">
        <Select
          name="als"
          label="Ansehen als"
          hint="Die ersten 20 Personen Ihrer Auswahl."
          options={people.map((each) => ({ value: each.id, label: nameOf(each) }))}
          defaultValue={person.id}
        />
        <div className="actions">
          <Button variant="secondary">Vorschau zeigen</Button>
        </div>
      </form>
      <div className="section">
        <Card title={fillSubject(mail.subject, values)}>
          <p>An: {person.email}</p>
          <p>Guten Tag {nameOf(person)},</p>
          <Prose html={fillBody(mail.body, values)} />
          {mail.links.length > 0 ? (
            <ul>
              {mail.links.map(({ label, href }) => (
                <li key={href}>
                  <a href={href} rel="noopener">
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          ) : null}
        </Card>
      </div>
      <p>Statt des Links zur eigenen Anmeldung steht hier der Link zur Seite des Forums.</p>
    </section>
  );
}
