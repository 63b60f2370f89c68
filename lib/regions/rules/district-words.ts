import type { DistrictRef } from "./gazetteer";

type Named = Pick<DistrictRef, "label" | "type">;

/** "den Landkreis Kassel", "Kassel": after "für". All names of Landkreise are masculine. */
export const districtAccusative = ({ label, type }: Named): string => (type === "Landkreis" ? `den ${label}` : label);

/** "im Landkreis Kassel", "in Kassel". */
export const inDistrict = ({ label, type }: Named): string => (type === "Landkreis" ? `im ${label}` : `in ${label}`);
