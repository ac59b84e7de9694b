import { z } from "zod";

/** The longest id, in UTF-16 code units. */
const ID_MAX_LENGTH = 80;

const ID = /^[\p{Ll}\p{Lo}][\p{Ll}\p{Lo}\p{Nd}]*(?:-[\p{Ll}\p{Lo}\p{Nd}]+)*$/u;

/**
 * An id: lower-case words of letters and digits of any script, joined by hyphens, the first beginning with a letter
 * ("stage-discovery", "stage-需求分析"). One id names one element of the map, of whatever kind.
 */
export const idSchema: z.ZodType<string> = z
  .string()
  .max(ID_MAX_LENGTH, "map-id-malformed")
  .regex(ID, "map-id-malformed");
