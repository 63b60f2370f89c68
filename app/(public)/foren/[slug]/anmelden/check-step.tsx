import { type ReactNode, useEffect, useRef } from "react";
import type { PartProps } from "@/components/registrations/form-options";
import { Button } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import { SummaryBlock } from "@/components/ui/summary-block";
import type { FormValues } from "@/lib/action/form-state";
import { summaryOf } from "./summary";

/** Everything once more, before it counts. What was typed travels along in hidden fields. */
export function CheckStep({ options, state, children }: PartProps & { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h2 id="pruefen" tabIndex={-1} ref={heading}>
        Bitte prüfen Sie Ihre Angaben
      </h2>
      {hiddenFields(state.values).map(([name, text]) => (
        <input key={`${name}=${text}`} type="hidden" name={name} value={text} />
      ))}
      {summaryOf(state.values, options).map(({ id, title, items }) => (
        <SummaryBlock
          key={id}
          id={id}
          title={title}
          items={items}
          change={
            <Button variant="tertiary" name="intent" value="aendern">
              Ändern<span className="kern-sr-only">: {title}</span>
            </Button>
          }
        />
      ))}
      <p>
        Danach bekommen Sie eine E-Mail. Ihr Platz ist sicher, sobald Sie dort auf{" "}
        <strong>„Anmeldung bestätigen“</strong> gedrückt haben.
      </p>
      {children}
      <div>
        <SubmitButton name="intent" value="absenden">
          Verbindlich anmelden
        </SubmitButton>
      </div>
    </>
  );
}

/** Not the fields that belong to the step itself. The same name may come several times, with different texts. */
function hiddenFields(values: FormValues): [name: string, text: string][] {
  return Object.entries(values)
    .filter(([name]) => !["forum", "stamp", "intent", "website"].includes(name))
    .flatMap(([name, value]) => [value].flat().map((text): [string, string] => [name, text]));
}
