import { z } from "zod";
import { label, rev } from "./scalar.ts";

/** The key of a custom field: letters and digits of any script, hyphens, underscores. */
export const fieldKey = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}\p{M}_-]{0,79}$/u)
  .meta({ id: "CustomFieldKey", examples: ["budget"] });

/** Which records a custom field is of. */
export const fieldObject = z.enum(["case", "person", "company"]);

const choices = z.array(label(200)).max(500);
const order = z.int().min(0).max(10_000);
const type = z.enum(["text", "number", "money", "date", "datetime", "boolean", "choice"]);

/** A custom field, as it is answered. */
export const customFieldView = z
  .object({
    object: fieldObject,
    key: z.string(),
    label: z.string(),
    type,
    choices: z.array(z.string()),
    order: z.int(),
    rev,
  })
  .meta({ id: "CustomField", description: "A field that a workspace gave its records." });

/** A new custom field. */
export const customFieldCreation = z
  .strictObject({
    object: fieldObject,
    key: fieldKey,
    label: label(200),
    type,
    choices: choices.exactOptional(),
    order: order.exactOptional(),
  })
  .meta({ id: "CustomFieldCreation" });

/** What of a custom field can be changed: never its key and type. */
export const customFieldEdit = z
  .strictObject({
    label: label(200).exactOptional(),
    choices: choices.exactOptional(),
    order: order.exactOptional(),
  })
  .meta({ id: "CustomFieldEdit" });
