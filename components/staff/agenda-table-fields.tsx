import { Button } from "@/components/ui/button";
import { Fieldset } from "@/components/ui/fieldset";
import { TextField } from "@/components/ui/text-field";
import type { TableDraft } from "@/lib/forums/rules/agenda";

type Props = { table: TableDraft; item: number; index: number; errors: Record<string, string> };

/** One table or workshop of an item. */
export function AgendaTableFields({ table, item, index, errors }: Props) {
  const prefix = `items.${item}.tables.${index}`;
  const field = (name: "title" | "topic" | "host" | "seats") => ({
    name: `${prefix}.${name}`,
    defaultValue: table[name],
    error: errors[`${prefix}.${name}`],
  });
  return (
    <Fieldset id={`tisch-${item}-${index}`} legend={`Tisch ${index + 1}`}>
      <input type="hidden" name={`${prefix}.id`} value={table.id} />
      <div className="form-row form-row-two">
        <TextField {...field("title")} label="Name des Tisches" maxLength={160} />
        <TextField {...field("seats")} label="Plätze" optional width="short" inputMode="numeric" maxLength={4} />
        <TextField {...field("topic")} label="Thema" optional maxLength={600} />
        <TextField {...field("host")} label="Am Tisch" optional maxLength={160} />
      </div>
      <Button variant="tertiary" name="intent" value={`table-remove-${item}-${index}`}>
        Tisch {index + 1} entfernen
        <span className="kern-sr-only"> aus Punkt {item + 1}</span>
      </Button>
    </Fieldset>
  );
}
