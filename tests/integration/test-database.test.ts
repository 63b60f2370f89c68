import { describe, expect, it } from "vitest";
import { asActor } from "@/db/actor";
import { pool } from "@/db/client";
import { forum, registration, registrationStates } from "@/db/schema";
import { system } from "@/lib/policy/actor";
import { registrationToken } from "@/lib/registrations/links";
import { make, superuser, testDatabase } from "../support/test-db";

describe("the database of a test file", () => {
  it("is a fresh copy that only this file uses", async () => {
    const [row] = await pool`select current_database() as name, (select count(*)::int from registration) as rows`;
    expect(row).toEqual({ name: testDatabase.name, rows: 0 });
  });

  it("is used as the app's own role, without any right to look past the policies", async () => {
    const [role] = await pool`
      select current_user as name, rolsuper, rolbypassrls, rolcreatedb from pg_roles where rolname = current_user`;
    expect(role).toEqual({ name: "portal", rolsuper: false, rolbypassrls: false, rolcreatedb: false });
  });

  it("lets the superuser of the tests see what the app does not", async () => {
    await make.registration(await make.forum());
    expect(await pool`select id from registration`).toHaveLength(0);
    expect(await superuser`select id from registration`).toHaveLength(1);
  });
});

describe("the factories", () => {
  it("make rows in every state that the constraints accept, each in a district of its own", async () => {
    const one = await make.forum();
    const other = await make.forum();
    expect(one.districts).not.toEqual(other.districts);
    for (const state of registrationStates) await make.registration(one, { state });
    const rows = await asActor(system("test"), (tx) => tx.select().from(registration));
    expect(new Set(rows.map((row) => row.state))).toEqual(new Set(registrationStates));
  });

  it("make links that the app itself would make", async () => {
    const row = await make.registration(await make.forum());
    expect(row.token).toBe(registrationToken(row));
  });

  it("make whole groups of rows", async () => {
    const forumRow = await make.forum({ districts: [(await make.district()).ags, (await make.district()).ags] });
    const table = await make.breakout(forumRow.id, { seats: 3 });
    const person = await make.registration(forumRow, { state: "offered", firstWishId: table.id });
    const offer = await make.seatOffer(person);
    const town = await make.municipality(forumRow.districts[0] ?? "");
    expect(offer.registrationId).toBe(person.id);
    expect(town.districtAgs).toBe(forumRow.districts[0]);
    const published = await asActor({ kind: "anonymous" }, (tx) => tx.select({ id: forum.id }).from(forum));
    expect(published.map(({ id }) => id)).toContain(forumRow.id);
  });
});
