import {
  Body,
  Button,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Link,
  Preview,
  Section,
  Text,
} from "@react-email/components";
import type { ReactNode } from "react";
import type { RegistrationFacts, SiteFacts } from "../facts";
import { ACCENT, darkColours, look } from "./look";

type LetterProps = {
  site: SiteFacts;
  title: string;
  /** First words in the list of a mail program, after the subject. */
  preview: string;
  /** Null: we write to an address whose owner we do not know by name. */
  to: RegistrationFacts["registration"] | { title?: null; firstName: string; lastName: string } | null;
  /** Who answers questions; replies go there as well. */
  contact?: { name: string | null; email: string | null; phone: string | null } | undefined;
  /** Why this person gets this mail. */
  why: string;
  children: ReactNode;
};

/** The frame of every mail. */
export function Letter({ site, title, preview, to, contact, why, children }: LetterProps) {
  const name = to ? [to.title, to.firstName, to.lastName].filter(Boolean).join(" ") : "";
  return (
    <Html lang="de">
      <Head>
        <title>{title}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{darkColours}</style>
      </Head>
      <Preview>{preview}</Preview>
      <Body className="paper" style={look.body}>
        <main>
          <Container align="left" className="paper" style={look.letter}>
            <Text className="soft" style={look.site}>
              {site.siteName}
            </Text>
            <Heading as="h1" className="ink" style={look.title}>
              {title}
            </Heading>
            <P>{name ? `Guten Tag ${name},` : "Guten Tag,"}</P>
            {children}
            <Hr style={look.rule} />
            <Contact site={site} contact={contact} />
            <Foot>
              {why} Absender: {site.agencyName}.
            </Foot>
            <Foot>
              <A site={site} href={`${site.appUrl}/datenschutz`}>
                Datenschutz
              </A>
            </Foot>
            <Foot>
              <A site={site} href={`${site.appUrl}/impressum`}>
                Impressum
              </A>
            </Foot>
          </Container>
        </main>
      </Body>
    </Html>
  );
}

function Contact({ site, contact }: Pick<LetterProps, "site" | "contact">) {
  const email = contact?.email ?? site.contactEmail;
  const phone = contact?.email || contact?.phone ? contact.phone : site.contactPhone;
  return (
    <Foot>
      Fragen? Antworten Sie einfach auf diese E-Mail oder schreiben Sie an {contact?.name ? `${contact.name}, ` : ""}
      <A site={site} href={`mailto:${email}`}>
        {email}
      </A>
      {phone ? `, Telefon ${phone}` : ""}.
    </Foot>
  );
}

export const P = ({ children }: { children: ReactNode }) => (
  <Text className="ink" style={look.text}>
    {children}
  </Text>
);

export const H2 = ({ children }: { children: ReactNode }) => (
  <Heading as="h2" className="ink" style={look.heading}>
    {children}
  </Heading>
);

export const List = ({ children }: { children: ReactNode }) => (
  // biome-ignore lint/style/noInlineStyles: mail programs know no style sheets, and the package has no list
  <ul className="ink" style={look.list}>
    {children}
  </ul>
);

const Foot = ({ children }: { children: ReactNode }) => (
  <Text className="soft" style={look.foot}>
    {children}
  </Text>
);

type LinkProps = { site: SiteFacts; href: string; children: ReactNode };

export const A = ({ site, href, children }: LinkProps) => (
  <Link className="link" href={href} style={look.link(site.accent ?? ACCENT)}>
    {children}
  </Link>
);

/** The one thing to do. Leads to a page with a button: mail scanners follow links, so following it decides nothing. */
export const Action = ({ site, href, children }: LinkProps) => (
  <Section>
    <P>
      <Button className="button" href={href} style={look.button(site.accent ?? ACCENT)}>
        {children}
      </Button>
    </P>
  </Section>
);
