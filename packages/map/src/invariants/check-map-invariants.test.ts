import { createMessages, LOCALES } from "@fairlead/messages";
import fc from "fast-check";
import { expect, test } from "vitest";
import { anyMap } from "../../test/arbitrary-map.ts";
import { soundMap } from "../../test/sound-map.ts";
import type { ProcessMap } from "../document/process-map.ts";
import { checkMapInvariants } from "./check-map-invariants.ts";

/** What is broken in the sound map with some of its parts replaced: code, element, and the values besides it. */
function brokenBy(parts: Partial<ProcessMap>): unknown[] {
  return checkMapInvariants({ ...soundMap, ...parts }).map(({ code, severity, where, values }) => {
    const { element, ...rest } = values;
    expect(element).toBe(where.field);
    return [severity === "error" ? code : `${severity}: ${code}`, element, rest];
  });
}

function withNode(id: string, change: object): Pick<ProcessMap, "nodes"> {
  return { nodes: soundMap.nodes.map((node) => (node.id === id ? { ...node, ...change } : node)) };
}

function withEdge(id: string, change: object): Pick<ProcessMap, "edges"> {
  return { edges: soundMap.edges.map((edge) => (edge.id === id ? { ...edge, ...change } : edge)) };
}

test("a sound map breaks nothing", () => {
  expect(brokenBy({})).toEqual([]);
});

test("[MAP1] a node stands in a stage and a lane of the map", () => {
  expect(brokenBy(withNode("step-call", { stage: "lane-rep", lane: "lane-legal" }))).toEqual([
    ["map-lane-undeclared", "step-call", { lane: "lane-legal" }],
    ["map-stage-undeclared", "step-call", { stage: "lane-rep" }],
  ]);
});

test("[MAP2] one id names one element, of whatever kind", () => {
  expect(brokenBy({ roles: [...soundMap.roles, { id: "outcome-won", name: "Buyer", kind: "buyer" }] })).toContainEqual([
    "map-id-duplicate",
    "outcome-won",
    {},
  ]);
});

test("[MAP2] every kind of element takes part", () => {
  const check = { id: "x", text: "Done", required: true, evidence: "manual" } as const;
  const gate = { items: [check], override: [] };
  const { overlays, stages, kpis, library, fields, lanes, roles } = soundMap;
  const twice = checkMapInvariants({
    ...soundMap,
    ...withNode("step-call", { checklist: [check] }),
    ...withEdge("edge-1", { id: "x" }),
    id: "x",
    roles: [...roles, { ...roles[0]!, id: "x" }],
    lanes: [...lanes, { id: "x", ord: 2 }],
    stages: [...stages, { ...stages[0]!, id: "x", ord: 3, entry: gate, exit: gate }],
    fields: [...fields, { ...fields[0]!, id: "x" }],
    kpis: [...kpis, { ...kpis[0]!, id: "x" }],
    library: [...library, { ...library[0]!, id: "x" }],
    overlays: [...overlays, { ...overlays[0]!, id: "x", questions: [{ ...overlays[0]!.questions[0]!, id: "x" }] }],
  });
  // the map bears it first; after it a role, a lane, a stage, an edge, three checks, a field, a KPI, an item, an overlay, a question
  expect(twice).toEqual([
    { code: "map-id-duplicate", severity: "error", where: { field: "x" }, values: { element: "x" }, count: 12 },
  ]);
});

test("[MAP3] nothing leads into a start or out of an outcome", () => {
  const edges = [
    ...soundMap.edges,
    { id: "edge-6", from: "outcome-lost", to: "step-call" },
    { id: "edge-7", from: "outcome-won", to: "start" },
  ];
  expect(brokenBy({ edges })).toEqual([
    ["map-outcome-left", "edge-6", { node: "outcome-lost" }],
    ["map-outcome-left", "edge-7", { node: "outcome-won" }],
    ["map-start-entered", "edge-7", { node: "start" }],
  ]);
});

test("[MAP4] a step has at most one way out, a decision at least two", () => {
  expect(brokenBy(withEdge("edge-3", { from: "step-call", when: undefined }))).toContainEqual([
    "map-step-forks",
    "step-call",
    { ways: 2 },
  ]);
  expect(brokenBy({ edges: soundMap.edges.filter(({ id }) => id === "edge-4") })).toEqual([
    ["map-decision-without-choice", "decision-fit", { ways: 1 }],
  ]);
  expect(brokenBy({ edges: [] })).toEqual([["map-decision-without-choice", "decision-fit", { ways: 0 }]]);
});

test("[MAP5] a decision has exactly one default", () => {
  expect(brokenBy(withEdge("edge-4", { isDefault: undefined, isManual: true }))).toEqual([
    ["map-default-count", "decision-fit", { defaults: 0 }],
  ]);
  expect(brokenBy(withEdge("edge-5", { isDefault: true, isManual: undefined }))).toEqual([
    ["map-default-count", "decision-fit", { defaults: 2 }],
  ]);
});

test("[MAP5] every other way out of a decision has a condition or is chosen by people, not both", () => {
  expect(brokenBy(withEdge("edge-5", { isManual: undefined }))).toEqual([["map-branch-undecided", "edge-5", {}]]);
  expect(brokenBy(withEdge("edge-5", { when: "need > 9" }))).toEqual([["map-branch-contradictory", "edge-5", {}]]);
  expect(brokenBy(withEdge("edge-4", { when: "need = 0" }))).toEqual([["map-branch-contradictory", "edge-4", {}]]);
});

test("[MAP5] away from decisions nothing is chosen", () => {
  expect(brokenBy(withEdge("edge-1", { isDefault: true }))).toEqual([["map-choice-outside-decision", "edge-1", {}]]);
  expect(brokenBy(withEdge("edge-2", { when: "need > 0" }))).toEqual([["map-choice-outside-decision", "edge-2", {}]]);
});

test("[MAP6] edges join nodes of the map", () => {
  const edges = [...soundMap.edges, { id: "edge-6", from: "stage-talk", to: "constructor" }];
  expect(brokenBy({ edges })).toEqual([
    // counted together: one edge, twice in the void
    ["map-edge-dangling", "edge-6", { node: "stage-talk" }],
  ]);
});

test("[MAP7] the order of stages, and of lanes, is total", () => {
  expect(
    brokenBy({
      stages: soundMap.stages.map((stage) => ({ ...stage, ord: 7 })),
      lanes: [...soundMap.lanes, { id: "lane-buyer", ord: 1 }],
    }),
  ).toEqual([
    ["map-order-tied", "lane-buyer", { other: "lane-rep", ord: 1 }],
    ["map-order-tied", "stage-offer", { other: "stage-talk", ord: 7 }],
  ]);
});

test("[MAP8] fields, roles, and elements that are named exist and are of the right kind", () => {
  const check = { id: "check-need", text: "Need known", required: true, evidence: "field", ref: "need" } as const;
  expect(
    brokenBy({
      ...withNode("step-call", { responsible: "lane-rep", informed: ["role-legal"], checklist: [check] }),
      kpis: [{ id: "kpi-won", scope: "stage", element: "outcome-won", metric: "win-rate", unit: "share" }],
      library: [{ id: "item-price", kind: "objection", text: "Too dear", links: ["stage-gone"] }],
      overlays: [
        {
          id: "overlay-bant",
          methodology: "BANT",
          questions: [{ id: "question-budget", text: "Budget?", field: "budget", element: "lane-rep" }],
        },
      ],
    }),
  ).toEqual([
    ["map-role-undeclared", "step-call", { target: "lane-rep" }],
    ["map-element-undeclared", "item-price", { target: "stage-gone" }],
    ["map-field-undeclared", "check-need", { target: "need" }],
    ["map-field-undeclared", "question-budget", { target: "budget" }],
    ["map-kpi-misplaced", "kpi-won", { scope: "stage", target: "outcome-won" }],
    ["map-question-misplaced", "question-budget", { target: "lane-rep" }],
  ]);
});

test("[MAP9] a layout that places what is not there only warns", () => {
  expect(
    brokenBy({ layout: { positions: { "step-gone": [0, 0] }, pins: ["step-gone"], orientation: "vertical" } }),
  ).toEqual([["warning: map-layout-stray", "step-gone", {}]]);
});

test("[MAP10] texts are there in the first locale", () => {
  expect(
    brokenBy({
      locales: ["pl", "en"],
      stages: soundMap.stages.map((stage) => (stage.ord === 1 ? { ...stage, guidance: { en: "Listen" } } : stage)),
      ...withNode("outcome-lost", { reasons: [{ "zh-Hans": "价格" }] }),
    }),
  ).toEqual([
    ["map-text-missing", "outcome-lost", { locale: "pl" }],
    ["map-text-missing", "stage-talk", { locale: "pl" }],
  ]);
});

test("[MAP9] the layout changes nothing that an error speaks of", () => {
  const errorsOf = (map: ProcessMap): unknown => checkMapInvariants(map).filter(({ severity }) => severity === "error");
  fc.assert(
    fc.property(anyMap, anyMap, (map, { layout }) => {
      expect(errorsOf({ ...map, layout })).toEqual(errorsOf(map));
    }),
  );
});

test("whatever the document, what is broken can be said in every language", () => {
  const messages = LOCALES.map(createMessages);
  fc.assert(
    fc.property(anyMap, (map) => {
      for (const issue of checkMapInvariants(map)) {
        for (const catalog of messages) expect(catalog.issue(issue)).not.toBe(issue.code);
      }
    }),
  );
});
