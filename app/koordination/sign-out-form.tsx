"use client";

import { useActionState } from "react";
import { SubmitButton } from "@/components/ui/submit-button";
import { idle } from "@/lib/action/form-state";
import { signOutAction } from "../(public)/einloggen/actions";

export function SignOutForm() {
  const [, action] = useActionState(signOutAction, idle);
  return (
    <form action={action}>
      <SubmitButton variant="tertiary">Ausloggen</SubmitButton>
    </form>
  );
}
