import { geoTransverseMercator } from "d3-geo";
import type { Feature, MultiPolygon, Polygon, Position } from "geojson";
import { mapFrame } from "../../lib/regions/rules/map-frame";

export type DistrictFeature = Feature<Polygon | MultiPolygon, { ags: string }>;
export type Point = readonly [x: number, y: number];
export type Ring = Point[];

const margin = 10;

/** All rings of a district, outer ones and holes; the drawing tells them apart by the even-odd rule. */
export const ringsOf = ({ geometry }: DistrictFeature): Position[][] =>
  geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();

/**
 * A projection that fits all the districts into the map's frame, north up, centred on the 9th meridian as on official
 * maps. It is fitted to the vertices and used on vertices only: drawn as polygons, rings that run counter-clockwise
 * (RFC 7946) would mean "everything but the district" to d3-geo.
 */
export function fitProjection(features: DistrictFeature[]) {
  const vertices = { type: "MultiPoint" as const, coordinates: features.flatMap((feature) => ringsOf(feature).flat()) };
  const { width, height } = mapFrame;
  const projection = geoTransverseMercator().rotate([-9, 0]);
  projection.fitExtent(
    [
      [margin, margin],
      [width - margin, height - margin],
    ],
    vertices,
  );
  return {
    toMap: (position: Position): Point => onMap(projection([position[0] ?? 0, position[1] ?? 0])),
    /** Degrees of a point on the map. */
    toGround: (point: Point) => {
      const [lon, lat] = onMap(projection.invert?.([point[0], point[1]]) ?? null);
      return { lat: round4(lat), lon: round4(lon) };
    },
  };
}

const round4 = (degrees: number) => Math.round(degrees * 10_000) / 10_000;

function onMap(point: [number, number] | null): Point {
  if (!point) throw new Error("a point of the data lies outside the projection");
  return point;
}
