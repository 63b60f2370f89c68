import { expect, test } from "vitest";
import { seal, unseal } from "./sealed";

const [secret, purpose, owner] = ["a secret of the app, long enough for it", "authenticator-app", "account-1"];

test("what was sealed opens again, and looks different each time", () => {
  const sealed = seal(secret, purpose, owner, "JBSWY3DPEHPK3PXP ä");
  expect(sealed).not.toContain("JBSWY");
  expect(seal(secret, purpose, owner, "JBSWY3DPEHPK3PXP ä")).not.toBe(sealed);
  expect(unseal(secret, purpose, owner, sealed)).toBe("JBSWY3DPEHPK3PXP ä");
});

test("it opens for nobody else, and not after a change", () => {
  const sealed = seal(secret, purpose, owner, "geheim");
  expect(unseal("another secret of the app, long enough", purpose, owner, sealed)).toBeNull();
  expect(unseal(secret, "other", owner, sealed)).toBeNull();
  expect(unseal(secret, purpose, "account-2", sealed)).toBeNull();
  const [version, iv, text, tag] = sealed.split(".");
  const other = seal(secret, purpose, owner, "andere").split(".");
  expect(unseal(secret, purpose, owner, [version, iv, other[2], tag].join("."))).toBeNull();
  expect(unseal(secret, purpose, owner, [version, iv, text, tag?.slice(0, 8)].join("."))).toBeNull();
  for (const broken of ["", "v1", "v2.a.b.c", sealed.slice(0, -1)]) {
    expect(unseal(secret, purpose, owner, broken)).toBeNull();
  }
});
