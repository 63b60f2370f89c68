"use client";

import { type ReactNode, useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { idle } from "@/lib/action/form-state";
import { confirmSubscriptionAction, endSubscriptionAction } from "./actions";

const actions = { confirm: confirmSubscriptionAction, end: endSubscriptionAction };

interface LinkButtonFormProps {
  act: keyof typeof actions;
  token: string;
  variant?: "primary" | "secondary" | undefined;
  children: ReactNode;
}

/** One button behind a page: links alone change nothing, because mail scanners follow them. */
export function LinkButtonForm({ act, token, variant, children }: LinkButtonFormProps) {
  const [state, action] = useActionState(actions[act], idle);
  return (
    <form action={action} noValidate>
      <ErrorSummary errors={{}} formError={state.formError} title="Das hat nicht geklappt" />
      <input type="hidden" name="token" value={token} />
      <SubmitButton variant={variant}>{children}</SubmitButton>
    </form>
  );
}
