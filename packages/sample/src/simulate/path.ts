import { assert, type Random } from "@fairlead/base";
import { drawWeighted } from "../distribution/categorical.ts";
import type { DeviationModel, Industry } from "../industry/industry.ts";
import type { DealSegments } from "./deal.ts";
import { rateFor } from "./segment.ts";

/** What decides the stages a deal goes through. */
export interface PathChoice {
  readonly segments: DealSegments;
  readonly deviation: DeviationModel | null;
  readonly wins: boolean;
}

/**
 * The stages a deal goes through, to its end, as indexes of the industry's stages.
 * Shape: the drawn order, less the stages skipped, with its deviation, with steps back; the last one is where it is won, lost, or stalls.
 * Edges: a deal with a deviation always gets far enough to show it, so that the price of the deviation can be read from the record.
 */
export function drawPath(random: Random, industry: Industry, choice: PathChoice): number[] {
  const order = orderOfStages(industry, choice.deviation);
  const end = choice.wins ? order.at(-1)! : drawLossStage(random.fork("loss"), industry, choice.deviation);
  const skips = random.fork("skip");
  const touched = new Set((choice.deviation?.stages ?? []).map((name) => stageIndex(industry, name)));
  const stages: number[] = [];
  for (const stage of order) {
    const share = industry.stages[stage]!.skip;
    const isSkipped = skips.next() < (share === undefined ? 0 : rateFor(share, choice.segments));
    if (stage === end || touched.has(stage) || !isSkipped) stages.push(stage);
    if (stage === end) break;
  }
  return addReturns(random.fork("return"), industry, stages);
}

/** The index of a stage of the drawing. */
export function stageIndex(industry: Industry, name: string): number {
  const index = industry.stages.findIndex((stage) => stage.name === name);
  assert(index >= 0, () => `no stage "${name}" in ${industry.id}`);
  return index;
}

function orderOfStages(industry: Industry, deviation: DeviationModel | null): number[] {
  const order = industry.stages.map((_, index) => index);
  if (deviation === null) return order;
  const first = stageIndex(industry, deviation.stages[0]!);
  if (deviation.kind === "skip") return order.filter((stage) => stage !== first);
  const second = stageIndex(industry, deviation.stages[1]!);
  order[first] = second;
  order[second] = first;
  return order;
}

function drawLossStage(random: Random, industry: Industry, deviation: DeviationModel | null): number {
  const first = deviation === null ? -1 : stageIndex(industry, deviation.stages[0]!);
  const canEnd = (stage: number): boolean => {
    if (deviation === null) return true;
    return deviation.kind === "skip" ? stage > first : stage === first || stage > first + 1;
  };
  return drawWeighted(
    random,
    industry.stages.map((_, index) => index),
    (stage) => (canEnd(stage) ? industry.stages[stage]!.lossWeight : 0),
  );
}

function addReturns(random: Random, industry: Industry, stages: readonly number[]): number[] {
  const path: number[] = [];
  stages.forEach((stage, place) => {
    path.push(stage);
    const isReturning = random.next() < industry.stages[stage]!.returnRate;
    if (isReturning && place > 0 && place < stages.length - 1) path.push(stages[place - 1]!, stage);
  });
  return path;
}
