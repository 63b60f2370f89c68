import type { FormValues } from "./form-state";

/** Longest text any field may carry into the app; schemas set the real limits. */
const LONGEST = 20_000;

/** Fields as typed. Files and React's own fields are dropped, line ends become "\n". */
export function formValues(form: FormData): FormValues {
  const values: FormValues = {};
  for (const name of new Set(form.keys())) {
    // "$": React's own fields. "__proto__" is a name that would change the object instead of filling it.
    if (name.startsWith("$") || name === "__proto__") continue;
    const texts = form
      .getAll(name)
      .filter((value) => typeof value === "string")
      .map((value) => value.slice(0, LONGEST).replace(/\r\n?/g, "\n"));
    if (texts.length > 0) values[name] = texts.length === 1 ? (texts[0] ?? "") : texts;
  }
  return values;
}

type Tree = { [key: string]: string | string[] | Tree };

/** "people.0.email" becomes `{ people: { 0: { email } } }`: the shape schemas read. */
export function nest(values: FormValues): Tree {
  const root: Tree = Object.create(null);
  for (const [name, value] of Object.entries(values)) {
    const path = name.split(".");
    const last = path.pop() ?? name;
    let branch = root;
    for (const part of path) {
      const next = branch[part];
      const twig: Tree = typeof next === "object" && !Array.isArray(next) ? next : Object.create(null);
      branch[part] = twig;
      branch = twig;
    }
    branch[last] = value;
  }
  return root;
}
