import type { Point, Ring } from "./map-projection";

/**
 * SVG path data on whole units, in relative steps. Each vertex is rounded by itself, so that neighbours, who share
 * their vertices, keep sharing their borders; what then falls together or lies on a straight line is left out.
 */
export function outlinePath(rings: Ring[], scale: number): string {
  return rings
    .map((ring) => straighten(ring.map(([x, y]) => [Math.round(x * scale), Math.round(y * scale)] as const)))
    .filter((ring) => ring.length >= 3)
    .map(drawRing)
    .join("");
}

function straighten(ring: Ring): Ring {
  const kept: Ring = [];
  for (const point of ring) {
    if (same(kept.at(-1), point)) continue;
    while (kept.length > 1 && onLine(kept.at(-2), kept.at(-1), point)) kept.pop();
    kept.push(point);
  }
  if (same(kept[0], kept.at(-1))) kept.pop();
  return kept;
}

const same = (a: Point | undefined, b: Point | undefined) => a?.[0] === b?.[0] && a?.[1] === b?.[1];

function onLine(a: Point | undefined, b: Point | undefined, c: Point): boolean {
  if (!a || !b) return false;
  return (b[0] - a[0]) * (c[1] - a[1]) === (b[1] - a[1]) * (c[0] - a[0]);
}

function drawRing(ring: Ring): string {
  const [start = [0, 0]] = ring;
  const steps = ring.slice(1).map((point, index) => {
    const from = ring[index] ?? start;
    return [point[0] - from[0], point[1] - from[1]];
  });
  return `M${pack(start)}l${pack(steps.flat())}z`;
}

/** Numbers as short as SVG allows: a minus sign separates by itself. */
const pack = (numbers: readonly number[]) => numbers.join(" ").replaceAll(" -", "-");
