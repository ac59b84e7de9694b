import { z } from "zod";
import { idSchema } from "./id.ts";
import { textSchema, type MapText } from "./text.ts";

export const ROLE_KINDS = [
  "rep",
  "manager",
  "marketing",
  "presales",
  "legal",
  "finance",
  "success",
  "partner",
  "buyer",
  "system",
] as const;

/** Whose side a role is on and what it does there. */
export type RoleKind = (typeof ROLE_KINDS)[number];

/** Somebody who works in the process, or with whom it is done. */
export interface Role {
  readonly id: string;
  readonly name: MapText;
  readonly kind: RoleKind;
}

export const roleSchema: z.ZodType<Role> = z.strictObject({
  id: idSchema,
  name: textSchema,
  kind: z.enum(ROLE_KINDS),
});
