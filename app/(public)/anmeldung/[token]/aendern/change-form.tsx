"use client";

import { useActionState } from "react";
import { CateringFields } from "@/components/registrations/catering-fields";
import { ExchangeFields } from "@/components/registrations/exchange-fields";
import type { FormOptions } from "@/components/registrations/form-options";
import { FormPart } from "@/components/registrations/form-part";
import { OptInFields } from "@/components/registrations/opt-in-fields";
import { OrganisationFields } from "@/components/registrations/organisation-fields";
import { PersonFields } from "@/components/registrations/person-fields";
import { PhoneField } from "@/components/registrations/phone-field";
import { QuestionFields } from "@/components/registrations/question-fields";
import { SupportFields } from "@/components/registrations/support-fields";
import { WishFields } from "@/components/registrations/wish-fields";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FormValues, idle } from "@/lib/action/form-state";
import { changeAction } from "../../actions";

type Props = { token: string; options: FormOptions; stored: FormValues };

/** The form of the registration with what is stored in it. What was typed wins over what is stored. */
export function ChangeForm({ token, options, stored }: Props) {
  const [answer, action] = useActionState(changeAction, idle);
  const state = answer.turn > 0 ? answer : { ...answer, values: stored };
  const part = { options, state };
  return (
    <>
      <ErrorSummary errors={state.fieldErrors} formError={state.formError} />
      <form key={state.turn} action={action} className="form" noValidate>
        <input type="hidden" name="token" value={token} />
        <FormPart title="Zu Ihrer Person">
          <PersonFields state={state} prefix="" own withEmail={false} />
          <PhoneField state={state} />
          <OrganisationFields {...part} />
        </FormPart>
        <FormPart title="Zum Forum">
          <WishFields {...part} />
          <CateringFields {...part} />
          <QuestionFields {...part} />
        </FormPart>
        <FormPart title="Unterstützung">
          <SupportFields {...part} />
        </FormPart>
        <FormPart title="Austausch">
          <ExchangeFields {...part} />
        </FormPart>
        <FormPart title="Wenn Sie möchten">
          <OptInFields state={state} />
        </FormPart>
        <div>
          <SubmitButton>Änderungen speichern</SubmitButton>
        </div>
      </form>
    </>
  );
}
