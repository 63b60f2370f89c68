import "server-only";
import { env } from "@/lib/platform/env";
import { deriveToken } from "@/lib/platform/ids";

type Linked = { id: string; linkVersion: number };

/**
 * Secret of a person's own page. Derived, so that every mail can carry it and the database never holds it; a new
 * `linkVersion` ends the old link.
 */
export const registrationToken = ({ id, linkVersion }: Linked): string =>
  deriveToken(env().APP_SECRET, "registration", `${id}:${linkVersion}`);

export const registrationUrl = (registration: Linked): string =>
  `${env().APP_URL}/anmeldung/${registrationToken(registration)}`;

export const handoverToken = ({ id }: { id: string }): string => deriveToken(env().APP_SECRET, "handover", id);

export const handoverUrl = (handover: { id: string }): string =>
  `${env().APP_URL}/anmeldung/uebernahme/${handoverToken(handover)}`;
