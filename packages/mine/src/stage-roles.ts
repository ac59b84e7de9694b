import { compareText } from "@fairlead/base";
import { findVariants, outcomeOfName, type EventLog, type Outcome, type Selection, type Variant } from "@fairlead/log";
import { orderByPrecedence, type Precedence } from "./precedence-order.ts";
import { usualStagePlace } from "./stage-name.ts";

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
  /** By place: 1 where deals were seen to come from an earlier stage to this one, and from this one to a later stage or to winning. */
  readonly isOnTheWay: Uint8Array;
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

  const found = stageIds.sort(
    (a, b) => usualStagePlace(names[a]!) - usualStagePlace(names[b]!) || compareText(names[a]!, names[b]!),
  );
  const indexOf = new Int32Array(names.length).fill(-1);
  found.forEach((activity, index) => (indexOf[activity] = index));
  const precedence = measurePrecedence(variants, indexOf, found.length);
  const winning = measureWinning(variants, indexOf, { stageCount: found.length, outcomes });
  const ordered = orderByPrecedence(precedence);
  const isAfterSale = (index: number): boolean => winning.after[index]! > winning.before[index]!;
  const onTheWay = ordered.filter((index) => !isAfterSale(index));
  const order = [...onTheWay, ...ordered.filter(isAfterSale)];
  const stages = order.map((index) => found[index]!);
  const orderOf = new Int32Array(names.length).fill(-1);
  stages.forEach((activity, place) => (orderOf[activity] = place));
  const isOnTheWay = Uint8Array.from(order, (_, place) => Number(isBetween(place, order, precedence, winning)));
  return { stages, orderOf, firstAfterSale: onTheWay.length, isOnTheWay, outcomes };
}

function isBetween(place: number, order: readonly number[], { count, before }: Precedence, winning: Winning): boolean {
  const stage = order[place]!;
  const isReached = order.slice(0, place).some((earlier) => before[earlier * count + stage]! > 0);
  const isLeft = order.slice(place + 1).some((later) => before[stage * count + later]! > 0);
  return isReached && (isLeft || winning.before[stage]! > 0);
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

/** By stage, the cases that entered it for the first time before, and after, winning for the first time. */
interface Winning {
  readonly before: Float64Array;
  readonly after: Float64Array;
}

function measureWinning(
  variants: readonly Variant[],
  indexOf: Int32Array,
  { stageCount, outcomes }: { readonly stageCount: number; readonly outcomes: ReadonlyMap<number, Outcome> },
): Winning {
  const before = new Float64Array(stageCount);
  const after = new Float64Array(stageCount);
  for (const { activities, caseCount } of variants) {
    const wonAt = activities.findIndex((activity) => outcomes.get(activity) === "won");
    if (wonAt < 0) continue;
    const seen = new Set<number>();
    activities.forEach((activity, step) => {
      const stage = indexOf[activity]!;
      if (stage < 0 || seen.has(stage)) return;
      seen.add(stage);
      (step > wonAt ? after : before)[stage]! += caseCount;
    });
  }
  return { before, after };
}
