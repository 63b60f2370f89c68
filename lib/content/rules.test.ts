import { describe, expect, test } from "vitest";
import { fillIn, reportNumber, settingsFrom } from "./rules";

describe("settingsFrom", () => {
  test("takes neutral values for what has no row", () => {
    const { settings, wrong } = settingsFrom([]);
    expect(wrong).toEqual([]);
    expect(settings).toMatchObject({ siteName: "Fachforen", agencyName: "Landesagentur", partners: [], topics: [] });
    expect(settings.retention.registrationDays).toBe(90);
  });

  test("keeps what one row leaves out of a group", () => {
    const { settings } = settingsFrom([{ key: "retention", value: { supportDays: 7 } }]);
    expect(settings.retention).toMatchObject({ supportDays: 7, registrationDays: 90 });
  });

  test("names wrong and unknown rows and goes on with the others", () => {
    const { settings, wrong } = settingsFrom([
      { key: "siteName", value: "Aktiv vor Ort" },
      { key: "accent", value: { light: "red; } body { display: none", dark: "#ffffff" } },
      { key: "retention", value: { supportDays: 0 } },
      { key: "constructor", value: 1 },
    ]);
    expect(wrong).toEqual(["accent", "retention", "constructor"]);
    expect(settings.siteName).toBe("Aktiv vor Ort");
    expect(settings.accent).toBeUndefined();
    expect(settings.retention.supportDays).toBe(14);
  });
});

describe("fillIn", () => {
  const { settings } = settingsFrom([
    { key: "partners", value: [{ name: "Städtetag" }, { name: "Landkreistag" }, { name: "LAGFA" }] },
    { key: "retention", value: { supportDays: 1, auditDays: 730 } },
    { key: "operator", value: { name: "Stelle_mit_Strich", address: ["Musterweg 1", "65183 Wiesbaden"] } },
  ]);

  test("says what the settings do", () => {
    expect(fillIn("{{Frist Unterstützung}}, {{ Frist Änderungen }}, {{Frist Anmeldung}}", settings)).toEqual({
      text: "1 Tag, 2 Jahre, 90 Tage",
      missing: [],
    });
    expect(fillIn("{{Partner}}", settings).text).toBe("Städtetag, Landkreistag und LAGFA");
    expect(fillIn("{{Anschrift}}", settings).text).toBe("Musterweg 1\n65183 Wiesbaden");
  });

  test("keeps a name a name", () => {
    expect(fillIn("{{Betreiber}}", settings).text).toBe("Stelle\\_mit\\_Strich");
  });

  test("marks what is missing, once by name", () => {
    const { text, missing } = fillIn("{{Aufsicht}} {{Aufsicht}} {{toString}}", settings);
    expect(missing).toEqual(["Aufsicht", "toString"]);
    expect(text).toContain("**\\[Vom Betreiber einzutragen: Aufsicht\\]**");
  });
});

test("a report's number can be read out", () => {
  expect(reportNumber("0a1b2c3d-0000-8000-8000-000000000000")).toBe("B-0A1B-2C3D");
});
