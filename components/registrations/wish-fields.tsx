import { Select } from "@/components/ui/select";
import { typed } from "@/lib/action/form-state";
import type { PartProps } from "./form-options";

/** First and second wish for a table; nothing where the forum has none. */
export function WishFields({ options, state }: PartProps) {
  if (options.tables.length === 0) return null;
  const tables = options.tables.map(({ value, label, full }) => ({
    value,
    label: full ? `${label} (schon sehr gefragt)` : label,
  }));
  return (
    <>
      <Select
        name="firstWishId"
        label="An welchem Tisch möchten Sie mitarbeiten?"
        hint="Ihr erster Wunsch. Wir versuchen, ihn zu erfüllen."
        optional
        options={tables}
        placeholder="Ich lege mich noch nicht fest"
        defaultValue={typed(state, "firstWishId")}
        error={state.fieldErrors.firstWishId}
      />
      <Select
        name="secondWishId"
        label="Zweiter Wunsch"
        optional
        options={tables}
        placeholder="Kein zweiter Wunsch"
        defaultValue={typed(state, "secondWishId")}
        error={state.fieldErrors.secondWishId}
      />
    </>
  );
}
