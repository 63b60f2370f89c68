import type { DistrictState } from "@/lib/regions/rules/coverage";

interface MapMarkProps {
  state: DistrictState;
  x: number;
  y: number;
}

/** The state as a shape, so that it never depends on colour: a dot for what is planned, a tick for what was held. */
export function MapMark({ state, x, y }: MapMarkProps) {
  if (state === "none") return null;
  if (state === "planned") return <circle className="map-mark" cx={x} cy={y} r={11} />;
  return <path className="map-mark" d={`M${x - 13} ${y}l9 10 17-20`} />;
}
