import { FairleadError } from "@fairlead/base";
import fc from "fast-check";
import { expect, test } from "vitest";
import { anyMap } from "../../test/arbitrary-map.ts";
import type { ProcessMap } from "../document/process-map.ts";
import { parseMap } from "./parse-map.ts";
import { printMap } from "./print-map.ts";

const small: ProcessMap = {
  schema: 1,
  id: "map-small",
  version: 3,
  name: "Small",
  locales: ["en", "pl"],
  roles: [{ id: "role-rep", name: { pl: "Handlowiec", en: "Rep" }, kind: "rep" }],
  lanes: [{ id: "lane-rep", ord: 1, role: "role-rep" }],
  stages: [
    {
      id: "stage-talk",
      ord: 1,
      name: "No",
      entry: { items: [], override: [] },
      exit: { items: [], override: ["role-rep"] },
      keyFields: [],
    },
  ],
  nodes: [
    {
      id: "outcome-won",
      kind: "outcome",
      stage: "stage-talk",
      lane: "lane-rep",
      name: "Won",
      result: "won",
      reasons: [],
    },
  ],
  edges: [],
  fields: [],
  kpis: [],
  library: [],
  overlays: [],
  layout: { positions: { "outcome-won": [120, 40] }, pins: [], orientation: "horizontal" },
};

test("[FORM1] [FORM2] [FORM3] keys stand in one order, empty parts are not written, the layout comes last", () => {
  expect(printMap(small)).toBe(`schema: 1
id: map-small
version: 3
name: Small

locales:
  - en
  - pl

roles:
  - id: role-rep
    name:
      en: Rep
      pl: Handlowiec
    kind: rep

lanes:
  - id: lane-rep
    ord: 1
    role: role-rep

stages:
  - id: stage-talk
    ord: 1
    name: "No"
    exit:
      override:
        - role-rep

nodes:
  - id: outcome-won
    kind: outcome
    stage: stage-talk
    lane: lane-rep
    name: Won
    result: won

layout:
  positions:
    outcome-won: [120, 40]
`);
});

test("[FORM4] any document printed and read again is the same document", () => {
  fc.assert(
    fc.property(anyMap, (map) => {
      expect(parseMap(printMap(map))).toEqual({ map, issues: [] });
    }),
    { numRuns: 500 },
  );
});

test("[FORM5] canonical text read and printed again is the same text", () => {
  fc.assert(
    fc.property(anyMap, (map) => {
      const text = printMap(map);
      expect(printMap(parseMap(text).map!)).toBe(text);
    }),
    { numRuns: 300 },
  );
});

test("[FORM1] the order in which an object's keys were made does not show", () => {
  fc.assert(
    fc.property(anyMap, fc.infiniteStream(fc.nat()), (map, order) => {
      expect(printMap(reorderKeys(map, order) as ProcessMap)).toBe(printMap(map));
    }),
    { numRuns: 200 },
  );
});

test("what is not of the map's shape is a wrong call", () => {
  expect(() => printMap({ ...small, version: 0 })).toThrow(new FairleadError("map-malformed", { path: "version" }));
});

function reorderKeys(value: unknown, order: Iterator<number>): unknown {
  if (Array.isArray(value)) return value.map((item) => reorderKeys(item, order));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => ({ rank: order.next().value as number, entry: [key, reorderKeys(inner, order)] as const }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ entry }) => entry),
  );
}
