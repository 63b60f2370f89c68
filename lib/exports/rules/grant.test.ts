import { describe, expect, it } from "vitest";
import { addMinutes, parseWallTime } from "@/lib/platform/time";
import { makeGrant, readGrant } from "./grant";

const at = parseWallTime("2026-05-01T10:00");
const whom = { accountId: "a", forumId: "f", kind: "signature-list" } as const;
const grant = makeGrant("secret", whom, at);

describe("a grant", () => {
  it("lasts five minutes", () => {
    expect(readGrant("secret", whom, grant, at)).toEqual(at);
    expect(readGrant("secret", whom, grant, new Date(addMinutes(at, 5).getTime() - 1))).toEqual(at);
    expect(readGrant("secret", whom, grant, addMinutes(at, 5))).toBeNull();
    expect(readGrant("secret", whom, grant, addMinutes(at, -1))).toBeNull();
  });

  it.each([
    { ...whom, accountId: "b" },
    { ...whom, forumId: "g" },
    { ...whom, kind: "participants-csv" as const },
  ])("is for one account, forum and kind of file only", (other) => {
    expect(readGrant("secret", other, grant, at)).toBeNull();
  });

  it.each(["", ".", "x", `${addMinutes(at, 1).getTime()}.${grant.split(".")[1]}`])("is not made up (%s)", (made) => {
    expect(readGrant("secret", whom, made, at)).toBeNull();
    expect(readGrant("other secret", whom, grant, at)).toBeNull();
  });
});
