import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { asActor } from "@/db/actor";
import { barrierReport, contentPage, setting } from "@/db/schema";
import { purgeBarrierReports, reportBarrier } from "@/lib/content/mutations";
import {
  getContentPage,
  getPrivacyVersion,
  getSiteSettings,
  listTopics,
  readBarrierReceipt,
} from "@/lib/content/queries";
import { newId } from "@/lib/platform/ids";
import { addDays, berlinDay, now } from "@/lib/platform/time";
import { anonymous } from "@/lib/policy/actor";
import { make, superuser } from "../support/test-db";

const report = { description: "Der Knopf ist nicht zu sehen.", page: "/foren", name: null, email: null };

describe("settings", () => {
  it("are neutral in an empty database, and those of its rows otherwise", async () => {
    expect((await getSiteSettings()).agencyName).toBe("Landesagentur");
    const topics = [{ id: "wohnen", label: "Wohnen" }];
    await make.db.insert(setting).values([
      { key: "agencyName", value: "Beispielagentur" },
      { key: "topics", value: topics },
      { key: "retention", value: { supportDays: "viele" } },
    ]);
    const settings = await getSiteSettings();
    expect(settings.agencyName).toBe("Beispielagentur");
    expect(settings.retention.supportDays).toBe(14);
    expect(await listTopics()).toEqual(topics);
  });
});

describe("content pages", () => {
  it("are shown in their newest version", async () => {
    expect(await getContentPage("datenschutz")).toBeNull();
    expect(await getPrivacyVersion()).toBe(0);
    const page = { slug: "datenschutz", title: "Datenschutz", updatedAt: now() };
    await make.db.insert(contentPage).values([
      { ...page, version: 2, body: "neu" },
      { ...page, version: 1, body: "alt" },
    ]);
    expect((await getContentPage("datenschutz"))?.body).toBe("neu");
    expect(await getPrivacyVersion()).toBe(2);
  });
});

describe("a barrier report", () => {
  it("is stored with a date six weeks ahead, and its receipt says so", async () => {
    const receipt = await reportBarrier(anonymous, newId(), { ...report, email: "anna@example.org" });
    const [row] = await superuser`select * from barrier_report where email = 'anna@example.org'`;
    const dueOn = berlinDay(addDays(now(), 42));
    expect(row).toMatchObject({ description: report.description, page: "/foren", name: null, answered_at: null });
    expect(readBarrierReceipt(receipt)).toEqual({
      number: expect.stringMatching(/^B-[0-9A-F]{4}-[0-9A-F]{4}$/),
      dueOn,
    });
    expect(readBarrierReceipt(`${receipt}x`)).toBeNull();
    expect(readBarrierReceipt(receipt.replace(dueOn, "2099-01-01"))).toBeNull();
  });

  it("is one when the same form comes ten times, and two when its words were changed", async () => {
    const formKey = newId();
    const before = await countReports();
    const receipts = await Promise.all(Array.from({ length: 10 }, () => reportBarrier(anonymous, formKey, report)));
    expect(new Set(receipts).size).toBe(1);
    expect(await countReports()).toBe(before + 1);
    await reportBarrier(anonymous, formKey, { ...report, description: "Noch etwas." });
    expect(await countReports()).toBe(before + 2);
    const [history] = await superuser`select count(*)::int from audit_entry where action = 'barrier_report.received'`;
    expect(history?.count).toBe(await countReports());
  });

  it("cannot be read, changed or deleted by those who write it", async () => {
    await asActor(anonymous, async (tx) => {
      expect(await tx.select().from(barrierReport)).toEqual([]);
      expect((await tx.update(barrierReport).set({ name: "x" })).count).toBe(0);
      expect((await tx.delete(barrierReport)).count).toBe(0);
    });
    expect(await countReports()).toBeGreaterThan(0);
  });

  it("is deleted a year after it came in", async () => {
    await reportBarrier(anonymous, newId(), { ...report, description: "Alt." });
    await make.db
      .update(barrierReport)
      .set({ createdAt: addDays(now(), -366) })
      .where(eq(barrierReport.description, "Alt."));
    const before = await countReports();
    expect(await purgeBarrierReports(now())).toBe(1);
    expect(await countReports()).toBe(before - 1);
  });
});

async function countReports(): Promise<number> {
  const [row] = await superuser<{ count: number }[]>`select count(*)::int from barrier_report`;
  return row?.count ?? 0;
}
