import type { RegistrationState } from "@/db/schema";
import { isLive } from "./seats";

type Subject = { state: RegistrationState; email: string };

/** Why an action for many leaves this person out, in words after the name; null when it does not. */
export function leftOut(action: "approve" | "reject" | "cancel" | "resend", { state, email }: Subject): string | null {
  if (action === "resend") return email ? null : "hat keine E-Mail-Adresse";
  if (action === "cancel") return isLive(state) ? null : "ist schon beendet";
  return state === "pending_approval" ? null : "wartet nicht auf eine Zulassung";
}
