/** Degrees, WGS84. */
export interface GroundPoint {
  lat: number;
  lon: number;
}

const earthRadiusKm = 6371;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Great-circle distance in kilometres (haversine). As the crow flies: roads are longer. */
export function distanceKm(a: GroundPoint, b: GroundPoint): number {
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2;
  const h = half(a.lat, b.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(a.lon, b.lon);
  return 2 * earthRadiusKm * Math.asin(Math.sqrt(h));
}

/** The nearest `limit` candidates with their distance in whole kilometres; the order of equals is that of the input. */
export function nearest<Candidate extends GroundPoint>(
  from: GroundPoint,
  candidates: readonly Candidate[],
  limit: number,
) {
  return candidates
    .map((place) => ({ place, km: distanceKm(from, place) }))
    .sort((a, b) => a.km - b.km)
    .slice(0, limit)
    .map(({ place, km }) => ({ place, km: Math.round(km) }));
}
