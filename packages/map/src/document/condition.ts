import { z } from "zod";

/** Something that is true or not of a deal: FEEL over the declared fields, kept as it was written. */
export type Condition = string;

export const conditionSchema: z.ZodType<Condition> = z.string().min(1);
