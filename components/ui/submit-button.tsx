"use client";

import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonVariant, buttonClass } from "./button";

interface SubmitButtonProps {
  children: ReactNode;
  pendingText?: string | undefined;
  variant?: ButtonVariant | undefined;
  block?: boolean | undefined;
  name?: string | undefined;
  value?: string | undefined;
}

/** A normal submit button that says when it is working. It stays enabled: a disabled button would lose keyboard focus. */
export function SubmitButton({
  children,
  pendingText = "Einen Moment …",
  variant,
  block,
  name,
  value,
}: SubmitButtonProps) {
  const { pending } = useFormStatus();
  return (
    <button
      className={buttonClass({ variant, block })}
      type="submit"
      name={name}
      value={value}
      aria-disabled={pending || undefined}
    >
      <span className="kern-label" aria-live="polite">
        {pending ? pendingText : children}
      </span>
    </button>
  );
}
