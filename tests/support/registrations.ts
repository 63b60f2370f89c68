import { eq } from "drizzle-orm";
import * as schema from "@/db/schema";
import { hashToken, newId } from "@/lib/platform/ids";
import { confirmRegistration } from "@/lib/registrations/mutations/confirm";
import { register } from "@/lib/registrations/mutations/register";
import { type RegistrationInput, registrationInput } from "@/lib/registrations/schema/form";
import { registrationToken } from "./factories";
import { make, superuser } from "./test-db";

type Forum = { id: string; districts: string[] };

/** A filled-in form as it arrives from the browser: one person for each address, and what else is given. */
export const typedForm = (forum: Forum, addresses: readonly string[], fields: object = {}) => ({
  people: addresses.map((email, index) => ({ firstName: "Hanna", lastName: `Beispiel ${index}`, email })),
  organisation: "Beispielverein",
  actorType: "association",
  districtAgs: forum.districts[0],
  ...fields,
});

/** The same as it is understood. */
export const filledForm = (...form: Parameters<typeof typedForm>): RegistrationInput =>
  registrationInput.parse(typedForm(...form));

/** Sends the form as a new one. */
export const signUp = (forum: Forum, addresses: readonly string[], fields: object = {}, formKey: string = newId()) =>
  register(forum.id, formKey, filledForm(forum, addresses, fields));

let count = 0;
/** An address nobody else in this test file has. */
export const anAddress = (name = "visitor"): string => `${name}-${++count}@example.org`;

export type StoredRegistration = {
  id: string;
  state: string;
  /** Has a place of its own until the address is confirmed. */
  held: boolean;
  group_id: string;
  queue_number: string | null;
  token: string;
};

/** The newest registration of an address at this forum, as it is stored, with its link's token. */
export async function stored(forum: Forum, address: string): Promise<StoredRegistration> {
  const [row] = await superuser<(StoredRegistration & { link_version: number; token_hash: string })[]>`
    select *, hold_until is not null as held from registration
    where forum_id = ${forum.id} and email_normalised = ${address.toLowerCase()} order by created_at desc, id desc limit 1`;
  if (!row) throw new Error(`${address} is not registered`);
  const token = registrationToken(row.id, row.link_version);
  if (hashToken(token) !== row.token_hash) throw new Error("The link of this registration does not open it");
  return { ...row, token };
}

export const tokenOf = async (forum: Forum, address: string) => (await stored(forum, address)).token;
export const stateOf = async (forum: Forum, address: string) => (await stored(forum, address)).state;

/** Templates of the mails queued for an address, oldest first. */
export async function mailsTo(address: string): Promise<string[]> {
  const rows = await superuser<{ template: string }[]>`
    select template from outbox_mail where recipient = ${address.toLowerCase()} order by send_after, id`;
  return rows.map(({ template }) => template);
}

/** How many registrations of a forum are in each state. */
export async function statesOf(forum: { id: string }): Promise<Record<string, number>> {
  const rows = await superuser<{ state: string; count: number }[]>`
    select state, count(*)::int as count from registration where forum_id = ${forum.id} group by state`;
  return Object.fromEntries(rows.map(({ state, count: n }) => [state, n]));
}

/** Steps of a registration as the history tells them. */
export async function historyOf(id: string): Promise<string[]> {
  const rows = await superuser<{ action: string; from_state: string | null; to_state: string | null }[]>`
    select action, from_state, to_state from audit_entry where subject_id = ${id} order by id`;
  return rows.map((row) => (row.to_state ? `${row.from_state ?? "nothing"} > ${row.to_state}` : row.action));
}

/** A forum whose places are all confirmed, by people nobody looks at. */
export async function fullForum(values: Parameters<typeof make.forum>[0] & { capacity: number }) {
  const forum = await make.forum(values);
  for (let i = 0; i < values.capacity; i += 1) await make.registration(forum);
  return forum;
}

/** What staff change in later issues. */
export const setForum = (forum: { id: string }, values: Partial<typeof schema.forum.$inferInsert>) =>
  make.db.update(schema.forum).set(values).where(eq(schema.forum.id, forum.id));

/** As if this forum's places had been held an hour ago. */
export const endHolds = (forum: { id: string }) =>
  superuser`update registration set hold_until = hold_until - interval '1 day' where forum_id = ${forum.id}`;

/** Registers and confirms, one after the other; without a place they wait. */
export async function join(forum: Forum, ...addresses: string[]) {
  for (const address of addresses) {
    await signUp(forum, [address]);
    await confirmRegistration(await tokenOf(forum, address));
  }
}

export const states = (forum: Forum, ...addresses: string[]) =>
  Promise.all(addresses.map((address) => stateOf(forum, address)));
