import { z } from "zod";
import { idSchema } from "./id.ts";
import { listOf } from "./list-of.ts";

/** The way a map is read when its layout does not say: stages from left to right. */
export const DEFAULT_ORIENTATION: MapLayout["orientation"] = "horizontal";

/**
 * Where things stand on the drawing; it never changes what the map means.
 * Shape: `positions` by node id, x to the right and y down; `pins` are the ids of nodes an automatic layout leaves alone.
 * Edges: "constructor" can be a node's id, so ask `positions` with `Object.hasOwn`.
 */
export interface MapLayout {
  readonly positions: Readonly<Record<string, readonly [x: number, y: number]>>;
  readonly pins: readonly string[];
  readonly orientation: "horizontal" | "vertical";
}

/** The schema of a layout; one that is left out is empty. */
export const layoutSchema: z.ZodType<MapLayout> = z
  .strictObject({
    positions: z.record(idSchema, z.tuple([z.number(), z.number()], "map-position-malformed")).default(() => ({})),
    pins: listOf(idSchema),
    orientation: z.enum(["horizontal", "vertical"]).default(DEFAULT_ORIENTATION),
  })
  .default(() => ({ positions: {}, pins: [], orientation: DEFAULT_ORIENTATION }));
