import type { ActivityMeaning, Outcome, Selection } from "@fairlead/log";
import { compareText } from "@fairlead/base";
import { kaplanMeier, survivalQuantile } from "@fairlead/stats";
import { countDirectlyFollows } from "./directly-follows-counts.ts";
import { summariseDurations, type DurationSummary } from "./duration-summary.ts";
import { measureEdges } from "./edge-measures.ts";
import { selectedColumns, type SelectedColumns } from "./selected-columns.ts";
import { findStageRoles, type StageRoles } from "./stage-roles.ts";
import { tallyStages, type StageTally } from "./stage-tally.ts";

/**
 * Time spent in a stage, per visit, with visits that have not ended taken as right-censored at the end of the log.
 * Units: milliseconds. Shape: quantiles from the Kaplan–Meier curve, null where the curve does not fall that far; the mean is over ended visits only.
 */
export interface TimeInStage {
  readonly endedCount: number;
  readonly censoredCount: number;
  readonly medianMs: number | null;
  readonly p90Ms: number | null;
  readonly meanMs: number | null;
}

/** One stage of the sales process, as the log shows it. All counts are cases unless they say visits. */
export interface StageMeasures {
  readonly activity: number;
  readonly name: string;
  /** Cases that were ever in it. */
  readonly entered: number;
  readonly visits: number;
  /** Cases that left it for any later event. */
  readonly exited: number;
  /**
   * Cases that went from an earlier stage to a later one, or to won, without ever being in it; 0 of a stage that no case was seen to come to and to
   * go on from, for then nobody knows whether it is on the way.
   */
  readonly skipped: number;
  /** Cases that came back to it, from a later stage or after having left. */
  readonly returned: number;
  /** Cases whose last stage before the outcome it was. */
  readonly lostHere: number;
  readonly wonHere: number;
  /** Cases that are in it at the end of the log. */
  readonly openHere: number;
  /** Cases that were ever in it and in the end were won, and lost. */
  readonly won: number;
  readonly lost: number;
  /** Lost here of those that entered and are not still open here, 0–1; null when there are none. */
  readonly dropOffRate: number | null;
  readonly time: TimeInStage;
}

/**
 * How often, and how quickly, cases go from one stage to another stage or to an outcome, or back from an outcome.
 * Shape: a `forward` flow goes to a later stage, a `skip` does too and passes over at least one that can be skipped, a `return` goes back, also out of an outcome,
 * a `repeat` stays. Units: `duration` counts from entering `from`.
 */
export interface StageFlow {
  /** Activity ids, of stages or outcomes. */
  readonly from: number;
  readonly to: number;
  readonly kind: "forward" | "skip" | "return" | "outcome" | "repeat";
  readonly moveCount: number;
  readonly caseCount: number;
  readonly duration: DurationSummary | null;
}

/** An activity that ends cases. `caseCount` is the cases it ended for good: not reopened, not ended otherwise later. */
export interface StageOutcome {
  readonly activity: number;
  readonly name: string;
  readonly outcome: Outcome;
  readonly caseCount: number;
}

/**
 * The stage graph of a sales history.
 * Shape: stages in the order inferred from the data, outcomes won before lost and then by cases; flows by moves, then names.
 * `wonCount`, `lostCount`, and `openCount` add up to `caseCount`.
 */
export interface StageGraph {
  readonly caseCount: number;
  readonly wonCount: number;
  readonly lostCount: number;
  readonly openCount: number;
  /** From the first known time of a case to its win, of the cases that are won; null where none has both times. */
  readonly timeToWon: DurationSummary | null;
  readonly stages: readonly StageMeasures[];
  readonly outcomes: readonly StageOutcome[];
  readonly flows: readonly StageFlow[];
}

/** What `discoverStageGraph` takes the activities for; by default what the log says they are. */
export interface StageGraphOptions {
  readonly meaning?: ActivityMeaning;
}

/**
 * The stages of a sales history in their order, with what enters, leaves, skips, returns to, and dies in each.
 * Edges: null where the activities are not stages, or are too many (over 256) to be; the meaning "stage" takes any log for a stage history.
 * A loss is undone by any later stage, a win only by a stage that usually comes before winning. Cases without events are open.
 * Cost: linear in events on average, plus stages² for each distinct variant.
 */
export function discoverStageGraph(
  selection: Selection,
  { meaning = selection.log.meaning }: StageGraphOptions = {},
): StageGraph | null {
  const roles = meaning === "stage" ? findStageRoles(selection) : null;
  if (roles === null) return null;
  const columns = selectedColumns(selection);
  const tally = tallyStages(columns, roles, selection.log.observedUntilAt);
  const { names } = selection.log.activities;
  return {
    caseCount: selection.cases.length,
    wonCount: tally.wonCount,
    lostCount: tally.lostCount,
    openCount: selection.cases.length - tally.wonCount - tally.lostCount,
    timeToWon: summariseDurations(Float64Array.from(tally.untilWonMs)),
    stages: roles.stages.map((activity, stage) => stageMeasures(tally, stage, { activity, name: names[activity]! })),
    outcomes: stageOutcomes(roles, tally, names),
    flows: stageFlows(selection, columns, roles),
  };
}

function stageMeasures(
  tally: StageTally,
  stage: number,
  { activity, name }: { readonly activity: number; readonly name: string },
): StageMeasures {
  const entered = tally.entered[stage]!;
  const openHere = tally.openHere[stage]!;
  const lostHere = tally.lostHere[stage]!;
  return {
    activity,
    name,
    entered,
    visits: tally.visits[stage]!,
    exited: tally.exited[stage]!,
    skipped: tally.skipped[stage]!,
    returned: tally.returned[stage]!,
    lostHere,
    wonHere: tally.wonHere[stage]!,
    openHere,
    won: tally.won[stage]!,
    lost: tally.lost[stage]!,
    dropOffRate: entered > openHere ? lostHere / (entered - openHere) : null,
    time: timeInStage(tally.endedMs[stage]!, tally.censoredMs[stage]!),
  };
}

function timeInStage(ended: readonly number[], censored: readonly number[]): TimeInStage {
  const curve = kaplanMeier({ ended, censored });
  return {
    endedCount: ended.length,
    censoredCount: censored.length,
    medianMs: survivalQuantile(curve, 0.5),
    p90Ms: survivalQuantile(curve, 0.9),
    meanMs: ended.length === 0 ? null : ended.reduce((sum, duration) => sum + duration, 0) / ended.length,
  };
}

function stageOutcomes(roles: StageRoles, tally: StageTally, names: readonly string[]): StageOutcome[] {
  return [...roles.outcomes]
    .map(([activity, outcome]) => ({
      activity,
      name: names[activity]!,
      outcome,
      caseCount: tally.outcomeCases[activity]!,
    }))
    .sort(
      (a, b) =>
        Number(a.outcome === "lost") - Number(b.outcome === "lost") ||
        b.caseCount - a.caseCount ||
        compareText(a.name, b.name),
    );
}

function stageFlows(selection: Selection, columns: SelectedColumns, roles: StageRoles): StageFlow[] {
  const counts = countDirectlyFollows(selection);
  const { edgeCaseCounts, edgeDurations } = measureEdges(columns, counts, { since: visitStarts(columns) });
  const { names } = selection.log.activities;
  return Array.from(counts.from, (from, edge) => ({
    from,
    to: counts.to[edge]!,
    kind: kindOfFlow(roles, from, counts.to[edge]!),
    moveCount: counts.eventCounts[edge]!,
    caseCount: edgeCaseCounts[edge]!,
    duration: edgeDurations[edge]!,
  })).sort(
    (a, b) =>
      b.moveCount - a.moveCount ||
      compareText(names[a.from]!, names[b.from]!) ||
      compareText(names[a.to]!, names[b.to]!),
  );
}

/** By place, when the visit began that the event belongs to: the first of the equal activities in a row. */
function visitStarts({ starts, ends, activity, at }: SelectedColumns): Float64Array {
  const since = at.slice();
  for (let index = 0; index < starts.length; index++) {
    for (let place = starts[index]! + 1; place < ends[index]!; place++) {
      if (activity[place] === activity[place - 1]) since[place] = since[place - 1]!;
    }
  }
  return since;
}

function kindOfFlow(roles: StageRoles, from: number, to: number): StageFlow["kind"] {
  if (from === to) return "repeat";
  if (roles.outcomes.has(to)) return "outcome";
  const target = roles.orderOf[to]!;
  const outcome = roles.outcomes.get(from);
  if (outcome !== undefined) return outcome === "won" && target >= roles.firstAfterSale ? "forward" : "return";
  const source = roles.orderOf[from]!;
  if (target < source) return "return";
  return roles.isOnTheWay.subarray(source + 1, target).includes(1) ? "skip" : "forward";
}
