import { compareText } from "@fairlead/base";
import type { VariantTable } from "@fairlead/log";
import type { Messages } from "@fairlead/messages";
import type { DirectlyFollowsGraph, Rework, ReworkCounts, StageGraph } from "@fairlead/mine";
import type { Discovery } from "../discovery.ts";
import { issueDocumentsOf, type IssueDocument } from "./issue.ts";

interface CountedActivity {
  readonly name: string;
  readonly cases: number;
}

interface EdgeDocument {
  readonly from: string;
  readonly to: string;
  readonly events: number;
  readonly cases: number;
  readonly medianMs: number | null;
  readonly p90Ms: number | null;
  readonly meanMs: number | null;
}

interface StageDocument {
  readonly name: string;
  readonly entered: number;
  readonly visits: number;
  readonly exited: number;
  readonly skipped: number;
  readonly returned: number;
  readonly wonHere: number;
  readonly lostHere: number;
  readonly openHere: number;
  readonly dropOffRate: number | null;
  readonly medianMs: number | null;
  readonly p90Ms: number | null;
  readonly meanMs: number | null;
  readonly endedVisits: number;
  readonly censoredVisits: number;
}

interface ReworkCountsDocument {
  readonly events: number;
  readonly cases: number;
  readonly repeat: number;
  readonly redo: number;
}

interface ReworkDocument {
  readonly name: string;
  readonly cases: number;
  readonly selfLoops: ReworkCountsDocument;
  readonly repetitions: ReworkCountsDocument;
}

/** The answer of `discover --json`. Everything is sorted by count, then name; stages by their order in the process. Times in milliseconds. */
export interface DiscoverDocument {
  readonly schema: "fairlead.discover/1";
  readonly cases: number;
  readonly events: number;
  readonly activities: readonly { readonly name: string; readonly events: number; readonly cases: number }[];
  readonly starts: readonly CountedActivity[];
  readonly ends: readonly CountedActivity[];
  readonly edges: readonly EdgeDocument[];
  readonly variants: readonly { readonly activities: readonly string[]; readonly cases: number }[];
  readonly rework: readonly ReworkDocument[];
  readonly stages?: readonly StageDocument[];
  readonly outcomes?: readonly { readonly name: string; readonly outcome: "won" | "lost"; readonly cases: number }[];
  readonly issues: readonly IssueDocument[];
}

/** The document of what was found. */
export function discoverDocumentOf(discovery: Discovery, messages: Messages): DiscoverDocument {
  const { log, graph, stages, variants, rework, issues } = discovery;
  const nameOf = (id: number): string => log.activities.at(id);
  return {
    schema: "fairlead.discover/1",
    cases: graph.caseCount,
    events: graph.eventCount,
    activities: graph.activities.map(({ name, eventCount, caseCount }) => ({
      name,
      events: eventCount,
      cases: caseCount,
    })),
    starts: endpointsOf(graph, "startCount"),
    ends: endpointsOf(graph, "endCount"),
    edges: graph.edges.map(({ from, to, eventCount, caseCount, duration }) => ({
      from: nameOf(from),
      to: nameOf(to),
      events: eventCount,
      cases: caseCount,
      medianMs: duration?.medianMs ?? null,
      p90Ms: duration?.p90Ms ?? null,
      meanMs: duration?.meanMs ?? null,
    })),
    variants: variantDocumentsOf(variants, nameOf),
    rework: reworkDocumentsOf(rework),
    ...(stages === null ? {} : stageDocumentsOf(stages)),
    issues: issueDocumentsOf(issues, messages),
  };
}

function endpointsOf(graph: DirectlyFollowsGraph, side: "startCount" | "endCount"): CountedActivity[] {
  return graph.activities
    .filter((activity) => activity[side] > 0)
    .map((activity) => ({ name: activity.name, cases: activity[side] }))
    .sort((a, b) => b.cases - a.cases || compareText(a.name, b.name));
}

function variantDocumentsOf({ variants }: VariantTable, nameOf: (id: number) => string): DiscoverDocument["variants"] {
  return variants.map(({ activities, caseCount }) => ({
    activities: Array.from(activities, nameOf),
    cases: caseCount,
  }));
}

function reworkDocumentsOf({ activities }: Rework): ReworkDocument[] {
  const countsOf = ({ eventCount, caseCount, repeatCount, redoCount }: ReworkCounts): ReworkCountsDocument => ({
    events: eventCount,
    cases: caseCount,
    repeat: repeatCount,
    redo: redoCount,
  });
  return activities.map(({ name, caseCount, selfLoops, repetitions }) => ({
    name,
    cases: caseCount,
    selfLoops: countsOf(selfLoops),
    repetitions: countsOf(repetitions),
  }));
}

function stageDocumentsOf({ stages, outcomes }: StageGraph): Pick<DiscoverDocument, "stages" | "outcomes"> {
  return {
    stages: stages.map(({ activity: _, time, ...measures }) => ({
      ...measures,
      medianMs: time.medianMs,
      p90Ms: time.p90Ms,
      meanMs: time.meanMs,
      endedVisits: time.endedCount,
      censoredVisits: time.censoredCount,
    })),
    outcomes: outcomes.map(({ name, outcome, caseCount }) => ({ name, outcome, cases: caseCount })),
  };
}
