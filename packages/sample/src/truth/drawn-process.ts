import type { Industry } from "../industry/industry.ts";
import type { DrawnProcess } from "./sample-truth.ts";

/** The process of an industry as it is drawn. */
export function drawnProcess(industry: Industry): DrawnProcess {
  return {
    pipeline: industry.pipeline,
    stages: industry.stages.map(({ name, owner, winProbability, skip }) => ({
      name,
      owner,
      winProbability,
      skip: skip ?? null,
    })),
    won: industry.won,
    lost: industry.lost,
    flows: drawnFlows(industry),
  };
}

function drawnFlows({ stages, won, lost }: Industry): { from: string; to: string }[] {
  return stages.flatMap(({ name: from }, index) => {
    const onward: string[] = [];
    for (let next = index + 1; next <= stages.length; next++) {
      onward.push(stages[next]?.name ?? won);
      if (stages[next]?.skip === undefined) break;
    }
    return [...onward, lost].map((to) => ({ from, to }));
  });
}
