import type { ReactNode } from "react";
import { CateringFields } from "@/components/registrations/catering-fields";
import { ExchangeFields } from "@/components/registrations/exchange-fields";
import type { PartProps } from "@/components/registrations/form-options";
import { FormPart } from "@/components/registrations/form-part";
import { OptInFields } from "@/components/registrations/opt-in-fields";
import { OrganisationFields } from "@/components/registrations/organisation-fields";
import { PersonFields } from "@/components/registrations/person-fields";
import { PhoneField } from "@/components/registrations/phone-field";
import { QuestionFields } from "@/components/registrations/question-fields";
import { SupportFields } from "@/components/registrations/support-fields";
import { WishFields } from "@/components/registrations/wish-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { Colleagues } from "./colleagues";
import { PostcodeHelp } from "./postcode-help";

export function EditStep({ options, state, children }: PartProps & { children: ReactNode }) {
  const forum = options.tables.length > 0 || options.questions.length > 0 || options.catering;
  return (
    <>
      {/* The first button of a form answers the Enter key: it must not be one that removes somebody. */}
      <button type="submit" name="intent" value="pruefen" className="kern-sr-only" tabIndex={-1} aria-hidden="true" />
      <p className="hint">Alle Angaben werden gebraucht, wenn nicht „optional“ dabeisteht.</p>
      <div className="trap" aria-hidden="true">
        <label>
          Bitte leer lassen <input name="website" tabIndex={-1} autoComplete="off" />
        </label>
      </div>

      <FormPart title="Zu Ihrer Person">
        <PersonFields state={state} prefix="people.0." own withEmail />
        <PhoneField state={state} />
        <OrganisationFields options={options} state={state}>
          <PostcodeHelp state={state} />
        </OrganisationFields>
      </FormPart>

      <Colleagues state={state} />

      {forum ? (
        <FormPart title="Zum Forum">
          <WishFields options={options} state={state} />
          <CateringFields options={options} state={state} />
          <QuestionFields options={options} state={state} />
        </FormPart>
      ) : null}

      <FormPart
        title="Unterstützung"
        folded="Unterstützung angeben"
        open={hasAny(state.values, ["support", "supportNote"], state.fieldErrors)}
      >
        <SupportFields options={options} state={state} />
      </FormPart>
      <FormPart
        title="Austausch"
        folded="Sagen, was Sie brauchen und mitbringen"
        open={hasAny(state.values, ["needs", "offers", "topics"], state.fieldErrors)}
      >
        <ExchangeFields options={options} state={state} />
      </FormPart>
      <FormPart title="Wenn Sie möchten">
        <OptInFields state={state} />
      </FormPart>
      {children}
      <div>
        <SubmitButton name="intent" value="pruefen">
          Weiter
        </SubmitButton>
      </div>
    </>
  );
}

/** A folded part stands open when something in it was typed or refused. */
function hasAny(values: Record<string, unknown>, names: string[], errors: Record<string, string>): boolean {
  return (
    names.some((name) => (values[name] !== undefined && values[name] !== "") || errors[name] !== undefined) ||
    "supportConsent" in errors
  );
}
