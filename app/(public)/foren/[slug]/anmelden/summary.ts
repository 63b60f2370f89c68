import type { FormOptions } from "@/components/registrations/form-options";
import type { Fact } from "@/components/ui/facts";
import { type FormValues, typed, typedAll } from "@/lib/action/form-state";
import { actorTypeLabels, dietLabels, supportLabels } from "@/lib/registrations/rules/labels";
import { countPeople } from "./people";

type Block = { id: string; title: string; items: Fact[] };

/** What was typed, in the words of the form, block by block. Blocks without anything in them are left out. */
export function summaryOf(values: FormValues, options: FormOptions): Block[] {
  const text = (name: string) => typed({ values }, name);
  const many = (name: string) => typedAll({ values }, name);
  const label = (table: Record<string, string>, name: string) => table[text(name)] ?? "";
  const choice = (list: { value: string; label: string }[], name: string) =>
    list.find(({ value }) => value === text(name))?.label ?? "";

  const people = Array.from({ length: countPeople(values) }, (_, index) => {
    const own = (name: string) => text(`people.${index}.${name}`);
    const items = [
      { label: "Name", value: [own("title"), own("firstName"), own("lastName")].filter(Boolean).join(" ") },
      { label: "E-Mail-Adresse", value: own("email") },
      { label: "Funktion", value: own("position") },
      ...(index === 0 ? [{ label: "Telefon", value: text("phone") }] : []),
    ];
    return { id: `person-${index}`, title: index === 0 ? "Zu Ihrer Person" : `${index + 1}. Person`, items };
  });

  const blocks: Block[] = [
    ...people,
    {
      id: "organisation",
      title: "Organisation",
      items: [
        { label: "Organisation oder Kommune", value: text("organisation") },
        { label: "Ich komme als", value: label(actorTypeLabels, "actorType") },
        { label: "Kreis", value: choice(options.districts, "districtAgs") },
        ...(countPeople(values) > 1
          ? [{ label: "Nur gemeinsam", value: text("together") === "ja" ? "Ja" : "Nein" }]
          : []),
      ],
    },
    {
      id: "forum",
      title: "Zum Forum",
      items: [
        { label: "Erster Wunsch", value: choice(options.tables, "firstWishId") },
        { label: "Zweiter Wunsch", value: choice(options.tables, "secondWishId") },
        { label: "Verpflegung", value: label(dietLabels, "diet") },
        { label: "Unverträglichkeiten", value: text("dietNote") },
        ...options.questions.map((question) => ({
          label: question.label,
          value: many(`answers.${question.id}`).join(", "),
        })),
      ],
    },
    {
      id: "unterstuetzung",
      title: "Unterstützung",
      items: [
        {
          label: "Gewünscht",
          value: many("support")
            .map((kind) => supportLabels[kind as keyof typeof supportLabels])
            .join(", "),
        },
        { label: "Dazu", value: text("supportNote") },
      ],
    },
    {
      id: "austausch",
      title: "Austausch",
      items: [
        { label: "Was brauchen Sie?", value: text("needs") },
        { label: "Was bringen Sie mit?", value: text("offers") },
        {
          label: "Themen",
          value: many("topics")
            .map((id) => options.topics.find((topic) => topic.id === id)?.label)
            .join(", "),
        },
      ],
    },
    {
      id: "freiwillig",
      title: "Wenn Sie möchten",
      items: [
        { label: "Liste der Teilnehmenden", value: text("listOptIn") === "ja" ? "Ja" : "Nein" },
        { label: "Einladung zu weiteren Foren", value: text("invitationsOptIn") === "ja" ? "Ja" : "Nein" },
      ],
    },
  ];
  return blocks.filter(({ items }) => items.some(({ value }) => value));
}
