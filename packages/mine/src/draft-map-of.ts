import { DAY_MS } from "@fairlead/base";
import { outcomeOfName } from "@fairlead/log";
import { draftMap, type DraftFlow, type DraftStage, type MapDraft, type ProcessMap } from "@fairlead/map";
import type { DirectlyFollowsGraph } from "./directly-follows-graph.ts";
import { orderByPrecedence } from "./precedence-order.ts";
import { simplifyGraph } from "./simplify-graph.ts";
import type { StageGraph } from "./stage-graph.ts";

/** What was found in a log; `stages` is null where its activities are not stages. */
export interface FoundProcess {
  readonly graph: DirectlyFollowsGraph;
  readonly stages: StageGraph | null;
}

/** What a log does not say of the map to draft. `minShare` is the share of a stage's ways out below which a way is left out, 0–1; default 0.05. */
export interface MapDraftOptions extends Pick<MapDraft, "name" | "locale" | "note"> {
  readonly minShare?: number;
}

/**
 * A map drafted from what really happens, to be corrected by hand.
 * @throws {FairleadError} `draft-without-stages` when nothing happened.
 */
export function draftMapOf(found: FoundProcess, options: MapDraftOptions): ProcessMap {
  return draftMap(draftMapInput(found, options));
}

/**
 * What a log tells of a map: stages in order with their usual days and the share won of the deals decided, outcomes, and the usual ways on.
 * Shape: rare ways are left out, but of each stage the most frequent way in and out stays; shares are of all moves out of the stage.
 * Units: days to two decimals; the median time in stage, open deals censored, or the mean of the ended where the median is out of reach.
 * Edges: without stages the dozen most frequent activities stand for them, with those on the way, ordered by what follows what;
 * where there are only outcomes, they do.
 */
export function draftMapInput({ graph, stages }: FoundProcess, options: MapDraftOptions): MapDraft {
  const { name, locale, note, minShare = 0.05 } = options;
  const parts = stages === null || stages.stages.length === 0 ? partsOfGraph(graph) : partsOfStages(stages);
  return {
    name,
    locale,
    ...(note === undefined ? {} : { note }),
    stages: parts.stages,
    outcomes: parts.outcomes,
    flows: usualFlows(parts, minShare),
  };
}

interface Move {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

interface DraftParts extends Pick<MapDraft, "stages" | "outcomes"> {
  readonly moves: readonly Move[];
}

function partsOfStages({ stages, outcomes, flows }: StageGraph): DraftParts {
  const nameOf = new Map([...stages, ...outcomes].map(({ activity, name }) => [activity, name]));
  return {
    stages: stages.map(({ name, time, won, lost }) => ({
      name,
      ...expectedDays(time.medianMs ?? time.meanMs),
      ...(won + lost === 0 ? {} : { winRate: rounded(won / (won + lost), 3) }),
    })),
    outcomes: outcomes.map(({ name, outcome }) => ({ name, result: outcome })),
    moves: flows.map(({ from, to, moveCount }) => ({ from: nameOf.get(from)!, to: nameOf.get(to)!, count: moveCount })),
  };
}

/** A drawing with more stages than this is too much to begin with. */
const DRAFTED_ACTIVITIES = 12;

function partsOfGraph(whole: DirectlyFollowsGraph): DraftParts {
  const activityShare = DRAFTED_ACTIVITIES / Math.max(DRAFTED_ACTIVITIES, whole.activities.length);
  const { activities, edges } = simplifyGraph(whole, { activityShare, pathShare: 1 });
  const byName = new Map(activities.map(({ id, name }) => [id, name]));
  const onTheWay = activities.filter(({ name }) => outcomeOfName(name) === null);
  const steps = onTheWay.length > 0 ? onTheWay : activities;
  const indexOf = new Map(steps.map(({ id }, index) => [id, index]));
  const before = new Float64Array(steps.length * steps.length);
  for (const { from, to, eventCount } of edges) {
    const [first, second] = [indexOf.get(from), indexOf.get(to)];
    if (first !== undefined && second !== undefined) before[first * steps.length + second] = eventCount;
  }
  const order = orderByPrecedence({ count: steps.length, before, atPosition: new Float64Array(before.length) });
  return {
    stages: order.map((index): DraftStage => {
      const { name, untilNext } = steps[index]!;
      return { name, ...expectedDays(untilNext?.medianMs ?? null) };
    }),
    outcomes: activities.flatMap(({ id, name }) => {
      const result = outcomeOfName(name);
      return result === null || indexOf.has(id) ? [] : [{ name, result }];
    }),
    moves: edges.map(({ from, to, eventCount }) => ({
      from: byName.get(from)!,
      to: byName.get(to)!,
      count: eventCount,
    })),
  };
}

function expectedDays(ms: number | null): { readonly expectedDays?: number } {
  return ms === null ? {} : { expectedDays: rounded(ms / DAY_MS, 2) };
}

function rounded(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}

/** The moves out of stages that are frequent enough, in the order given, which is by count. */
function usualFlows({ stages, moves }: DraftParts, minShare: number): DraftFlow[] {
  const isStage = new Set(stages.map(({ name }) => name));
  const steps = moves.filter(({ from, to }) => from !== to && isStage.has(from));
  const totals = new Map<string, number>();
  for (const { from, count } of steps) totals.set(from, (totals.get(from) ?? 0) + count);
  const entered = new Set<string>();
  const left = new Set<string>();
  return steps.flatMap(({ from, to, count }) => {
    const isMain = !entered.has(to) || !left.has(from);
    entered.add(to);
    left.add(from);
    const share = count / totals.get(from)!;
    return isMain || share >= minShare ? [{ from, to, share: rounded(share, 3), count }] : [];
  });
}
