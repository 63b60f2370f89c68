import { describe, expect, it } from "vitest";
import { projectFiles, read } from "../project-files";
import { checkSignInPage, checkWording, type Finding } from "./rules";
import { textsInSource } from "./texts-in-source";

const screens = projectFiles("{app,components}/**/*.{ts,tsx}", "lib/platform/messages/*.ts");
const mails = projectFiles("lib/messages/**/*.{ts,tsx}");
const domains = projectFiles("lib/!(messages|platform)/**/*.{ts,tsx}", "lib/platform/*.ts");
const seeds = projectFiles("db/seed/**/*.{ts,tsx}");
const markdown = projectFiles("db/seed/**/*.md", "lib/**/*.md");

const sources = [...screens, ...mails, ...domains, ...seeds].filter((file) => !/\.test\.tsx?$/.test(file));

/** "file:line" → what is wrong there, so that a failing test reads like a list of tasks. */
function report(file: string, check: (text: string) => Finding[]): string[] {
  const texts = file.endsWith(".md")
    ? read(file)
        .split("\n")
        .map((text, index) => ({ text, line: index + 1 }))
    : textsInSource(read(file), file);
  return texts.flatMap(({ text, line }) =>
    check(text).map(({ rule, match, advice }) => `${file}:${line} ${rule} „${match}“: ${advice}`),
  );
}

describe("German texts", () => {
  it.each([
    ["screens", screens],
    ["mails", mails],
    ["rules and errors", domains],
    ["seeds", [...seeds, ...markdown]],
  ])("follow the language rules of the house: %s", (_name, files) => {
    expect(files.filter((file) => !/\.test\.tsx?$/.test(file)).flatMap((file) => report(file, checkWording))).toEqual(
      [],
    );
  });

  it("use the word for registering never for signing in", () => {
    const accounts = sources.filter((file) => /^(app\/einloggen|lib\/accounts)\//.test(file));
    expect(accounts.flatMap((file) => report(file, checkSignInPage))).toEqual([]);
  });
});
