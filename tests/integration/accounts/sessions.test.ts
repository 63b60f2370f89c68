import { expect, it } from "vitest";
import { endOtherSessions, endOwnSession, endSessionOf } from "@/lib/accounts/mutations/sessions";
import { findStaff } from "@/lib/accounts/queries";
import { make } from "@/tests/support/test-db";

it("ends one of one's own sessions, and nobody else's", async () => {
  const [me, other] = [await make.staff(), await make.staff()];
  const [here, there, foreign] = await Promise.all([
    make.staffSession(me.id),
    make.staffSession(me.id),
    make.staffSession(other.id),
  ]);
  await endOwnSession(me.actor, there.id);
  await endOwnSession(me.actor, foreign.id);
  expect(await findStaff(there.token)).toBeNull();
  expect(await findStaff(here.token)).not.toBeNull();
  expect(await findStaff(foreign.token)).not.toBeNull();
});

it("ends all other sessions of one's own and keeps this one", async () => {
  const [me, other] = [await make.staff(), await make.staff()];
  const [here, first, second, foreign] = await Promise.all([
    make.staffSession(me.id),
    make.staffSession(me.id),
    make.staffSession(me.id),
    make.staffSession(other.id),
  ]);
  await endOtherSessions(me.actor, here.id);
  for (const { token } of [first, second]) expect(await findStaff(token)).toBeNull();
  for (const { token } of [here, foreign]) expect(await findStaff(token)).not.toBeNull();
});

it("ends with signing out", async () => {
  const me = await make.staff();
  const { token } = await make.staffSession(me.id);
  await endSessionOf(token);
  expect(await findStaff(token)).toBeNull();
});
