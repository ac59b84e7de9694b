import fc, { type Arbitrary } from "fast-check";
import { BUYER_STAGES } from "../src/document/stage.ts";
import { EVIDENCE_KINDS, type Check } from "../src/document/check.ts";
import type { MapEdge } from "../src/document/edge.ts";
import { FIELD_TYPES, type Field } from "../src/document/field.ts";
import type { Gate } from "../src/document/gate.ts";
import { KPI_SCOPES, type Kpi } from "../src/document/kpi.ts";
import type { Lane } from "../src/document/lane.ts";
import type { MapLayout } from "../src/document/layout.ts";
import { LIBRARY_ITEM_KINDS, type LibraryItem } from "../src/document/library-item.ts";
import { OUTCOME_RESULTS, STEP_ACTIVITIES, type MapNode } from "../src/document/node.ts";
import { METHODOLOGIES, type Overlay } from "../src/document/overlay.ts";
import type { ProcessMap } from "../src/document/process-map.ts";
import { ROLE_KINDS, type Role } from "../src/document/role.ts";
import type { Stage } from "../src/document/stage.ts";
import type { MapText } from "../src/document/text.ts";

type Optional<T> = { [K in keyof T as undefined extends T[K] ? K : never]-?: Arbitrary<Exclude<T[K], undefined>> };
type Needed<T> = { [K in keyof T as undefined extends T[K] ? never : K]-?: Arbitrary<T[K]> };

/** A block whose optional keys are there or not. */
function block<T>(needed: Needed<T>, optional: Optional<T>): Arbitrary<T> {
  return fc.record({ ...needed, ...optional }, { requiredKeys: Object.keys(needed) as never }) as Arbitrary<T>;
}

const some = <T>(item: Arbitrary<T>): Arbitrary<T[]> => fc.array(item, { maxLength: 3 });

const word = fc.constantFrom("a", "z", "discovery", "stage1", "需求", "analiza", "ż", "true", "null", "constructor");
const id = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join("-"));

/** Strings that a careless writer of YAML loses or changes. */
const trap = fc.constantFrom(
  "no",
  "Yes",
  "on",
  "null",
  "~",
  "1e3",
  "0x1f",
  "1_000",
  "12:30:45",
  "2026-11-22",
  ".inf",
  "",
  " a",
  "a ",
  "a\n",
  "\n",
  "a: b",
  "a #b",
  "#",
  "- a",
  "? a",
  "---",
  "...",
  "%TAG",
  "@a",
  "`a`",
  "&a",
  "*a",
  "!a",
  "|",
  ">",
  "{a}",
  "[a]",
  "'",
  '"',
  "\t",
  "a\tb\n  c",
  "\r\n",
  "\r",
  "\u2028a",
  "\ufeff",
  "\u0085",
  "\u0000",
  "a\n\n b\n",
  " \n a",
  "<<",
  "__proto__",
  "\ud800",
);
export const anyString: Arbitrary<string> = fc
  .oneof(fc.string(), fc.string({ unit: "binary" }), trap)
  .map((text) => (text === "" ? "x" : text));

const hasKeys = (value: object): boolean => Object.keys(value).length > 0;

const text: Arbitrary<MapText> = fc.oneof(
  anyString,
  fc.record({ en: anyString, "zh-Hans": anyString, pl: anyString }, { requiredKeys: [] }).filter(hasKeys),
);
const duration = fc.constantFrom("P3D", "PT4H", "P2W", "P1DT30M");
const rate = fc.double({ min: 0, max: 1, noNaN: true });
const anyNumber = fc.double({ noNaN: true, noDefaultInfinity: true });

const check = block<Check>(
  { id, text, required: fc.boolean(), evidence: fc.constantFrom(...EVIDENCE_KINDS) },
  { ref: anyString },
);
const gate = block<Gate>({ items: some(check), override: some(id) }, { when: anyString });
const role = block<Role>({ id, name: text, kind: fc.constantFrom(...ROLE_KINDS) }, {});
const lane = block<Lane>({ id, ord: fc.integer() }, { role: id, name: text });
const stage = block<Stage>(
  { id, ord: fc.integer(), name: text, entry: gate, exit: gate, keyFields: some(id) },
  {
    definition: text,
    guidance: text,
    buyerStage: fc.constantFrom(...BUYER_STAGES),
    expected: fc.record({ days: rate, winRate: rate }, { requiredKeys: [] }).filter(hasKeys),
  },
);

const placed = { id, stage: id, lane: id, name: text };
const node: Arbitrary<MapNode> = fc.oneof(
  block<Extract<MapNode, { kind: "start" }>>({ ...placed, kind: fc.constant("start") }, { doc: text, trigger: text }),
  block<Extract<MapNode, { kind: "step" }>>(
    {
      ...placed,
      kind: fc.constant("step"),
      activity: fc.constantFrom(...STEP_ACTIVITIES),
      consulted: some(id),
      informed: some(id),
      checklist: some(check),
    },
    {
      doc: text,
      responsible: id,
      accountable: id,
      done: anyString,
      sla: duration,
      optional: fc.constant(true),
      link: anyString,
    },
  ),
  block<Extract<MapNode, { kind: "decision" }>>(
    { ...placed, kind: fc.constant("decision") },
    { doc: text, question: text },
  ),
  block<Extract<MapNode, { kind: "outcome" }>>(
    { ...placed, kind: fc.constant("outcome"), result: fc.constantFrom(...OUTCOME_RESULTS), reasons: some(text) },
    { doc: text },
  ),
);
const edge = block<MapEdge>(
  { id, from: id, to: id },
  {
    label: text,
    when: anyString,
    isDefault: fc.constant(true),
    isManual: fc.constant(true),
    share: rate,
    limit: fc.record({ times: fc.integer({ min: 1 }), duration }, { requiredKeys: [] }).filter(hasKeys),
  },
);
const field = block<Field>({ id, name: text, type: fc.constantFrom(...FIELD_TYPES) }, { source: anyString });
const kpi = block<Kpi>(
  { id, scope: fc.constantFrom(...KPI_SCOPES), metric: anyString, unit: anyString },
  { element: id, target: anyNumber },
);
const item = block<LibraryItem>({ id, kind: fc.constantFrom(...LIBRARY_ITEM_KINDS), text, links: some(id) }, {});
const overlay: Arbitrary<Overlay> = fc.record({
  id,
  methodology: fc.constantFrom(...METHODOLOGIES),
  questions: some(block<Overlay["questions"][number]>({ id, text, element: id }, { field: id })),
});
const layout: Arbitrary<MapLayout> = fc.record({
  positions: fc.dictionary(id, fc.tuple(anyNumber, anyNumber), { maxKeys: 4 }),
  pins: some(id),
  orientation: fc.constantFrom("horizontal", "vertical"),
});

/** Any document of the map's shape, sound or not. */
export const anyMap: Arbitrary<ProcessMap> = block<ProcessMap>(
  {
    schema: fc.constant(1),
    id,
    version: fc.integer({ min: 1 }),
    name: text,
    locales: fc.uniqueArray(fc.constantFrom("en", "zh-Hans", "pl"), { minLength: 1 }),
    roles: some(role),
    lanes: some(lane),
    stages: some(stage),
    nodes: some(node),
    edges: some(edge),
    fields: some(field),
    kpis: some(kpi),
    library: some(item),
    overlays: some(overlay),
    layout,
  },
  { doc: text },
);
