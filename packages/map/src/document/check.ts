import { z } from "zod";
import { idSchema } from "./id.ts";
import { textSchema, type MapText } from "./text.ts";

export const EVIDENCE_KINDS = ["manual", "field", "activity", "file"] as const;

/** What shows that a check is met: somebody's word, a field that is filled, something done, a file. */
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** An item of a checklist. `ref` names the evidence: with "field" the id of a declared field, otherwise the activity or file. */
export interface Check {
  readonly id: string;
  readonly text: MapText;
  readonly required: boolean;
  readonly evidence: EvidenceKind;
  readonly ref?: string;
}

export const checkSchema: z.ZodType<Check> = z.strictObject({
  id: idSchema,
  text: textSchema,
  required: z.boolean(),
  evidence: z.enum(EVIDENCE_KINDS),
  ref: z.exactOptional(z.string().min(1)),
});
