import { describe, expect, it } from "vitest";
import { confirmRegistration } from "@/lib/registrations/mutations/confirm";
import {
  anAddress,
  endHolds,
  fullForum,
  signUp,
  stateOf,
  statesOf,
  stored,
  tokenOf,
} from "@/tests/support/registrations";
import { make, superuser } from "@/tests/support/test-db";

describe("a group", () => {
  const five = () => Array.from({ length: 5 }, () => anAddress());

  it("that wants to stay together gets all places or none", async () => {
    const enough = await make.forum({ capacity: 5 });
    const people = five();
    await signUp(enough, people, { together: "ja" });
    for (const address of people) expect(await stored(enough, address)).toMatchObject({ held: true });

    const scarce = await make.forum({ capacity: 4 });
    const others = five();
    await signUp(scarce, others, { together: "ja" });
    for (const address of others) expect(await stored(scarce, address)).toMatchObject({ held: false });
  });

  it("that may be parted gets the places there are, in the order of the form", async () => {
    const forum = await make.forum({ capacity: 3 });
    const people = five();
    await signUp(forum, people);
    const held = await Promise.all(people.map(async (address) => (await stored(forum, address)).held));
    expect(held).toEqual([true, true, true, false, false]);
  });

  it("that wants to stay together and does not fit is not let in one by one as it confirms", async () => {
    const forum = await fullForum({ capacity: 6 });
    const [gone1, gone2] = await superuser`select id from registration where forum_id = ${forum.id} limit 2`;
    await superuser`update registration set state = 'cancelled' where id in (${gone1?.["id"]}, ${gone2?.["id"]})`;
    const people = five().slice(0, 3);
    await signUp(forum, people, { together: "ja" });
    for (const address of people) await confirmRegistration(await tokenOf(forum, address));
    expect(await statesOf(forum)).toEqual({ cancelled: 2, confirmed: 4, waitlisted: 3 });
  });

  it("that wants to stay together and fits again when the first confirms has its places held for the others", async () => {
    const forum = await make.forum({ capacity: 3 });
    const people = five().slice(0, 3);
    await signUp(forum, people, { together: "ja" });
    await endHolds(forum);
    await confirmRegistration(await tokenOf(forum, people[0] ?? ""));
    const stranger = anAddress();
    await signUp(forum, [stranger]);
    await confirmRegistration(await tokenOf(forum, stranger));
    for (const address of people) await confirmRegistration(await tokenOf(forum, address));
    expect(await stateOf(forum, stranger)).toBe("waitlisted");
    expect(await statesOf(forum)).toEqual({ confirmed: 3, waitlisted: 1 });
  });

  it("larger than the forum is let in one by one, rather than never", async () => {
    const forum = await make.forum({ capacity: 2 });
    const people = five();
    await signUp(forum, people, { together: "ja" });
    for (const address of people) await confirmRegistration(await tokenOf(forum, address));
    expect(await statesOf(forum)).toEqual({ confirmed: 2, waitlisted: 3 });
  });
});
