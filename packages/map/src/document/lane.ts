import { z } from "zod";
import { idSchema } from "./id.ts";
import { textSchema, type MapText } from "./text.ts";

/** A row of the drawing: what one role does. Shape: lanes stand by `ord`, from top to bottom; without a name a lane bears its role's. */
export interface Lane {
  readonly id: string;
  readonly ord: number;
  readonly role?: string;
  readonly name?: MapText;
}

export const laneSchema: z.ZodType<Lane> = z.strictObject({
  id: idSchema,
  ord: z.int(),
  role: z.exactOptional(idSchema),
  name: z.exactOptional(textSchema),
});
