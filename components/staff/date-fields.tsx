import { TextField } from "@/components/ui/text-field";
import { type FormState, typed } from "@/lib/action/form-state";

/** Day, beginning and end of a forum. */
export function DateFields({ state }: { state: FormState }) {
  const field = (name: string) => ({ name, defaultValue: typed(state, name), error: state.fieldErrors[name] });
  return (
    <>
      <TextField {...field("day")} type="date" label="Datum" width="medium" />
      <div className="form-row form-row-two">
        <TextField {...field("startTime")} type="time" label="Beginn" width="short" />
        <TextField
          {...field("endTime")}
          type="time"
          label="Ende"
          hint="Leer, solange es nicht feststeht."
          optional
          width="short"
        />
      </div>
    </>
  );
}
