import { createMessages } from "@fairlead/messages";
import type { DirectlyFollowsGraph } from "@fairlead/mine";
import { expect, test } from "vitest";
import { pictureOfGraph } from "./picture-of-graph.ts";

const DAY = 86_400_000;
const summary = (days: number, count: number): NonNullable<DirectlyFollowsGraph["edges"][number]["duration"]> => ({
  count,
  medianMs: days * DAY,
  p90Ms: 2 * days * DAY,
  meanMs: days * DAY,
});

const graph: DirectlyFollowsGraph = {
  caseCount: 1204,
  eventCount: 2107,
  activities: [
    {
      id: 3,
      name: "Call",
      eventCount: 1204,
      caseCount: 1204,
      startCount: 1204,
      endCount: 301,
      untilNext: summary(4, 903),
    },
    { id: 5, name: "Quote", eventCount: 903, caseCount: 903, startCount: 0, endCount: 903, untilNext: null },
  ],
  edges: [{ from: 3, to: 5, eventCount: 903, caseCount: 903, duration: summary(4, 903) }],
};

test("draws activities between a start and an end, wide by count, labelled in the language asked for", () => {
  const picture = pictureOfGraph(graph, createMessages("en"), { noun: "deals" });
  expect(picture.nodes.map(({ id, shape, title, detail }) => [id, shape, title, detail])).toEqual([
    ["start", "start", "Start", undefined],
    ["activity-3", "activity", "Call", "1,204 · 4 days"],
    ["activity-5", "activity", "Quote", "903"],
    ["end", "end", "End", undefined],
  ]);
  expect(picture.edges).toEqual([
    {
      id: "path-3-5",
      from: "activity-3",
      to: "activity-5",
      weight: Math.sqrt(903 / 1204),
      heat: 0,
      label: "903 · 4 days",
      hint: expect.any(String),
    },
    { id: "begin-3", from: "start", to: "activity-3", weight: 1, heat: null, label: "1,204", hint: expect.any(String) },
    {
      id: "finish-5",
      from: "activity-5",
      to: "end",
      weight: Math.sqrt(903 / 1204),
      heat: null,
      label: "903",
      hint: expect.any(String),
    },
  ]);
});

test("hints tell every number of an element", () => {
  const picture = pictureOfGraph(graph, createMessages("en"), { noun: "deals" });
  expect(picture.edges[0]!.hint).toBe(
    [
      "Call → Quote",
      "Times taken: 903",
      "Deals: 903 (75%)",
      "Median: 4 days",
      "90th percentile: 8 days",
      "Mean: 4 days",
      "Known times: 903",
    ].join("\n"),
  );
});

test("an ending rarer than every drawn path is drawn only where there is no other way out", () => {
  const { edges } = pictureOfGraph({ ...graph, edges: [] }, createMessages("en"));
  expect(edges.map(({ id }) => id)).toEqual(["begin-3", "finish-3", "finish-5"]);
});

test("an empty graph is an empty picture", () => {
  const none = { caseCount: 0, eventCount: 0, activities: [], edges: [] };
  expect(pictureOfGraph(none, createMessages("pl"))).toEqual({ nodes: [], edges: [], columns: [], lanes: [] });
});

test("a graph of more paths than a call can take arguments is measured all the same", () => {
  const scale = { ...graph, edges: Array.from({ length: 200_000 }, () => ({ ...graph.edges[0]!, eventCount: 3612 })) };
  expect(pictureOfGraph(graph, createMessages("en"), { scale }).edges[0]!.weight).toBe(0.5);
});
