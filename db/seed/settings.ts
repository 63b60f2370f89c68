import type { z } from "zod";
import type { siteSettings } from "../../lib/content/schema";

/**
 * The portal of the real case. Addresses and names for the legal pages are left out: nobody but the operator can
 * vouch for them, and the pages mark what is missing.
 */
export const settings = {
  siteName: "Aktiv vor Ort",
  siteSubtitle: "Regionale Fachforen in Hessen",
  agencyName: "LandesEhrenamtsagentur Hessen",
  partners: [
    { name: "Hessischer Städtetag" },
    { name: "Hessischer Städte- und Gemeindebund" },
    { name: "Hessischer Landkreistag" },
    { name: "LAGFA Hessen" },
  ],
  contactEmail: "fachforen@example.org",
  stateName: "Hessen",
  holidayRegion: "HE",
  topics: [
    { id: "sprache-begegnung", label: "Sprache und Begegnung" },
    { id: "arbeit-ausbildung", label: "Arbeit und Ausbildung" },
    { id: "wohnen-nachbarschaft", label: "Wohnen und Nachbarschaft" },
    { id: "familie-schule", label: "Familie und Schule" },
    { id: "gesundheit", label: "Gesundheit" },
    { id: "kultur-sport", label: "Kultur und Sport" },
    { id: "mobilitaet", label: "Mobilität auf dem Land" },
    { id: "digitales", label: "Digitales" },
    { id: "ehrenamt-koordinieren", label: "Ehrenamt gewinnen und koordinieren" },
    { id: "foerderung-recht", label: "Förderung, Versicherung und Recht" },
  ],
} satisfies z.input<typeof siteSettings>;
