import { z } from "zod";
import { checkSchema, type Check } from "./check.ts";
import { conditionSchema, type Condition } from "./condition.ts";
import { durationSchema, type IsoDuration } from "./duration.ts";
import { idSchema } from "./id.ts";
import { listOf } from "./list-of.ts";
import { textSchema, type MapText } from "./text.ts";

export const STEP_ACTIVITIES = [
  "call",
  "email",
  "meeting",
  "demo",
  "proposal",
  "contract",
  "research",
  "task",
  "wait",
  "handoff",
  "automation",
] as const;

/** What is done in a step. */
export type StepActivity = (typeof STEP_ACTIVITIES)[number];

export const OUTCOME_RESULTS = ["won", "lost", "disqualified", "nurture", "handover", "churned", "renewed"] as const;

/** How a deal ends on the map. */
export type OutcomeResult = (typeof OUTCOME_RESULTS)[number];

/** What every node has: its one stage and its one lane, by id. */
interface NodeBase {
  readonly id: string;
  readonly stage: string;
  readonly lane: string;
  readonly name: MapText;
  readonly doc?: MapText;
}

/** Where deals come in, and what sets one off. */
export interface StartNode extends NodeBase {
  readonly kind: "start";
  readonly trigger?: MapText;
}

/**
 * Something that is done. Roles are named by id; `done` says when it is finished, `sla` how soon that should be,
 * `link` where more is found: the id of another map, or an address.
 */
export interface StepNode extends NodeBase {
  readonly kind: "step";
  readonly activity: StepActivity;
  readonly responsible?: string;
  readonly accountable?: string;
  readonly consulted: readonly string[];
  readonly informed: readonly string[];
  readonly checklist: readonly Check[];
  readonly done?: Condition;
  readonly sla?: IsoDuration;
  /** Present on a step that may be left out. */
  readonly optional?: true;
  readonly link?: string;
}

/** A question whose answer chooses one of the ways out. */
export interface DecisionNode extends NodeBase {
  readonly kind: "decision";
  readonly question?: MapText;
}

/** Where deals end. */
export interface OutcomeNode extends NodeBase {
  readonly kind: "outcome";
  readonly result: OutcomeResult;
  readonly reasons: readonly MapText[];
}

/** A place on the map where a deal can be. */
export type MapNode = StartNode | StepNode | DecisionNode | OutcomeNode;

const placed = { stage: idSchema, lane: idSchema, name: textSchema, doc: z.exactOptional(textSchema) };

export const nodeSchema: z.ZodType<MapNode> = z.discriminatedUnion("kind", [
  z.strictObject({
    id: idSchema,
    kind: z.literal("start"),
    ...placed,
    trigger: z.exactOptional(textSchema),
  }),
  z.strictObject({
    id: idSchema,
    kind: z.literal("step"),
    ...placed,
    activity: z.enum(STEP_ACTIVITIES),
    responsible: z.exactOptional(idSchema),
    accountable: z.exactOptional(idSchema),
    consulted: listOf(idSchema),
    informed: listOf(idSchema),
    checklist: listOf(checkSchema),
    done: z.exactOptional(conditionSchema),
    sla: z.exactOptional(durationSchema),
    optional: z.exactOptional(z.literal(true)),
    link: z.exactOptional(z.string().min(1)),
  }),
  z.strictObject({
    id: idSchema,
    kind: z.literal("decision"),
    ...placed,
    question: z.exactOptional(textSchema),
  }),
  z.strictObject({
    id: idSchema,
    kind: z.literal("outcome"),
    ...placed,
    result: z.enum(OUTCOME_RESULTS),
    reasons: listOf(textSchema),
  }),
]);
