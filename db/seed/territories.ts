import { mapFrame, miniFrame } from "../../lib/regions/rules/map-frame";
import { fitProjection, ringsOf } from "./map-projection";
import { markPoint } from "./mark-point";
import { outlinePath } from "./outline-path";
import type { RegionData } from "./region-data";
import { simplifyBorders } from "./simplify-borders";

/** Corners left out, in square units of the large map: what is smaller than a pixel or two there. */
const detail = { large: 8, mini: 60 };

/** One row for each district and period, its outline drawn. Both periods are drawn together so that they fit each other. */
export function drawTerritories({ districts, outlines, outlines2026 }: RegionData) {
  const projection = fitProjection([...outlines.values()]);
  const periods = districts.flatMap(({ ags, territories }) => territories.map((territory) => ({ ags, ...territory })));
  const drawn = periods.map(({ ags, valid_from }) => {
    const feature = (valid_from === "2026-01-01" ? outlines2026 : outlines).get(ags);
    if (!feature) throw new Error(`no outline of district ${ags} from ${valid_from ?? "the beginning"}`);
    return ringsOf(feature).map((ring) => ring.map(projection.toMap));
  });
  const large = simplifyBorders(drawn, detail.large);
  const mini = simplifyBorders(drawn, detail.mini);
  return periods.map(({ ags, valid_from, valid_to, population, area_km2 }, i) => {
    const mark = markPoint(large[i] ?? []);
    return {
      districtAgs: ags,
      validFrom: valid_from,
      validTo: valid_to,
      population,
      areaKm2: area_km2,
      outline: outlinePath(large[i] ?? [], 1),
      outlineMini: outlinePath(mini[i] ?? [], miniFrame.width / mapFrame.width),
      markX: mark[0],
      markY: mark[1],
      ...projection.toGround(mark),
    };
  });
}
