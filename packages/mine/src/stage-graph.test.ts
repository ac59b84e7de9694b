import { DAY_MS } from "@fairlead/base";
import { selectAll } from "@fairlead/log";
import { logOf, type TestLogOptions } from "@fairlead/log/testing";
import { expect, test } from "vitest";
import { discoverStageGraph, type StageGraph } from "./stage-graph.ts";

const stageGraph = (cases: readonly string[], options: TestLogOptions = {}): StageGraph =>
  discoverStageGraph(selectAll(logOf(cases, { meaning: "stage", ...options })))!;

const stageNamed = (graph: StageGraph, name: string): StageGraph["stages"][number] =>
  graph.stages.find((stage) => stage.name === name)!;

const once = (days: number): object => ({
  count: 1,
  medianMs: days * DAY_MS,
  p90Ms: days * DAY_MS,
  meanMs: days * DAY_MS,
});

const FOUR_DEALS = [
  "Lead@0 Demo@2 Offer@5 Won@9",
  "Lead@0 Offer@4 Demo@5 Offer@7 Lost@8",
  "Lead@0 Demo@6",
  "Demo@1 Lost@4",
];

test("[STG4] [STG5] [STG7] [STG8] four deals give the measures of their stages", () => {
  expect(stageGraph(FOUR_DEALS, { observedUntilDay: 10 }).stages).toEqual([
    {
      activity: 0,
      name: "Lead",
      entered: 3,
      visits: 3,
      exited: 3,
      skipped: 0,
      returned: 0,
      lostHere: 0,
      wonHere: 0,
      openHere: 0,
      won: 1,
      lost: 1,
      dropOffRate: 0,
      time: { endedCount: 3, censoredCount: 0, medianMs: 4 * DAY_MS, p90Ms: 6 * DAY_MS, meanMs: 4 * DAY_MS },
    },
    {
      activity: 1,
      name: "Demo",
      entered: 4,
      visits: 4,
      exited: 3,
      skipped: 0,
      returned: 1,
      lostHere: 1,
      wonHere: 0,
      openHere: 1,
      won: 1,
      lost: 2,
      dropOffRate: 1 / 3,
      // visits of 2, 3, 3 days ended; one of 4 days has not, so the curve stops at 1/4
      time: { endedCount: 3, censoredCount: 1, medianMs: 3 * DAY_MS, p90Ms: null, meanMs: (8 / 3) * DAY_MS },
    },
    {
      activity: 2,
      name: "Offer",
      entered: 2,
      visits: 3,
      exited: 2,
      skipped: 0,
      returned: 1,
      lostHere: 1,
      wonHere: 1,
      openHere: 0,
      won: 1,
      lost: 1,
      dropOffRate: 0.5,
      time: { endedCount: 3, censoredCount: 0, medianMs: DAY_MS, p90Ms: 4 * DAY_MS, meanMs: 2 * DAY_MS },
    },
  ]);
});

test("[STG1] [STG6] [STG9] four deals give their outcomes and flows", () => {
  const { stages, ...rest } = stageGraph(FOUR_DEALS, { observedUntilDay: 10 });
  expect(stages.map(({ name }) => name)).toEqual(["Lead", "Demo", "Offer"]);
  expect(rest).toEqual({
    caseCount: 4,
    wonCount: 1,
    lostCount: 2,
    openCount: 1,
    timeToWon: once(9),
    outcomes: [
      { activity: 3, name: "Won", outcome: "won", caseCount: 1 },
      { activity: 4, name: "Lost", outcome: "lost", caseCount: 2 },
    ],
    flows: [
      {
        from: 1,
        to: 2,
        kind: "forward",
        moveCount: 2,
        caseCount: 2,
        duration: { count: 2, medianMs: 2.5 * DAY_MS, p90Ms: 2.9 * DAY_MS, meanMs: 2.5 * DAY_MS },
      },
      {
        from: 0,
        to: 1,
        kind: "forward",
        moveCount: 2,
        caseCount: 2,
        duration: { count: 2, medianMs: 4 * DAY_MS, p90Ms: 483_840_000, meanMs: 4 * DAY_MS },
      },
      { from: 1, to: 4, kind: "outcome", moveCount: 1, caseCount: 1, duration: once(3) },
      { from: 0, to: 2, kind: "skip", moveCount: 1, caseCount: 1, duration: once(4) },
      { from: 2, to: 1, kind: "return", moveCount: 1, caseCount: 1, duration: once(1) },
      { from: 2, to: 4, kind: "outcome", moveCount: 1, caseCount: 1, duration: once(1) },
      { from: 2, to: 3, kind: "outcome", moveCount: 1, caseCount: 1, duration: once(4) },
    ],
  });
});

test("[STG1] a log of activities has no stage graph unless it is asked for", () => {
  const selection = selectAll(logOf(["A B"]));
  expect(discoverStageGraph(selection)).toBeNull();
  expect(discoverStageGraph(selection, { meaning: "stage" })!.stages.map(({ name }) => name)).toEqual(["A", "B"]);
});

test("[STG6] a lost case that is taken up again is open, and won when it is won in the end", () => {
  const graph = stageGraph(["A@0 Lost@1 B@2", "A@0 B@1 Lost@2 B@3 Won@4"], { observedUntilDay: 5 });
  expect(graph).toMatchObject({ wonCount: 1, lostCount: 0, openCount: 1 });
  expect(stageNamed(graph, "B")).toMatchObject({
    entered: 2,
    visits: 3,
    openHere: 1,
    wonHere: 1,
    lostHere: 0,
    returned: 1,
  });
  expect(graph.flows.filter(({ kind }) => kind === "return")).toMatchObject([{ moveCount: 2 }]);
});

test("[STG3] [STG6] stages after the sale come last, leave the win standing, and are not skipped by it", () => {
  const graph = stageGraph(["A B Won Onboarding", "A B Won Onboarding", "A B Won"]);
  expect(graph.stages.map(({ name }) => name)).toEqual(["A", "B", "Onboarding"]);
  expect(graph).toMatchObject({ wonCount: 3, openCount: 0 });
  expect(stageNamed(graph, "B")).toMatchObject({ wonHere: 3 });
  expect(stageNamed(graph, "Onboarding")).toMatchObject({ entered: 2, openHere: 2, skipped: 0, dropOffRate: null });
});

test("[STG6] [STG9] a stage after the sale undoes a loss like any other; a win goes forward to it", () => {
  const graph = stageGraph(["A Won Onboarding", "A Won Onboarding", "A Lost Onboarding"]);
  expect(graph).toMatchObject({ wonCount: 2, lostCount: 0, openCount: 1 });
  expect(graph.flows.map(({ kind, moveCount }) => [kind, moveCount])).toEqual([
    ["outcome", 2],
    ["forward", 2],
    ["outcome", 1],
    ["return", 1],
  ]);
});

test("[STG6] a won case that goes back to a stage on the way is open again", () => {
  expect(stageGraph(["A B Won", "A B Won", "A B Won B"])).toMatchObject({ wonCount: 2, openCount: 1 });
});

test("[STG5] a stage is skipped on the way to a later one or to won, but not before the first one seen nor by losing", () => {
  const graph = stageGraph(["A B C D Won", "A D Won", "C Won", "A Lost", "B A D"]);
  expect(graph.stages.map(({ name, skipped }) => [name, skipped])).toEqual([
    ["A", 0],
    ["B", 1],
    ["C", 2],
    ["D", 1],
  ]);
});

test("[STG2] the order follows the majority of cases, whatever is met first in the file", () => {
  const names = (cases: readonly string[]): string[] => stageGraph(cases).stages.map(({ name }) => name);
  expect(names(["C D", "B C", "A B", "A D", "B A C"])).toEqual(["A", "B", "C", "D"]);
  expect(names(["D A", "A B C D", "A B C D"])).toEqual(["A", "B", "C", "D"]);
  expect(names(["B C A B C", "A B C", "A B C"])).toEqual(["A", "B", "C"]);
});

test("[STG2] a circle of majorities is opened where it loses least", () => {
  const circle = ["A B", "A B", "A B", "B C", "B C", "C A"];
  expect(stageGraph(circle).stages.map(({ name }) => name)).toEqual(["A", "B", "C"]);
});

test("[STG2] stages that no case tells apart go by their median place, then by name", () => {
  expect(stageGraph(["B", "A", "C D", "E D"]).stages.map(({ name }) => name)).toEqual(["A", "B", "C", "E", "D"]);
});

test("[STG6] outcomes are what the source says, or else what the names say", () => {
  expect(stageGraph(["A Closed_Won"])).toMatchObject({ wonCount: 1, outcomes: [{ name: "Closed Won" }] });
  const told = stageGraph(["A Signed", "A Won"], { outcomes: { Signed: "won" } });
  expect(told).toMatchObject({ wonCount: 1, openCount: 1, outcomes: [{ name: "Signed" }] });
  expect(told.stages.map(({ name }) => name)).toEqual(["A", "Won"]);
});

test("[STG6] the last outcome counts, and one said twice counts once", () => {
  const graph = stageGraph(["A@0 Lost@1 Won@2", "A@0 Won@1 Won@2", "Lost@0"]);
  expect(graph).toMatchObject({ wonCount: 2, lostCount: 1, openCount: 0 });
  expect(stageNamed(graph, "A")).toMatchObject({ wonHere: 2, lostHere: 0, visits: 2 });
  expect(graph.flows.map(({ kind, moveCount }) => [kind, moveCount])).toEqual([
    ["outcome", 1],
    ["outcome", 1],
    ["outcome", 1],
    ["repeat", 1],
  ]);
});

test("[STG7] a stage written twice in a row is one visit from its first time on", () => {
  const graph = stageGraph(["A@0 A@2 B@5"], { observedUntilDay: 7 });
  expect(stageNamed(graph, "A")).toMatchObject({ visits: 1, returned: 0, time: { medianMs: 5 * DAY_MS } });
  expect(graph.flows).toMatchObject([
    { kind: "repeat", moveCount: 1, duration: once(2) },
    { kind: "forward", moveCount: 1, duration: once(5) },
  ]);
});

test("[STG8] a visit with an unknown beginning or end has no time, one that runs past the end of the log has none left", () => {
  const graph = stageGraph(["A@? B@3 C@?", "C@9"], { observedUntilDay: 8 });
  const nothing = { endedCount: 0, censoredCount: 0, medianMs: null, p90Ms: null, meanMs: null };
  expect(graph.stages.map(({ name, openHere, time }) => [name, openHere, time])).toEqual([
    ["A", 0, nothing],
    ["B", 0, nothing],
    ["C", 2, { ...nothing, censoredCount: 1 }],
  ]);
});

test("[STG5] a stage first reached from a later one counts as returned to", () => {
  const graph = stageGraph(["A B C", "A B C", "A C B"]);
  expect(graph.stages.map(({ returned }) => returned)).toEqual([0, 1, 0]);
});

test("[STG2] stages that no case goes between stand as stages of their names usually do", () => {
  const names = (cases: readonly string[]): string[] => stageGraph(cases).stages.map(({ name }) => name);
  expect(names(["Engaging Won", "Prospecting"])).toEqual(["Prospecting", "Engaging"]);
  const today = ["Negotiation", "Proposal", "Needs_Analysis", "Value_Proposition", "Qualification", "Teatime"];
  expect(names(today.map((stage) => `Created ${stage}`))).toEqual([
    "Created",
    "Qualification",
    "Needs Analysis",
    "Teatime",
    "Value Proposition",
    "Proposal",
    "Negotiation",
  ]);
  expect(names(["Oferta", "Kontakt", "报价", "线索"])).toEqual(["线索", "Kontakt", "Oferta", "报价"]);
});

test("[STG5] [STG9] a stage nobody was seen to go on from is not known to be on the way, so not skipped", () => {
  const skipped = (cases: readonly string[]): [string, number][] =>
    stageGraph(cases).stages.map((stage) => [stage.name, stage.skipped]);
  expect(skipped(["A C Won", "A B"])).toEqual([
    ["A", 0],
    ["B", 0],
    ["C", 0],
  ]);
  const kinds = (cases: readonly string[]): string[] => stageGraph(cases).flows.map(({ kind }) => kind);
  expect(kinds(["A C", "A B"])).toEqual(["forward", "forward"]);
  expect(kinds(["A C", "A B C"])).toEqual(["forward", "skip", "forward"]);
  expect(skipped(["A C Won", "A B Won"])).toEqual([
    ["A", 0],
    ["B", 1],
    ["C", 1],
  ]);
});

test("[STG1] a log of more than 256 stages is no stage history", () => {
  const names = Array.from({ length: 257 }, (_, index) => `S${index}`);
  const selection = selectAll(logOf([names.join(" ")], { meaning: "stage" }));
  expect(discoverStageGraph(selection)).toBeNull();
});

test("[STG1] a history without events or without stages is an empty graph", () => {
  expect(stageGraph(["", ""])).toEqual({
    caseCount: 2,
    wonCount: 0,
    lostCount: 0,
    openCount: 2,
    timeToWon: null,
    stages: [],
    outcomes: [],
    flows: [],
  });
  expect(stageGraph(["Won"])).toMatchObject({ wonCount: 1, stages: [], flows: [] });
});

test("[STG11] the time to won ends with the win that stands, whatever happens after the sale", () => {
  const times = (cases: readonly string[]): StageGraph["timeToWon"] => stageGraph(cases).timeToWon;
  expect(times(["Lead@0 Offer@2 Won@5 Onboarding@30", "Lead@0 Offer@3 Won@5 Onboarding@40"])).toEqual({
    count: 2,
    medianMs: 5 * DAY_MS,
    p90Ms: 5 * DAY_MS,
    meanMs: 5 * DAY_MS,
  });
  expect(times(["Lead@0 Won@5 Lead@6", "Lead@0 Won@2 Lead@3 Won@9", "Lead@0 Lost@4"])).toEqual(once(9));
  expect(times(["Lead@0 Won@5 Won@7"])).toEqual(once(5));
  expect(times(["Lead@? Lead@1 Won@4", "Lead@0 Won@?", "Lead@? Won@3", "Won@8"])).toEqual(once(3));
  expect(times(["Lead@0 Lost@4"])).toBeNull();
});
