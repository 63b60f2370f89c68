import { describe, expect, it } from "vitest";
import { namedIn } from "@/app/known-address";
import { projectFiles } from "./project-files";

/** Routes that answer 404 themselves, in plain text: nobody waits there for a page. */
const ANSWER_THEMSELVES: Record<string, string> = {
  "/einloggen/link/[token]": "the page says in words what is wrong with a link, and how to get a new one",
  "/feeds/[file]": "a feed reader gets a line of text",
  "/feeds/kreise/[file]": "a feed reader gets a line of text",
  "/feeds/reihen/[file]": "a feed reader gets a line of text",
  "/abo/[token]/abmelden": "mail programs post here and must get the same answer for every key",
};

/** The demo mailbox is there or not as a whole, though its address names nothing. */
const NAMES_ITSELF = ["/postfach"];

/** "app/(public)/foren/[slug]/page.tsx" is "/foren/[slug]". */
const addressOf = (file: string) =>
  file
    .split("/")
    .slice(1, -1)
    .filter((part) => !/^[(@]/.test(part))
    .map((part) => `/${part}`)
    .join("");

/** An address of that form with something in the place of each name, and what stands in the first one. */
function example(address: string): { path: string; first: string | undefined } {
  let count = 0;
  const path = address.replace(/\[[^\]]*\]+/g, () => `beispiel-${++count}`);
  return { path, first: count > 0 ? "beispiel-1" : undefined };
}

const asksFirst = (address: string) => {
  const { path, first } = example(address);
  return first !== undefined && namedIn(path)?.name === first;
};

describe("addresses that name something", () => {
  const addresses = projectFiles("app/**/{page,route}.{ts,tsx}").map(addressOf);
  const naming = addresses.filter((address) => address.includes("["));

  it("are asked for before their page is rendered, or answer 404 themselves", () => {
    expect(naming.length).toBeGreaterThan(15);
    expect(naming.filter((address) => !asksFirst(address)).sort()).toEqual(Object.keys(ANSWER_THEMSELVES).sort());
  });

  it("are not taken for others, which name nothing", () => {
    const plain = addresses.filter((address) => !address.includes("["));
    expect(plain.length).toBeGreaterThan(10);
    expect(plain.filter((address) => namedIn(address || "/") !== null)).toEqual(NAMES_ITSELF);
  });

  it("are recognised by the first name in them", () => {
    expect(addressOf("app/(public)/foren/[slug]/page.tsx")).toBe("/foren/[slug]");
    expect(asksFirst("/foren/[slug]/anmelden")).toBe(true);
    expect(asksFirst("/foren/[slug]/tische/[id]")).toBe(true);
    expect(asksFirst("/orte/[slug]")).toBe(false);
    expect(asksFirst("/orte/[[...rest]]")).toBe(false);
    expect(asksFirst("/reihen/archiv/[jahr]")).toBe(false);
  });
});
