import type { FormValues } from "@/lib/action/form-state";

/** Numbers of the rows of a list in a form: those that were sent or stored, and one more to fill in. */
export function rowsShown(values: FormValues, list: string, most: number): number[] {
  const used = Object.keys(values).flatMap((name) => {
    const match = name.startsWith(`${list}.`) ? /^\d+/.exec(name.slice(list.length + 1)) : null;
    const filled = match && values[name] !== "" && !name.endsWith(".id") && !name.endsWith(".kind");
    return filled ? [Number(match[0])] : [];
  });
  return Array.from({ length: Math.min(Math.max(-1, ...used) + 2, most) }, (_, index) => index);
}
