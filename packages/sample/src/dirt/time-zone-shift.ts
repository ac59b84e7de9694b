import { HOUR_MS } from "@fairlead/base";
import { drawItem } from "../distribution/categorical.ts";
import type { Dirt } from "./dirt.ts";

const SHIFTS_HOURS = [-8, -5, -1, 2, 8];

/** A deal whose times were written in another time zone: all of them off by the same hours. */
export const timeZoneShift: Dirt = {
  kind: "time-zone-shift",
  scope: "deal",
  isEligible: ({ columns }) => columns.some(({ type }) => type === "time"),
  soil: ({ cells, columns }, random) => {
    const shiftMs = drawItem(random, SHIFTS_HOURS) * HOUR_MS;
    return [
      cells.map((cell, index) => (typeof cell === "number" && columns[index]?.type === "time" ? cell + shiftMs : cell)),
    ];
  },
};
