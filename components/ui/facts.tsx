import type { ReactNode } from "react";

export interface Fact {
  label: string;
  value: ReactNode;
}

/** Short facts as a description list: "Zeit", "Ort", "Für wen". Facts without a value are left out. */
export function Facts({ items }: { items: readonly Fact[] }) {
  return (
    <dl className="facts">
      {items.map((item) =>
        item.value === null || item.value === undefined || item.value === "" ? null : (
          <div key={item.label}>
            <dt>{item.label}</dt>
            <dd>{item.value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
