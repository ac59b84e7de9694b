import { z } from "zod";

/** The schema of a list; what is left out is an empty list. */
export function listOf<T>(item: z.ZodType<T>): z.ZodType<T[]> {
  return z.array(item).default(() => []);
}
