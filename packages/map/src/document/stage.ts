import { z } from "zod";
import { gateSchema, type Gate } from "./gate.ts";
import { hasSome } from "./has-some.ts";
import { idSchema } from "./id.ts";
import { listOf } from "./list-of.ts";
import { textSchema, type MapText } from "./text.ts";

export const BUYER_STAGES = ["awareness", "consideration", "decision", "advocacy"] as const;

/** Where the buyer stands on the way of their own. */
export type BuyerStage = (typeof BUYER_STAGES)[number];

/** What is usual in a stage. Units: days spent in it; of the deals that enter, the share that is won, 0–1. */
export interface StageExpectation {
  readonly days?: number;
  readonly winRate?: number;
}

/**
 * A stage: how far a deal has come. Nodes belong to it by naming it.
 * Shape: stages stand by `ord`, from first contact to customer; `keyFields` are ids of declared fields.
 */
export interface Stage {
  readonly id: string;
  readonly ord: number;
  readonly name: MapText;
  /** What admits a deal. */
  readonly definition?: MapText;
  readonly entry: Gate;
  readonly exit: Gate;
  readonly buyerStage?: BuyerStage;
  readonly expected?: StageExpectation;
  readonly guidance?: MapText;
  readonly keyFields: readonly string[];
}

const expectationSchema: z.ZodType<StageExpectation> = z
  .strictObject({
    days: z.exactOptional(z.number().min(0)),
    winRate: z.exactOptional(z.number().min(0).max(1)),
  })
  .refine(hasSome, "map-block-empty");

export const stageSchema: z.ZodType<Stage> = z.strictObject({
  id: idSchema,
  ord: z.int(),
  name: textSchema,
  definition: z.exactOptional(textSchema),
  entry: gateSchema,
  exit: gateSchema,
  buyerStage: z.exactOptional(z.enum(BUYER_STAGES)),
  expected: z.exactOptional(expectationSchema),
  guidance: z.exactOptional(textSchema),
  keyFields: listOf(idSchema),
});
