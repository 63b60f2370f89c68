import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { agendaKindLabels, type ItemDraft, MOST_TABLES } from "@/lib/forums/rules/agenda";
import { AgendaTableFields } from "./agenda-table-fields";

const kinds = Object.entries(agendaKindLabels).map(([value, label]) => ({
  value,
  label: value === "breakouts" ? "Tischrunde oder Workshops" : label,
}));

type Props = { item: ItemDraft; index: number; last: boolean; errors: Record<string, string> };

/** One item of the programme with its tables, and the buttons that move it. */
export function AgendaItemFields({ item, index, last, errors }: Props) {
  const prefix = `items.${index}`;
  const field = (name: "from" | "to" | "title" | "host" | "description") => ({
    name: `${prefix}.${name}`,
    defaultValue: item[name],
    error: errors[`${prefix}.${name}`],
  });
  const number = index + 1;
  return (
    <section className="form-part" aria-labelledby={`punkt-${number}`}>
      <h2 id={`punkt-${number}`}>
        {number}. {item.title || "Programmpunkt"}
      </h2>
      <input type="hidden" name={`${prefix}.id`} value={item.id} />
      <TextField {...field("title")} label="Titel" maxLength={200} />
      <div className="form-row form-row-two">
        <TextField {...field("from")} type="time" label="Von" optional width="short" />
        <TextField {...field("to")} type="time" label="Bis" optional width="short" />
        <Select
          name={`${prefix}.kind`}
          label="Art"
          options={kinds}
          defaultValue={item.kind}
          error={errors[`${prefix}.kind`]}
        />
        <TextField {...field("host")} label="Wer gestaltet es?" optional maxLength={160} />
      </div>
      <TextArea {...field("description")} label="Dazu in Worten" optional rows={2} maxLength={1000} />
      {item.tables.map((table, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the whole form is made anew when rows change places
        <AgendaTableFields key={place} table={table} item={index} index={place} errors={errors} />
      ))}
      <div className="tools">
        {item.tables.length < MOST_TABLES ? (
          <Button variant="secondary" name="intent" value={`table-add-${index}`}>
            Tisch hinzufügen
            <span className="kern-sr-only"> zu Punkt {number}</span>
          </Button>
        ) : null}
        {index > 0 ? <Move name={`item-up-${index}`} label="Nach oben" number={number} /> : null}
        {last ? null : <Move name={`item-down-${index}`} label="Nach unten" number={number} />}
        <Move name={`item-remove-${index}`} label="Entfernen" number={number} />
      </div>
    </section>
  );
}

function Move({ name, label, number }: { name: string; label: string; number: number }) {
  return (
    <Button variant="tertiary" name="intent" value={name}>
      {label}
      <span className="kern-sr-only">: Punkt {number}</span>
    </Button>
  );
}
