import type { FormState } from "@/lib/action/form-state";
import type { ExtraQuestion } from "@/lib/registrations/schema/form";

/** What one forum's form offers to choose from. Plain data: it goes to the browser with the form. */
export type FormOptions = {
  districts: { value: string; label: string }[];
  organisations: string[];
  tables: { value: string; label: string; full: boolean }[];
  topics: { id: string; label: string }[];
  questions: ExtraQuestion[];
  catering: boolean;
  childcare: boolean;
  /** "12. März 2027": until then support can be arranged for certain. */
  supportUntil: string | null;
};

/** What every part of the form needs: its choices, and what was typed and refused before. */
export type PartProps = { options: FormOptions; state: FormState };
