/** What a form knows after it was sent. Plain data: it also travels through a page posted without JavaScript. */
export type FormState = {
  status: "idle" | "error" | "ok";
  /** Field name → sentence saying what to do. */
  fieldErrors: Record<string, string>;
  /** Sentence about the whole form. */
  formError?: string | undefined;
  /** What was typed, to be shown again. Fields named secret by the action are left out. */
  values: FormValues;
  /** Page of a form that has several, such as "check". */
  step?: string | undefined;
  /** Distinguishes two answers with the same content, so that focus moves again. */
  turn: number;
};

export type FormValues = Record<string, string | string[]>;

export const idle: FormState = { status: "idle", fieldErrors: {}, values: {}, turn: 0 };

/** First typed value of a field, or "". */
export function typed(state: Pick<FormState, "values">, name: string): string {
  const value = state.values[name];
  return (Array.isArray(value) ? value[0] : value) ?? "";
}

/** All typed values of a field that may come several times. */
export function typedAll(state: Pick<FormState, "values">, name: string): string[] {
  const value = state.values[name];
  if (value === undefined || value === "") return [];
  return Array.isArray(value) ? value : [value];
}
