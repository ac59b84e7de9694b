import { z } from "zod";
import { idSchema } from "./id.ts";
import { listOf } from "./list-of.ts";
import { textSchema, type MapText } from "./text.ts";

export const METHODOLOGIES = [
  "BANT",
  "MEDDIC",
  "MEDDICC",
  "SPIN",
  "inbound",
  "solution",
  "value",
  "conceptual",
  "target-account",
] as const;

/** A public way of selling that can be laid over a process. */
export type Methodology = (typeof METHODOLOGIES)[number];

/** What a methodology wants to know at a stage or node: a question to ask, and the declared field that holds the answer. */
export interface OverlayQuestion {
  readonly id: string;
  readonly text: MapText;
  readonly field?: string;
  /** The id of the stage or node where it is asked. */
  readonly element: string;
}

/** A methodology laid over the map. */
export interface Overlay {
  readonly id: string;
  readonly methodology: Methodology;
  readonly questions: readonly OverlayQuestion[];
}

const questionSchema: z.ZodType<OverlayQuestion> = z.strictObject({
  id: idSchema,
  text: textSchema,
  field: z.exactOptional(idSchema),
  element: idSchema,
});

export const overlaySchema: z.ZodType<Overlay> = z.strictObject({
  id: idSchema,
  methodology: z.enum(METHODOLOGIES),
  questions: listOf(questionSchema),
});
