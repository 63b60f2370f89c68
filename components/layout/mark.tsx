/** Our own neutral mark: a round table seen from above, and one seat that is yours. Same drawing as app/icon.svg. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 40 40" width="44" height="44" aria-hidden="true" focusable="false">
      <circle className="mark-table" cx="20" cy="20" r="9.5" />
      <g className="mark-seats">
        <circle cx="33.9" cy="12" r="3.6" />
        <circle cx="33.9" cy="28" r="3.6" />
        <circle cx="20" cy="36" r="3.6" />
        <circle cx="6.1" cy="28" r="3.6" />
        <circle cx="6.1" cy="12" r="3.6" />
      </g>
      <circle className="mark-yours" cx="20" cy="4.4" r="4" />
    </svg>
  );
}
