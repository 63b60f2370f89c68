import { Checkbox } from "@/components/ui/checkbox";
import { Fieldset } from "@/components/ui/fieldset";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { type FormState, typed } from "@/lib/action/form-state";
import { MOST_QUESTIONS, questionKindLabels } from "@/lib/forums/rules/questions";
import { rowsShown } from "./rows-shown";

const kinds = Object.entries(questionKindLabels).map(([value, label]) => ({ value, label }));

/** The forum's own questions: those there are, and an empty one up to five. */
export function QuestionEditor({ state }: { state: FormState }) {
  return (
    <section className="form-part" aria-labelledby="fragen">
      <h2 id="fragen">Eigene Fragen</h2>
      <p className="hint">
        Bis zu fünf Fragen, die nur dieses Forum stellt. Fragen Sie nur, was Sie für die Vorbereitung brauchen. Eine
        geleerte Frage entfällt beim Speichern; nach dem Speichern können Sie eine weitere eintragen.
      </p>
      {rowsShown(state.values, "questions", MOST_QUESTIONS).map((index) => (
        <Question key={index} state={state} index={index} />
      ))}
    </section>
  );
}

function Question({ state, index }: { state: FormState; index: number }) {
  const prefix = `questions.${index}`;
  const field = (name: string) => {
    const full = `${prefix}.${name}`;
    return { name: full, defaultValue: typed(state, full), error: state.fieldErrors[full], optional: true };
  };
  return (
    <Fieldset id={`frage-${index}`} legend={`${index + 1}. Frage`}>
      <input type="hidden" name={`${prefix}.id`} value={typed(state, `${prefix}.id`)} />
      <div className="form">
        <TextField {...field("label")} label="Frage" maxLength={200} />
        <Select {...field("kind")} optional={false} label="Wie wird geantwortet?" options={kinds} />
        <TextField {...field("hint")} label="Hilfe zur Frage" maxLength={300} />
        <TextArea
          {...field("options")}
          label="Antworten zur Auswahl"
          hint="Jede in einer Zeile; nur, wenn aus mehreren gewählt wird."
          rows={4}
          maxLength={2000}
        />
        <Checkbox
          name={`${prefix}.required`}
          label="Muss beantwortet werden"
          defaultChecked={typed(state, `${prefix}.required`) === "ja"}
        />
      </div>
    </Fieldset>
  );
}
