import type { Point, Ring } from "./map-projection";

/**
 * The point inside the rings that is farthest from any border (to about one unit): where a mark is read as belonging to
 * the district. The centre of gravity of Landkreis Kassel would lie in the city of Kassel.
 */
export function markPoint(rings: Ring[]): Point {
  const xs = rings.flat().map(([x]) => x);
  const ys = rings.flat().map(([, y]) => y);
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  let step = Math.max(Math.max(...xs) - left, Math.max(...ys) - top) / 24;
  let best = search(rings, [left + 12 * step, top + 12 * step], step, 12);
  while (step > 1) {
    step /= 4;
    best = search(rings, best, step, 6);
  }
  return [Math.round(best[0]), Math.round(best[1])];
}

function search(rings: Ring[], centre: Point, step: number, reach: number): Point {
  let best = centre;
  let room = inside(rings, centre) ? distance(rings, centre) : -1;
  for (let i = -reach; i <= reach; i++) {
    for (let j = -reach; j <= reach; j++) {
      const point: Point = [centre[0] + i * step, centre[1] + j * step];
      const free = inside(rings, point) ? distance(rings, point) : -1;
      if (free > room) [best, room] = [point, free];
    }
  }
  return best;
}

const edges = (ring: Ring) => ring.slice(1).map((to, index) => [ring[index] ?? to, to] as const);

/** Even-odd rule over all rings. */
export function inside(rings: Ring[], [x, y]: Point): boolean {
  const crossings = rings.flatMap(edges).filter(([a, b]) => {
    if (a[1] > y === b[1] > y) return false;
    return x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0];
  });
  return crossings.length % 2 === 1;
}

const distance = (rings: Ring[], point: Point) =>
  Math.min(...rings.flatMap(edges).map(([a, b]) => distanceToEdge(point, a, b)));

function distanceToEdge([x, y]: Point, a: Point, b: Point): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - a[0]) * dx + (y - a[1]) * dy) / length));
  return Math.hypot(x - a[0] - along * dx, y - a[1] - along * dy);
}
