import { FairleadError } from "@fairlead/base";
import { LOCALES } from "@fairlead/messages";
import fc from "fast-check";
import { expect, test } from "vitest";
import { anyString } from "../test/arbitrary-map.ts";
import { OUTCOME_RESULTS } from "./document/node.ts";
import { draftMap, type MapDraft } from "./draft-map.ts";
import { checkMapInvariants } from "./invariants/check-map-invariants.ts";
import { parseMap } from "./text-form/parse-map.ts";
import { printMap } from "./text-form/print-map.ts";

const drafted = `schema: 1
id: map-nowa-sprzedaz
version: 1
name: Nowa sprzedaż
doc: deals.csv

locales:
  - pl

roles:
  - id: role-sales
    name: Sprzedaż
    kind: rep

lanes:
  - id: lane-sales
    ord: 1
    role: role-sales

stages:
  - id: stage-zgloszenie
    ord: 1
    name: Zgłoszenie
    expected:
      days: 3
  - id: stage-oferta
    ord: 2
    name: Oferta
    expected:
      days: 12.5
      winRate: 0.4

nodes:
  - id: start
    kind: start
    stage: stage-zgloszenie
    lane: lane-sales
    name: Początek
    trigger: Pojawia się nowa szansa sprzedaży
  - id: step-zgloszenie
    kind: step
    stage: stage-zgloszenie
    lane: lane-sales
    name: Zgłoszenie
    activity: task
    responsible: role-sales
  - id: step-oferta
    kind: step
    stage: stage-oferta
    lane: lane-sales
    name: Oferta
    activity: task
    responsible: role-sales
  - id: decision-oferta
    kind: decision
    stage: stage-oferta
    lane: lane-sales
    name: Co dalej po etapie „Oferta”?
  - id: outcome-wygrana
    kind: outcome
    stage: stage-oferta
    lane: lane-sales
    name: Wygrana
    result: won
  - id: outcome-przegrana
    kind: outcome
    stage: stage-oferta
    lane: lane-sales
    name: Przegrana
    result: lost

edges:
  - id: edge-start-to-zgloszenie
    from: start
    to: step-zgloszenie
  - id: edge-zgloszenie-to-oferta
    from: step-zgloszenie
    to: step-oferta
    share: 1
  - id: edge-oferta-to-decision
    from: step-oferta
    to: decision-oferta
  - id: edge-oferta-to-przegrana
    from: decision-oferta
    to: outcome-przegrana
    isDefault: true
    share: 0.6
  - id: edge-oferta-to-wygrana
    from: decision-oferta
    to: outcome-wygrana
    isManual: true
    share: 0.4
`;

test("[DRAFT1] [DRAFT2] [DRAFT3] a stage with one way on has a step, one with several also a decision", () => {
  const map = draftMap({
    name: "Nowa sprzedaż",
    locale: "pl",
    stages: [
      { name: "Zgłoszenie", expectedDays: 3 },
      { name: "Oferta", expectedDays: 12.50049, winRate: 0.4 },
    ],
    outcomes: [
      { name: "Wygrana", result: "won" },
      { name: "Przegrana", result: "lost" },
    ],
    flows: [
      { from: "Zgłoszenie", to: "Oferta", share: 1, count: 50 },
      { from: "Oferta", to: "Wygrana", share: 0.4000123, count: 20 },
      { from: "Oferta", to: "Przegrana", share: 0.6, count: 30 },
    ],
    note: "deals.csv",
  });
  expect(printMap(map)).toBe(drafted);
});

test("[DRAFT4] a stage without a way on ends there, and a flow out of an outcome is not drawn", () => {
  const { nodes, edges } = draftMap({
    name: "线索",
    locale: "zh-Hans",
    stages: [{ name: "需求分析" }],
    outcomes: [{ name: "输单", result: "lost" }],
    flows: [{ from: "输单", to: "需求分析", share: 1, count: 2 }],
  });
  expect([nodes.map(({ id }) => id), edges.map(({ id }) => id)]).toEqual([
    ["start", "step-需求分析", "outcome-输单"],
    ["edge-start-to-需求分析"],
  ]);
});

test.each<[string, Partial<MapDraft>, FairleadError]>([
  ["no stages", { stages: [] }, new FairleadError("draft-without-stages")],
  [
    "one name for a stage and an outcome",
    { outcomes: [{ name: "A", result: "won" }] },
    new FairleadError("draft-name-duplicate", { name: "A" }),
  ],
  [
    "a flow to nowhere",
    { flows: [{ from: "A", to: "B", share: 1, count: 1 }] },
    new FairleadError("draft-flow-unknown", { name: "B" }),
  ],
])("%s is a wrong call", (_, part, error) => {
  const draft: MapDraft = { name: "M", locale: "en", stages: [{ name: "A" }], outcomes: [], flows: [], ...part };
  expect(() => draftMap(draft)).toThrow(error);
});

const share = fc.double({ min: 0, max: 1, noNaN: true });
const anyDraft: fc.Arbitrary<MapDraft> = fc
  .tuple(
    fc.uniqueArray(fc.oneof(anyString, fc.constantFrom("", "decision", "start", "A", "a")), {
      minLength: 1,
      maxLength: 8,
    }),
    fc.nat({ max: 7 }),
    fc.record({ name: fc.oneof(anyString, fc.constant("")), locale: fc.constantFrom(...LOCALES), note: anyString }),
  )
  .chain(([names, firstOutcome, rest]) => {
    const stageNames = names.slice(0, Math.max(1, firstOutcome));
    const outcomeNames = names.slice(stageNames.length);
    const anyName = fc.constantFrom(...names);
    return fc.record({
      name: fc.constant(rest.name),
      locale: fc.constant(rest.locale),
      note: fc.constant(rest.note),
      stages: fc.tuple(
        ...stageNames.map((name) =>
          fc.record({ name: fc.constant(name), winRate: share, expectedDays: share }, { requiredKeys: ["name"] }),
        ),
      ),
      outcomes: fc.tuple(
        ...outcomeNames.map((name) =>
          fc.record({ name: fc.constant(name), result: fc.constantFrom(...OUTCOME_RESULTS) }),
        ),
      ),
      flows: fc.array(fc.record({ from: anyName, to: anyName, share, count: fc.nat() }), { maxLength: 20 }),
    }) as fc.Arbitrary<MapDraft>;
  });

test("[DRAFT1] every draft is a sound map that can be printed and read again", () => {
  fc.assert(
    fc.property(anyDraft, (draft) => {
      const map = draftMap(draft);
      expect(checkMapInvariants(map)).toEqual([]);
      expect(parseMap(printMap(map)).map).toEqual(map);
      expect(draftMap(draft)).toEqual(map);
    }),
    { numRuns: 300 },
  );
});
