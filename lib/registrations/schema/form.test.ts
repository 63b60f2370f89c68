import { describe, expect, it } from "vitest";
import { fieldErrors } from "@/lib/platform/form-fields";
import { changeInput, handoverInput, linkInput, registrationInput } from "./form";

type Tree = { [name: string]: Tree | string | string[] };

/** The fields of a form as the door hands them on: "people.0.email" is a field of a field. */
function nest(fields: Record<string, string | string[]>): Tree {
  const root: Tree = Object.create(null);
  for (const [name, value] of Object.entries(fields)) {
    const path = name.split(".");
    const last = path.pop() ?? "";
    let branch = root;
    for (const part of path) {
      const known = branch[part];
      const next: Tree = typeof known === "object" && !Array.isArray(known) ? known : Object.create(null);
      branch[part] = next;
      branch = next;
    }
    branch[last] = value;
  }
  return root;
}

const table = "01a203f1-ae85-714e-bd03-994b8ff4d3c8";
/** The form as the browser sends it. */
const filled: Record<string, string | string[]> = {
  "people.0.firstName": "Hanna",
  "people.0.lastName": "Beispiel",
  "people.0.email": "hanna@example.org",
  organisation: "Beispielverein",
  actorType: "association",
  districtAgs: "06635",
};

const read = (change: Record<string, string | string[] | undefined> = {}) =>
  registrationInput.safeParse(
    nest(
      Object.fromEntries(
        Object.entries({ ...filled, ...change }).filter(([, value]) => value !== undefined),
      ) as typeof filled,
    ),
  );
const errorsOf = (change: Record<string, string | string[] | undefined>) => {
  const { error } = read(change);
  return error ? fieldErrors(error) : {};
};

describe("the registration form", () => {
  it("needs no more than this, and everything else has an end", () => {
    expect(read().data).toEqual({
      people: [{ title: null, firstName: "Hanna", lastName: "Beispiel", email: "hanna@example.org", position: null }],
      ...{ together: false, organisation: "Beispielverein", actorType: "association", districtAgs: "06635" },
      ...{ phone: null, firstWishId: null, secondWishId: null, diet: null, dietNote: null },
      ...{ support: [], supportNote: null, supportConsent: false, answers: {} },
      ...{ needs: null, offers: null, topics: [], listOptIn: false, invitationsOptIn: false },
    });
  });

  it("empty says for each field what to enter", () => {
    expect(fieldErrors(registrationInput.safeParse(nest({})).error ?? ({ issues: [] } as never))).toEqual({
      "people.0.firstName": "Geben Sie den Vornamen ein.",
      "people.0.lastName": "Geben Sie den Nachnamen ein.",
      "people.0.email": "Geben Sie die E-Mail-Adresse ein.",
      organisation: "Geben Sie die Organisation oder Kommune ein.",
      actorType: "Wählen Sie aus, als wer Sie kommen.",
      districtAgs: "Wählen Sie den Kreis.",
    });
  });

  it("takes opt-ins only as ticked, never by default", () => {
    expect(read({ listOptIn: "on", invitationsOptIn: "" }).data).toMatchObject({
      listOptIn: false,
      invitationsOptIn: false,
    });
    expect(read({ listOptIn: "ja", invitationsOptIn: "ja" }).data).toMatchObject({
      listOptIn: true,
      invitationsOptIn: true,
    });
  });

  it("keeps nothing about support without consent", () => {
    const sentence = expect.stringMatching(/^Erlauben Sie uns/);
    expect(errorsOf({ support: "captioning" })).toEqual({ supportConsent: sentence });
    expect(errorsOf({ supportNote: "vorne" })).toEqual({ supportConsent: sentence });
    expect(read({ support: ["captioning", "quietRoom"], supportConsent: "ja" }).data?.support).toHaveLength(2);
  });

  it("wants two different tables, and ids of tables", () => {
    expect(errorsOf({ firstWishId: table, secondWishId: table })).toEqual({
      secondWishId: "Wählen Sie als zweiten Wunsch einen anderen Tisch.",
    });
    expect(errorsOf({ firstWishId: "1 or 1=1" })).toEqual({ firstWishId: "Wählen Sie aus der Liste." });
    expect(read({ firstWishId: "", secondWishId: table }).data?.secondWishId).toBe(table);
  });

  it.each([
    ["actorType", "chef"],
    ["districtAgs", "0663"],
    ["districtAgs", "06635'"],
    ["diet", "fleisch"],
    ["support", "taxi"],
    ["phone", "ruf an"],
  ])("refuses %s %j in German", (field, value) => {
    expect(errorsOf({ [field]: value })[field] ?? Object.values(errorsOf({ [field]: value }))[0]).toMatch(
      /^(Wählen|Prüfen) Sie/,
    );
  });

  it("does not take links in names: they stand in mails to addresses that anybody types in", () => {
    for (const evil of [
      "Gewinn: https://evil.example",
      "www.evil.example",
      "evil.example/x",
      "a@evil.example",
      "<b>x</b>",
    ]) {
      for (const field of ["title", "firstName", "lastName"]) {
        expect(Object.keys(errorsOf({ [`people.0.${field}`]: evil }))).toEqual([`people.0.${field}`]);
      }
    }
    for (const name of ["Dr.-Ing.", "von der Au-Öztürk", "O’Neill, geb. Müller", "Ng", "J. R. R.", "d'Arc (Jo)"]) {
      expect(errorsOf({ "people.0.lastName": name.slice(0, 40), "people.0.title": name.slice(0, 40) })).toEqual({});
    }
  });
});

describe("a group", () => {
  const people = (count: number, address = (i: number) => `p${i}@example.org`) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, i) => [
        [`people.${i}.firstName`, "A"],
        [`people.${i}.lastName`, "B"],
        [`people.${i}.email`, address(i)],
      ]).flat(),
    );

  it("is of five people at most", () => {
    expect(read(people(5)).data?.people).toHaveLength(5);
    expect(errorsOf(people(6))["people"]).toBe("Bitte höchstens 5 Personen in einem Formular.");
  });

  it("has an address for each, whatever the case and the spaces", () => {
    const same = ["a@example.org", "b@example.org", " A@Example.org "];
    expect(errorsOf(people(3, (i) => same[i] ?? ""))).toEqual({
      "people.2.email": expect.stringMatching(/Jede Person braucht eine eigene Adresse/),
    });
  });

  it("keeps its order, also beyond what sorts as text", () => {
    const reversed = Object.fromEntries(Object.entries(people(4)).reverse());
    const read4 = registrationInput.safeParse(
      nest({ ...reversed, organisation: "O", actorType: "other", districtAgs: "06635" }),
    );
    expect(read4.data?.people.map(({ email }) => email)).toEqual([0, 1, 2, 3].map((i) => `p${i}@example.org`));
  });
});

describe("hostile forms", () => {
  it.each([
    ["people as a text", { people: "x" }],
    ["people as a list", { people: ["x", "y"] }],
    ["a person as a text", { "people.0": "x" }],
    ["a field inside a field", { "people.0.firstName.x": "y" }],
    ["a field twice", { organisation: ["a", "b"] }],
    ["a tick twice", { together: ["ja", "ja"] }],
    ["a prototype", { "people.__proto__.email": "x" }],
    ["answers as a text", { answers: "x" }],
    ["answers too deep", { "answers.a.b.c": "x" }],
    ["topics with anything", { topics: ["<script>"] }],
    ["too many topics", { topics: Array(41).fill("a") }],
  ])("with %s are refused, not thrown about", (_, change) => {
    const values = Object.fromEntries(
      Object.entries(filled).filter(([name]) => !("people" in change) || !name.startsWith("people")),
    );
    expect(registrationInput.safeParse(nest({ ...values, ...change } as typeof filled)).success).toBe(false);
  });

  it("leave no trace of fields nobody asked for", () => {
    const data = read({ state: "confirmed", id: table, "people.0.state": "confirmed", tokenHash: "x" }).data;
    expect(JSON.stringify(data)).not.toContain("confirmed");
    expect(data).not.toHaveProperty("tokenHash");
  });
});

describe("the own page", () => {
  it("changes everything but the address", () => {
    const { "people.0.email": _, ...rest } = filled;
    const own = { ...rest, token: "x".repeat(32), firstName: "Hanna", lastName: "Neu", email: "other@example.org" };
    const result = changeInput.safeParse(nest(own));
    expect(result.data).toMatchObject({ lastName: "Neu" });
    expect(result.data).not.toHaveProperty("email");
  });

  it("hands over to a plain address and a name only", () => {
    const good = { token: "t", firstName: "Kim", lastName: "K", email: "kim@example.org" };
    expect(handoverInput.safeParse(good).success).toBe(true);
    expect(handoverInput.safeParse({ ...good, firstName: "http://evil.example" }).success).toBe(false);
    expect(handoverInput.safeParse({ ...good, email: '"kim"@example.org' }).success).toBe(false);
  });

  it.each(["", "x", "a".repeat(61), "../../etc/passwd/aaaaaaaaaaaaaaa", "a b c d e f g h i j k l m n o"])(
    "takes no link like %j",
    (token) => {
      expect(linkInput.safeParse({ token }).success).toBe(false);
    },
  );
});
