"use client";

import { useEffect, useRef } from "react";
import { fieldId } from "./field-id";

interface ErrorSummaryProps {
  /** Field name to sentence, as in FormState. Shown in this order unless `order` is given. */
  errors: Readonly<Record<string, string>>;
  /** Field names in the order of the form. */
  order?: readonly string[] | undefined;
  formError?: string | undefined;
  title?: string | undefined;
}

/**
 * What went wrong, above the form, with a link to each field. Nothing when there is nothing wrong.
 * With scripts it takes the focus after every refused submit; without, `autofocus` does when the page arrives.
 */
export function ErrorSummary({ errors, order, formError, title }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const names = sortedNames(errors, order);
  const visible = names.length > 0 || Boolean(formError);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new errors object is a new refused submit, even with equal sentences
  useEffect(() => {
    if (!visible) return;
    box.current?.focus();
    if (!document.title.startsWith("Fehler: ")) document.title = `Fehler: ${document.title}`;
  }, [errors, formError, visible]);

  if (!visible) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: the error summary is where reading must go on after a refused form
    <div className="error-summary" ref={box} tabIndex={-1} autoFocus>
      <div role="alert">
        <h2>
          {title ??
            (names.length === 1
              ? "Bitte sehen Sie eine Angabe noch einmal an"
              : "Bitte sehen Sie Ihre Angaben noch einmal an")}
        </h2>
        {formError ? <p>{formError}</p> : null}
        {names.length > 0 ? (
          <ul>
            {names.map((name) => (
              <li key={name}>
                <a href={`#${fieldId(name)}`}>{errors[name]}</a>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </div>
  );
}

function sortedNames(errors: Readonly<Record<string, string>>, order: readonly string[] | undefined): string[] {
  const names = Object.keys(errors);
  if (!order) return names;
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return names.sort((a, b) => place(a) - place(b));
}
