/** DOM id of the control for a form field; error summaries link to it. Dots of nested names become dashes. */
export function fieldId(name: string): string {
  return `feld-${name.replace(/[^a-zA-Z0-9_-]+/g, "-")}`;
}

/** Value for `aria-describedby`: the ids of the hint and the error that are really on the page, or nothing. */
export function describedBy(id: string, hint: unknown, error: unknown): string | undefined {
  const ids = [hint ? `${id}-hinweis` : "", error ? `${id}-fehler` : ""].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}
