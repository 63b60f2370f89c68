import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { now } from "@/lib/platform/time";
import { getOwnRegistration } from "@/lib/registrations/queries/own";
import { hasBegun } from "@/lib/registrations/rules/begin";
import { isLive } from "@/lib/registrations/rules/seats";

/** The registration of the link in the address, or the page that explains why a link does not work (404). */
export const ownRegistration = cache(async (token: string) => {
  const own = await getOwnRegistration(token);
  if (!own) notFound();
  const started = hasBegun(own.forum, now());
  return { ...own, started, changeable: isLive(own.registration.state) && !started };
});

export type OwnPage = Awaited<ReturnType<typeof ownRegistration>>;
