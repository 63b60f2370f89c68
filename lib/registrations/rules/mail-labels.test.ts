import { expect, it } from "vitest";
import { now } from "@/lib/platform/time";
import { mailLabel, mailState } from "./mail-labels";

const mail = { sentAt: null, failedAt: null, skippedAt: null };

it("says what a mail was about and what became of it", () => {
  expect(mailLabel("seat-offer")).toBe("Platzangebot");
  expect(mailLabel("something-else")).toBe("Nachricht der Koordination");
  expect(mailState(mail)).toBe("wartet auf den Versand");
  expect(mailState({ ...mail, sentAt: now() })).toBe("verschickt");
  expect(mailState({ ...mail, failedAt: now() })).toBe("nicht zustellbar");
  expect(mailState({ ...mail, skippedAt: now() })).toBe("nicht mehr nötig");
});
