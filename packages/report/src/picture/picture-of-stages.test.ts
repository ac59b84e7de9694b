import { createMessages } from "@fairlead/messages";
import type { StageFlow, StageGraph, StageMeasures } from "@fairlead/mine";
import { expect, test } from "vitest";
import { pictureOfStages } from "./picture-of-stages.ts";

const DAY = 86_400_000;
const time = { endedCount: 8, censoredCount: 2, medianMs: 4 * DAY, p90Ms: null, meanMs: 5 * DAY };
const counts = {
  visits: 10,
  exited: 8,
  skipped: 0,
  returned: 1,
  lostHere: 3,
  wonHere: 5,
  openHere: 2,
  won: 5,
  lost: 3,
  dropOffRate: 0.375,
};
const stage = (activity: number, name: string): StageMeasures => ({ activity, name, entered: 10, ...counts, time });
const flow = (from: number, to: number, kind: StageFlow["kind"], moveCount: number): StageFlow => ({
  from,
  to,
  kind,
  moveCount,
  caseCount: moveCount,
  duration: null,
});

const graph: StageGraph = {
  caseCount: 10,
  wonCount: 5,
  lostCount: 3,
  openCount: 2,
  timeToWon: null,
  stages: [stage(0, "Lead"), stage(1, "Offer")],
  outcomes: [
    { activity: 2, name: "Won", outcome: "won", caseCount: 5 },
    { activity: 3, name: "Lost", outcome: "lost", caseCount: 3 },
  ],
  flows: [
    flow(0, 1, "forward", 9),
    flow(1, 2, "outcome", 4),
    flow(1, 3, "outcome", 2),
    flow(0, 3, "outcome", 1),
    flow(0, 2, "outcome", 1),
    flow(1, 0, "return", 1),
  ],
};

test("draws stages, outcomes in their tones, and going back as a deviation", () => {
  const picture = pictureOfStages(graph, createMessages("zh-Hans"));
  expect(picture.nodes.map(({ id, shape, tone, detail }) => [id, shape, tone, detail])).toEqual([
    ["activity-0", "activity", "neutral", "10 · 4天"],
    ["activity-1", "activity", "neutral", "10 · 4天"],
    ["outcome-2", "outcome", "good", "5"],
    ["outcome-3", "outcome", "bad", "3"],
  ]);
  expect(picture.edges.map(({ from, to, deviation }) => [from, to, deviation])).toEqual([
    ["activity-0", "activity-1", false],
    ["activity-1", "outcome-2", false],
    ["activity-1", "outcome-3", false],
    ["activity-0", "outcome-3", false],
    ["activity-0", "outcome-2", false],
    ["activity-1", "activity-0", true],
  ]);
  expect(picture.nodes[0]!.hint).toContain("进入：10（100%）");
});

test("a stage tells the drop-off that the funnel tells, beside the lost of all that entered", () => {
  const [lead] = pictureOfStages(graph, createMessages("en")).nodes;
  expect(lead!.hint).toContain("Lost here: 3 (30%)");
  expect(lead!.hint).toContain("Drop-off: 38%");
});

test("a graph of more flows than a call can take arguments is measured all the same", () => {
  const flows = Array.from({ length: 200_000 }, () => flow(0, 1, "forward", 2));
  const picture = pictureOfStages({ ...graph, flows: [flow(0, 1, "forward", 2)] }, createMessages("en"), {
    scale: { ...graph, flows },
  });
  expect(picture.edges.map(({ weight }) => weight)).toEqual([1]);
});
