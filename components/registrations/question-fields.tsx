import { CheckboxGroup, RadioGroup } from "@/components/ui/choice-group";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { type FormState, typed, typedAll } from "@/lib/action/form-state";
import type { ExtraQuestion } from "@/lib/registrations/schema/form";
import type { PartProps } from "./form-options";

/** Up to five questions of the forum's own. */
export function QuestionFields({ options, state }: PartProps) {
  return options.questions.map((question) => <Question key={question.id} question={question} state={state} />);
}

function Question({ question, state }: { question: ExtraQuestion; state: FormState }) {
  const name = `answers.${question.id}`;
  const field = {
    name,
    label: question.label,
    hint: question.hint,
    optional: !question.required,
    error: state.fieldErrors[name],
  };
  const options = question.options?.map((value) => ({ value, label: value })) ?? [];
  switch (question.kind) {
    case "text":
      return <TextField {...field} maxLength={200} defaultValue={typed(state, name)} />;
    case "longText":
      return <TextArea {...field} maxLength={2000} defaultValue={typed(state, name)} />;
    case "number":
      return <TextField {...field} width="short" inputMode="numeric" maxLength={6} defaultValue={typed(state, name)} />;
    case "yesNo":
      return <RadioGroup {...field} options={yesNo} defaultValue={typed(state, name)} />;
    case "oneOf":
      return <RadioGroup {...field} options={options} defaultValue={typed(state, name)} />;
    case "manyOf":
      return <CheckboxGroup {...field} options={options} defaultValue={typedAll(state, name)} />;
  }
}

const yesNo = [
  { value: "ja", label: "Ja" },
  { value: "nein", label: "Nein" },
];
