import { describe, expect, it } from "vitest";
import { writePdf } from "@/lib/platform/pdf";
import { parseWallTime } from "@/lib/platform/time";
import { listedPerson } from "@/tests/support/listed-people";
import { readPdf } from "@/tests/support/read-pdf";
import { nameBadgesTemplate } from "../templates/name-badges";
import { signatureListTemplate } from "../templates/signature-list";
import { nameBadges, signatureList } from "./pages";

const forum = {
  title: "Aktiv vor Ort: Fachforum Schwalm-Eder",
  startsAt: parseWallTime("2016-06-29T14:00"),
  endsAt: null,
  place: "Bürgerhaus, Am Markt 1, 34576 Homberg",
};
const nasty = String.raw`#read("/etc/passwd") *fett* $x^2$ \ <a> @b _c_ [d] = e "f"`;
const people = [
  listedPerson({ lastName: "Yılmaz", firstName: "Öznur", title: "Dr." }),
  listedPerson({ lastName: "Größl", firstName: "Änne", organisation: nasty, firstWish: "Tisch B" }),
  listedPerson({ lastName: "Żółć-Şimşek", firstName: "Ελένη Иван Văn", firstWish: "Tisch A" }),
  listedPerson({ lastName: "Wartend", state: "waitlisted" }),
];

describe("the signature list", () => {
  const write = (byTable = false, of = people) =>
    readPdf(writePdf(signatureListTemplate, signatureList(forum, of, byTable)));

  it("has a line for everybody with a place, by name, and typed text stays text", async () => {
    const { pages } = await write();
    expect(pages).toHaveLength(1);
    const text = pages[0] ?? "";
    for (const part of [
      forum.title,
      "Mittwoch, 29. Juni 2016, ab 14:00",
      forum.place,
      "Größl, Änne",
      "Yılmaz, Dr. Öznur",
      "Żółć-Şimşek, Ελένη Иван Văn",
    ]) {
      expect(text).toContain(part);
    }
    expect(text.replaceAll(" ", "")).toContain(nasty.replaceAll(" ", ""));
    expect(text.indexOf("Größl")).toBeLessThan(text.indexOf("Yılmaz"));
    expect(text).not.toContain("Wartend");
  });

  it("is tagged, in German, and says that it is accessible", async () => {
    const { roles, info, metadata } = await write();
    expect(roles.filter((role) => role === "H1")).toHaveLength(1);
    expect(roles.filter((role) => role === "Table")).toHaveLength(1);
    expect(roles.filter((role) => role === "TH")).toHaveLength(5);
    expect(roles.filter((role) => role === "TD")).toHaveLength(15);
    expect(info).toMatchObject({ Title: `Unterschriftenliste: ${forum.title}`, Language: "de-DE" });
    expect(metadata).toContain("<pdfuaid:part>1</pdfuaid:part>");
  });

  it("repeats its head on each page and counts pages", async () => {
    const many = Array.from({ length: 100 }, (_, index) => listedPerson({ lastName: `Name ${index + 1}` }));
    const { pages } = await write(false, many);
    expect(pages.length).toBeGreaterThan(3);
    for (const [index, text] of pages.entries()) {
      expect(text).toContain("Unterschrift");
      expect(text).toContain(`Seite ${index + 1} von ${pages.length}`);
    }
    expect(pages.at(-1)).toContain("Name 100");
  });

  it("can be made per table, those without a wish last", async () => {
    const { pages, roles } = await write(true);
    expect(pages.map((text) => /Tisch A|Tisch B|Ohne Wunsch/.exec(text)?.[0])).toEqual([
      "Tisch A",
      "Tisch B",
      "Ohne Wunsch",
    ]);
    expect(roles.filter((role) => role === "H2")).toHaveLength(3);
  });
});

describe("name badges", () => {
  const write = (of = people) => readPdf(writePdf(nameBadgesTemplate, nameBadges(forum, of)));

  it("stand eight on a page, with name, organisation and district", async () => {
    const { pages } = await write(
      Array.from({ length: 17 }, (_, index) => listedPerson({ lastName: `Größl ${index}` })),
    );
    expect(pages).toHaveLength(3);
    expect(pages[2]).toContain("Jörg Größl 16");
    expect(pages[2]).toContain("Beispielverein");
    expect(pages[2]).toContain("Landkreis Kassel");
  });

  it("keep typed text as text, and hold names of every length", async () => {
    const long = "Donaudampfschifffahrtsgesellschaftskapitänswitwe-Rhabarberbarbara von und zu der Langen Leine";
    const { pages } = await write([
      ...people,
      listedPerson({ lastName: long, organisation: long.repeat(2).slice(0, 160) }),
    ]);
    expect(pages).toHaveLength(1);
    expect(pages[0]?.replaceAll(" ", "")).toContain("*fett*$x^2$");
    expect(pages[0]).toContain("Dr. Öznur Yılmaz");
  });

  it("are printed for names that no font has, with a mark to be mended by hand", async () => {
    const { pages } = await write([listedPerson({ firstName: "李", lastName: "Größl" })]);
    expect(pages[0]).toMatch(/(\?|李) Größl/);
  });
});
