import { z } from "zod";
import { idSchema } from "./id.ts";
import { textSchema, type MapText } from "./text.ts";

export const FIELD_TYPES = ["text", "number", "money", "date", "datetime", "duration", "boolean", "choice"] as const;

/** What a field holds. */
export type FieldType = (typeof FIELD_TYPES)[number];

/** An entry of the data dictionary: something known of a deal. `source` is the CRM's own name of it ("Deal - Value"). */
export interface Field {
  readonly id: string;
  readonly name: MapText;
  readonly type: FieldType;
  readonly source?: string;
}

export const fieldSchema: z.ZodType<Field> = z.strictObject({
  id: idSchema,
  name: textSchema,
  type: z.enum(FIELD_TYPES),
  source: z.exactOptional(z.string().min(1)),
});
