import type { Point, Ring } from "./map-projection";

/**
 * Leaves out vertices whose corner is smaller than `minArea` (square units of the map; Visvalingam's rule), the smallest
 * first. Works on the borders between two points where three territories meet, in the direction that both neighbours
 * agree on: each border is thinned out in the same way for both, so that no gaps open between them.
 */
export function simplifyBorders(districts: Ring[][], minArea: number): Ring[][] {
  const corners = meetingPoints(districts.flat());
  return districts.map((rings) => rings.map((ring) => simplifyRing(ring, corners, minArea)));
}

const key = (point: Point) => `${point[0]},${point[1]}`;

/** Points with more than two neighbours over all rings. */
function meetingPoints(rings: Ring[]): Set<string> {
  const neighbours = new Map<string, Set<string>>();
  for (const ring of rings) {
    for (const [index, to] of ring.slice(1).entries()) {
      const from = ring[index] ?? to;
      neighbours.set(key(from), (neighbours.get(key(from)) ?? new Set()).add(key(to)));
      neighbours.set(key(to), (neighbours.get(key(to)) ?? new Set()).add(key(from)));
    }
  }
  return new Set([...neighbours].filter(([, all]) => all.size > 2).map(([name]) => name));
}

function simplifyRing(ring: Ring, corners: Set<string>, minArea: number): Ring {
  const open = ring.slice(0, -1);
  const first = open.findIndex((point) => corners.has(key(point)));
  // An exclave inside one district has no meeting point: both sides begin at its smallest coordinate.
  const start = first >= 0 ? first : open.reduce((least, point, i) => (before(point, open[least]) ? i : least), 0);
  const turned = [...open.slice(start), ...open.slice(0, start + 1)];
  const borders: Ring[] = [];
  for (const point of turned) {
    const border = borders.at(-1);
    if (!border) borders.push([point]);
    else border.push(point);
    if (border && corners.has(key(point))) borders.push([point]);
  }
  return borders.flatMap((border, i) => simplifyBorder(border, minArea).slice(i === 0 ? 0 : 1));
}

function simplifyBorder(border: Ring, minArea: number): Ring {
  const backwards = before(border.at(-1), border[0]);
  const kept = backwards ? border.toReversed() : [...border];
  for (let index = smallestCorner(kept, minArea); index > 0 && kept.length > 4; index = smallestCorner(kept, minArea)) {
    kept.splice(index, 1);
  }
  return backwards ? kept.reverse() : kept;
}

const before = (a: Point | undefined, b: Point | undefined) =>
  a !== undefined && b !== undefined && (a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]));

/** Index of the vertex with the smallest corner below `minArea`; 0 if there is none. */
function smallestCorner(border: Ring, minArea: number): number {
  let found = 0;
  let least = minArea;
  for (let i = 1; i < border.length - 1; i++) {
    const [a, b, c] = [border[i - 1], border[i], border[i + 1]];
    if (!a || !b || !c) continue;
    const area = Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;
    if (area < least) [found, least] = [i, area];
  }
  return found;
}
