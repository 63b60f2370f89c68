/** Where one is in a short form. `current` counts from 0. */
export function Steps({ labels, current }: { labels: readonly string[]; current: number }) {
  return (
    <ol className="steps" aria-label="Schritte">
      {labels.map((label, index) => (
        <li
          key={label}
          className={index < current ? "step step-done" : "step"}
          aria-current={index === current ? "step" : undefined}
        >
          <span className="kern-sr-only">
            Schritt {index + 1} von {labels.length}
            {index < current ? ", erledigt" : ""}:{" "}
          </span>
          {label}
        </li>
      ))}
    </ol>
  );
}
