interface TownListProps {
  towns: readonly { ags: string; name: string; type: "Stadt" | "Gemeinde" }[];
}

/** The municipalities of a district, cities marked by the word. */
export function TownList({ towns }: TownListProps) {
  return (
    <ul className="town-list">
      {towns.map(({ ags, name, type }) => (
        <li key={ags}>
          {name}
          {type === "Stadt" ? <span className="muted"> (Stadt)</span> : null}
        </li>
      ))}
    </ul>
  );
}
