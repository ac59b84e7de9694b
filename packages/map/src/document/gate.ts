import { z } from "zod";
import { checkSchema, type Check } from "./check.ts";
import { conditionSchema, type Condition } from "./condition.ts";
import { idSchema } from "./id.ts";
import { listOf } from "./list-of.ts";

/**
 * What must be true to enter or leave a stage. `override` are the ids of the roles that may pass it nevertheless.
 * Edges: a gate without items and condition lets everything through.
 */
export interface Gate {
  readonly items: readonly Check[];
  readonly when?: Condition;
  readonly override: readonly string[];
}

/** The schema of a gate; one that is left out is open. */
export const gateSchema: z.ZodType<Gate> = z
  .strictObject({
    items: listOf(checkSchema),
    when: z.exactOptional(conditionSchema),
    override: listOf(idSchema),
  })
  .default(() => ({ items: [], override: [] }));
