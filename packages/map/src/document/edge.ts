import { z } from "zod";
import { conditionSchema, type Condition } from "./condition.ts";
import { durationSchema, type IsoDuration } from "./duration.ts";
import { hasSome } from "./has-some.ts";
import { idSchema } from "./id.ts";
import { textSchema, type MapText } from "./text.ts";

/** When a loop ends: after so many times, or after so long. */
export interface LoopLimit {
  readonly times?: number;
  readonly duration?: IsoDuration;
}

/**
 * A way from one node to another. An edge to a stage of lower order is a loop; that is derived, not stored.
 * Units: `share` is of the deals that leave `from`, 0–1.
 */
export interface MapEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly label?: MapText;
  readonly when?: Condition;
  /** Present on the way out of a decision that is taken when no other is. */
  readonly isDefault?: true;
  /** Present on a way out of a decision that people choose, without a condition. */
  readonly isManual?: true;
  readonly share?: number;
  readonly limit?: LoopLimit;
}

const limitSchema: z.ZodType<LoopLimit> = z
  .strictObject({
    times: z.exactOptional(z.int().min(1)),
    duration: z.exactOptional(durationSchema),
  })
  .refine(hasSome, "map-block-empty");

export const edgeSchema: z.ZodType<MapEdge> = z.strictObject({
  id: idSchema,
  from: idSchema,
  to: idSchema,
  label: z.exactOptional(textSchema),
  when: z.exactOptional(conditionSchema),
  isDefault: z.exactOptional(z.literal(true)),
  isManual: z.exactOptional(z.literal(true)),
  share: z.exactOptional(z.number().min(0).max(1)),
  limit: z.exactOptional(limitSchema),
});
