import { RadioGroup } from "@/components/ui/choice-group";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { type FormState, typed } from "@/lib/action/form-state";

const ways = [
  { value: "now", label: "Sofort, sobald ich sie bestätige" },
  { value: "at", label: "An einem festen Tag", hint: "Füllen Sie Tag und Uhrzeit aus." },
  {
    value: "relative",
    label: "Vor oder nach dem Forum",
    hint: "Füllen Sie Tage und Uhrzeit aus. Wird das Forum verlegt, verschiebt sich die Nachricht mit.",
  },
];
const sides = [
  { value: "before", label: "vor dem Beginn" },
  { value: "after", label: "nach dem Beginn" },
];

/** When a mail goes out. Works without script: all fields are there, those of the way chosen count. */
export function ScheduleFields({ state }: { state: FormState }) {
  const text = (name: string) => ({ name, defaultValue: typed(state, name), error: state.fieldErrors[name] });
  return (
    <>
      <RadioGroup {...text("when")} label="Wann?" options={ways} />
      <div className="form-row">
        <TextField {...text("date")} type="date" label="Fester Tag" optional width="medium" />
        <TextField {...text("time")} type="time" label="Uhrzeit am festen Tag" optional width="short" />
      </div>
      <div className="form-row">
        <TextField {...text("days")} label="Tage" inputMode="numeric" optional width="short" />
        <Select {...text("side")} label="Vorher oder nachher" options={sides} />
        <TextField
          {...text("relativeTime")}
          type="time"
          label="Uhrzeit vor oder nach dem Forum"
          optional
          width="short"
        />
      </div>
    </>
  );
}
