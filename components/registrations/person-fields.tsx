import { TextField } from "@/components/ui/text-field";
import { type FormState, typed } from "@/lib/action/form-state";

type Props = {
  state: FormState;
  /** Field names begin with it: "people.0.", or "" where there is one person only. */
  prefix: string;
  /** The person who fills in the form: the browser may offer what it knows. */
  own: boolean;
  withEmail: boolean;
};

export function PersonFields({ state, prefix, own, withEmail }: Props) {
  const field = (name: string) => ({
    name: `${prefix}${name}`,
    defaultValue: typed(state, `${prefix}${name}`),
    error: state.fieldErrors[`${prefix}${name}`],
  });
  const token = (name: string) => (own ? name : "off");
  return (
    <>
      <TextField
        {...field("title")}
        label="Titel"
        optional
        width="short"
        maxLength={40}
        autoComplete={token("honorific-prefix")}
      />
      <div className="form-row form-row-two">
        <TextField {...field("firstName")} label="Vorname" maxLength={80} autoComplete={token("given-name")} />
        <TextField {...field("lastName")} label="Nachname" maxLength={80} autoComplete={token("family-name")} />
      </div>
      {withEmail ? (
        <TextField
          {...field("email")}
          label="E-Mail-Adresse"
          hint={
            own
              ? "Dorthin schicken wir den Link zum Bestätigen."
              : "Dorthin schicken wir einen eigenen Link zum Bestätigen."
          }
          type="email"
          maxLength={254}
          autoComplete={token("email")}
          spellCheck={false}
        />
      ) : null}
      <TextField
        {...field("position")}
        label="Funktion"
        hint="Zum Beispiel: Vorsitz, Sozialamt, Leitung der Kleiderkammer"
        optional
        maxLength={120}
        autoComplete={token("organization-title")}
      />
    </>
  );
}
