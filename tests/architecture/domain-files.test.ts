import { describe, expect, it } from "vitest";
import { domainFileProblem, doubledParts, NAMED_EXCEPTIONS } from "./domain-files";
import { exists, projectFiles } from "./project-files";

const files = projectFiles("lib/**/*.*").map((file) => file.replace(/^lib\//, ""));

describe("a domain folder", () => {
  it("holds only the parts of a domain", () => {
    expect(files.map((file) => [file, domainFileProblem(file)]).filter(([, problem]) => problem)).toEqual([]);
  });

  it("has each part once, as a file or as a folder", () => {
    expect(doubledParts(files)).toEqual([]);
  });

  it("has no exception for a file that is gone", () => {
    const later = ["accounts/session.ts"];
    const gone = Object.keys(NAMED_EXCEPTIONS).filter((file) => !exists(`lib/${file}`) && !later.includes(file));
    expect(gone).toEqual([]);
  });
});

describe("domainFileProblem", () => {
  it.each([
    "forums/queries.ts",
    "forums/rules.ts",
    "forums/rules.test.ts",
    "regions/rules/nearest.ts",
    "regions/rules/nearest.test.ts",
    "platform/anything.ts",
    "jobs/registry.ts",
    "messages/outbox.ts",
    "messages/outbox.test.ts",
  ])("accepts %s", (path) => expect(domainFileProblem(path)).toBeNull());

  it.each([
    "forums/helpers.ts",
    "forums/index.ts",
    "forums/Rules.ts",
    "regions/rules/deep/nearest.ts",
    "regions/types/place.ts",
  ])("refuses %s", (path) => expect(domainFileProblem(path)).not.toBeNull());

  it("finds a part that is both file and folder", () => {
    expect(doubledParts(["forums/rules.ts", "forums/rules/seats.ts", "regions/rules.ts"])).toEqual(["forums/rules.ts"]);
  });
});
