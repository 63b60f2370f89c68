import { Alert } from "@/components/ui/alert";
import { Facts } from "@/components/ui/facts";
import { type FormState, typedAll } from "@/lib/action/form-state";
import { fieldLabels } from "@/lib/forums/rules/field-labels";

const NOW = "now.";
const fixedWords: Record<string, string> = {
  ja: "ja",
  on: "Warteliste an",
  paused: "Warteliste angehalten",
  off: "keine Warteliste",
};

type Props = { state: FormState; words?: Readonly<Record<string, string>> | undefined };

/** What somebody else has stored since the form was opened, beside what was typed here. */
export function Overtaken({ state, words = {} }: Props) {
  const show = (name: string) =>
    typedAll(state, name)
      .map((value) => words[value] ?? fixedWords[value] ?? value)
      .join(", ") || "nichts";
  const changed = Object.keys(state.values)
    .filter((name) => name.startsWith(NOW))
    .map((name) => name.slice(NOW.length))
    .filter((name) => fieldLabels[name] && show(name) !== show(NOW + name));
  if (changed.length === 0) return null;
  return (
    <Alert tone="warning" title="Das ist inzwischen gespeichert" level={2}>
      <Facts items={changed.map((name) => ({ label: fieldLabels[name] ?? name, value: show(NOW + name) }))} />
      <p>In den Feldern unten steht, was Sie eingegeben haben. Speichern Sie, dann gilt Ihre Fassung.</p>
    </Alert>
  );
}
