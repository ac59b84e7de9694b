import { compareText } from "@fairlead/base";
import { findVariants, outcomeOfName, type EventLog, type Outcome, type Selection, type Variant } from "@fairlead/log";
import { orderByPrecedence, type Precedence } from "./precedence-order.ts";

/** A process drawn in more stages than this is not one of stages. */
export const MAX_STAGES = 256;

/** What the activities of a stage history are. */
export interface StageRoles {
  /** Activity ids of the stages, in the order of the process: those on the way to winning, then those after the sale. */
  readonly stages: readonly number[];
  /** By activity id: the place in `stages`, or -1 for an outcome or an activity the selection does not have. */
  readonly orderOf: Int32Array;
  /** The place of the first stage that usually comes after winning; the number of stages if none does. */
  readonly firstAfterSale: number;
  /** The activities that end a case, of those the selection has. */
  readonly outcomes: ReadonlyMap<number, Outcome>;
}

/**
 * The activities that end cases: as the source says, or where it says nothing, those named like it ("Closed Won").
 * Shape: by activity id.
 */
export function outcomesOf(log: EventLog): ReadonlyMap<number, Outcome> {
  if (log.outcomes.size > 0) return log.outcomes;
  const outcomes = new Map<number, Outcome>();
  log.activities.names.forEach((name, id) => {
    const outcome = outcomeOfName(name);
    if (outcome !== null) outcomes.set(id, outcome);
  });
  return outcomes;
}

/** Tells stages from outcomes and puts the stages in order; null where there are too many to be stages. */
export function findStageRoles(selection: Selection): StageRoles | null {
  const { names } = selection.log.activities;
  const { variants } = findVariants(selection);
  const present = new Uint8Array(names.length);
  for (const { activities } of variants) for (const activity of activities) present[activity] = 1;
  const outcomes = new Map([...outcomesOf(selection.log)].filter(([activity]) => present[activity] === 1));
  const stageIds = names.flatMap((_, id) => (present[id] === 1 && !outcomes.has(id) ? [id] : []));
  if (stageIds.length > MAX_STAGES) return null;

  const found = stageIds.sort((a, b) => compareText(names[a]!, names[b]!));
  const indexOf = new Int32Array(names.length).fill(-1);
  found.forEach((activity, index) => (indexOf[activity] = index));
  const precedence = measurePrecedence(variants, indexOf, found.length);
  const afterSale = findAfterSale(variants, indexOf, { stageCount: found.length, outcomes });
  const ordered = orderByPrecedence(precedence);
  const onTheWay = ordered.filter((index) => !afterSale.has(index));
  const stages = [...onTheWay, ...ordered.filter((index) => afterSale.has(index))].map((index) => found[index]!);
  const orderOf = new Int32Array(names.length).fill(-1);
  stages.forEach((activity, place) => (orderOf[activity] = place));
  return { stages, orderOf, firstAfterSale: onTheWay.length, outcomes };
}

/** Counts by the first time each stage occurs in a case, so that coming back to a stage does not move it. */
function measurePrecedence(variants: readonly Variant[], indexOf: Int32Array, stageCount: number): Precedence {
  const before = new Float64Array(stageCount * stageCount);
  const atPosition = new Float64Array(stageCount * stageCount);
  for (const { activities, caseCount } of variants) {
    const met = [...new Set(Array.from(activities, (activity) => indexOf[activity]!))].filter((stage) => stage >= 0);
    met.forEach((stage, position) => {
      atPosition[stage * stageCount + position]! += caseCount;
      for (let later = position + 1; later < met.length; later++) {
        before[stage * stageCount + met[later]!]! += caseCount;
      }
    });
  }
  return { count: stageCount, before, atPosition };
}

/** The stages that cases which win enter for the first time after winning more often than before. */
function findAfterSale(
  variants: readonly Variant[],
  indexOf: Int32Array,
  { stageCount, outcomes }: { readonly stageCount: number; readonly outcomes: ReadonlyMap<number, Outcome> },
): ReadonlySet<number> {
  const balance = new Float64Array(stageCount);
  for (const { activities, caseCount } of variants) {
    const wonAt = activities.findIndex((activity) => outcomes.get(activity) === "won");
    if (wonAt < 0) continue;
    const seen = new Set<number>();
    activities.forEach((activity, step) => {
      const stage = indexOf[activity]!;
      if (stage < 0 || seen.has(stage)) return;
      seen.add(stage);
      balance[stage]! += step > wonAt ? caseCount : -caseCount;
    });
  }
  return new Set(Array.from(balance.keys()).filter((stage) => balance[stage]! > 0));
}
