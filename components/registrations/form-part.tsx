import type { ReactNode } from "react";

type Props = {
  title: string;
  /** Optional parts may be folded away; this is what unfolds them. Never around a field that must be filled in. */
  folded?: string;
  open?: boolean;
  children: ReactNode;
};

/** One part of a long form under its own heading. */
export function FormPart({ title, folded, open, children }: Props) {
  return (
    <section className="form-part">
      <h2>{title}</h2>
      {folded ? (
        <details className="form-fold" open={open}>
          <summary>{folded} (optional)</summary>
          <div className="form">{children}</div>
        </details>
      ) : (
        children
      )}
    </section>
  );
}
