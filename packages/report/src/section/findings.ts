import type { StageGraph, StageMeasures } from "@fairlead/mine";
import type { ReportData } from "../report-data.ts";
import type { Voice } from "../voice.ts";
import { rankedVariants } from "./variant-section.ts";

/** A sentence about what stands out, and the section that shows it. */
export interface Finding {
  readonly text: string;
  readonly section: string;
}

/** Fewer cases than this are too few to speak of. */
const FEWEST_CASES = 10;
/** Paths that fewer than this share of cases take do not stand out, however slow. */
const FEWEST_SHARE = 0.05;
/** Activities that come again less often than this, per case, do not stand out. */
const LEAST_REPEATS_RATE = 0.1;

/** What stands out, at most five sentences. Edges: none for a log too small to tell. */
export function findingsOf(data: ReportData, voice: Voice): Finding[] {
  if (data.caseCount < FEWEST_CASES) return [];
  const found =
    data.stages === null
      ? [slowestPath(data, voice), mostRepeated(data, voice)]
      : [
          leak(data.stages, voice),
          slowestStage(data.stages, voice),
          skip(data.stages, voice),
          comeback(data.stages, voice),
        ];
  return [...found, concentration(data, voice)].filter((finding) => finding !== null);
}

function largest<Item>(items: readonly Item[], measure: (item: Item) => number): Item | undefined {
  return items.reduce<Item | undefined>(
    (best, item) => (best === undefined || measure(item) > measure(best) ? item : best),
    undefined,
  );
}

/** The stages that enough cases entered, and left again, to speak of; none where there is no second to compare with. */
function spokenOf(graph: StageGraph): StageMeasures[] {
  const spoken = graph.stages.filter(({ entered, exited }) => entered >= FEWEST_CASES && exited > 0);
  return spoken.length > 1 ? spoken : [];
}

function leak(graph: StageGraph, voice: Voice): Finding | null {
  const stage = largest(spokenOf(graph), ({ lostHere }) => lostHere);
  if (stage === undefined || stage.lostHere === 0) return null;
  const values = { stage: stage.name, lost: stage.lostHere, share: voice.share(stage.lostHere, graph.lostCount) };
  return { text: voice.say("report.finding-leak", values), section: "funnel" };
}

function slowestStage(graph: StageGraph, voice: Voice): Finding | null {
  const stage = largest(
    spokenOf(graph).filter(({ time }) => time.endedCount >= FEWEST_CASES),
    ({ time }) => time.medianMs ?? 0,
  );
  if (stage === undefined || !stage.time.medianMs) return null;
  const median = voice.time(stage.time.medianMs);
  const text =
    stage.time.p90Ms === null
      ? voice.say("report.finding-slow-stage-half", { stage: stage.name, median })
      : voice.say("report.finding-slow-stage", { stage: stage.name, median, p90: voice.time(stage.time.p90Ms) });
  return { text, section: "time" };
}

function skip(graph: StageGraph, voice: Voice): Finding | null {
  const stage = largest(spokenOf(graph), ({ skipped }) => skipped);
  if (stage === undefined || stage.skipped < graph.caseCount * FEWEST_SHARE) return null;
  const values = { stage: stage.name, count: stage.skipped, share: voice.share(stage.skipped, graph.caseCount) };
  return { text: voice.say("report.finding-skip", values), section: "funnel" };
}

function comeback(graph: StageGraph, voice: Voice): Finding | null {
  const stage = largest(spokenOf(graph), ({ returned }) => returned);
  if (stage === undefined || stage.returned < stage.entered * FEWEST_SHARE) return null;
  const values = { stage: stage.name, count: stage.returned, share: voice.share(stage.returned, stage.entered) };
  return { text: voice.say("report.finding-comeback", values), section: "funnel" };
}

function slowestPath(data: ReportData, voice: Voice): Finding | null {
  const often = data.graph.edges.filter(({ caseCount }) => caseCount >= data.caseCount * FEWEST_SHARE);
  const edge = largest(often, ({ duration }) => duration?.medianMs ?? 0);
  if (edge === undefined || !edge.duration?.medianMs) return null;
  const values = {
    from: data.names[edge.from] ?? "",
    to: data.names[edge.to] ?? "",
    median: voice.time(edge.duration.medianMs),
    count: edge.caseCount,
  };
  return { text: voice.say("report.finding-slow-path", values), section: "flows" };
}

function mostRepeated(data: ReportData, voice: Voice): Finding | null {
  const activity = largest(data.graph.activities, ({ eventCount, caseCount }) => eventCount - caseCount);
  if (activity === undefined) return null;
  const repeats = activity.eventCount - activity.caseCount;
  if (repeats < activity.caseCount * LEAST_REPEATS_RATE) return null;
  const values = { activity: activity.name, events: activity.eventCount, cases: activity.caseCount };
  return { text: voice.say("report.finding-repeat", values), section: "flows" };
}

function concentration(data: ReportData, voice: Voice): Finding | null {
  const few = rankedVariants(data).slice(0, 5).at(-1);
  if (few === undefined || data.variantKept.of <= few.rank) return null;
  const values = { few: few.rank, all: data.variantKept.of, share: voice.share(few.caseCountSoFar, data.caseCount) };
  return { text: voice.say("report.finding-variants", values), section: "variants" };
}
