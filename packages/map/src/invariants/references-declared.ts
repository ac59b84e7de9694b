import type { IssueReport } from "@fairlead/base";
import type { ProcessMap } from "../document/process-map.ts";
import { broken, type Invariant } from "./invariant.ts";
import { listChecks, type ElementKind, type MapIndex } from "./map-index.ts";

interface Reference {
  readonly by: string;
  readonly id: string;
}

/**
 * Roles, fields, and elements that are named exist. Only fields that are named outright are looked at: which ones a condition uses
 * takes a reader of FEEL to tell.
 */
export const referencesDeclared: Invariant = (map, index) => [
  ...undeclared("map-role-undeclared", ["role"], listRoleReferences(map), index),
  ...undeclared("map-field-undeclared", ["field"], listFieldReferences(map), index),
  ...map.kpis.flatMap(({ id, scope, element }) => {
    const target = element === undefined ? "map" : index.kinds.get(element);
    return target === scope ? [] : [broken("map-kpi-misplaced", id, { scope, target: element ?? "" })];
  }),
  ...undeclared("map-element-undeclared", null, listLinks(map), index),
  ...undeclared("map-question-misplaced", ["stage", "node"], listQuestionPlaces(map), index),
];

function undeclared(
  code: string,
  wanted: readonly ElementKind[] | null,
  references: readonly Reference[],
  { kinds }: MapIndex,
): IssueReport[] {
  return references
    .filter(({ id }) => {
      const kind = kinds.get(id);
      return kind === undefined || (wanted !== null && !wanted.includes(kind));
    })
    .map(({ by, id }) => broken(code, by, { target: id }));
}

function listRoleReferences(map: ProcessMap): Reference[] {
  return [
    ...map.lanes.flatMap(({ id, role }) => (role === undefined ? [] : [{ by: id, id: role }])),
    ...map.stages.flatMap(({ id, entry, exit }) =>
      [...entry.override, ...exit.override].map((role) => ({ by: id, id: role })),
    ),
    ...map.nodes.flatMap((node) => {
      if (node.kind !== "step") return [];
      const { responsible, accountable, consulted, informed } = node;
      return [responsible, accountable, ...consulted, ...informed]
        .filter((role) => role !== undefined)
        .map((role) => ({ by: node.id, id: role }));
    }),
  ];
}

function listFieldReferences(map: ProcessMap): Reference[] {
  return [
    ...map.stages.flatMap(({ id, keyFields }) => keyFields.map((field) => ({ by: id, id: field }))),
    ...listChecks(map).flatMap(({ id, evidence, ref }) =>
      evidence === "field" && ref !== undefined ? [{ by: id, id: ref }] : [],
    ),
    ...map.overlays.flatMap(({ questions }) =>
      questions.flatMap(({ id, field }) => (field === undefined ? [] : [{ by: id, id: field }])),
    ),
  ];
}

function listLinks(map: ProcessMap): Reference[] {
  return map.library.flatMap(({ id, links }) => links.map((link) => ({ by: id, id: link })));
}

function listQuestionPlaces(map: ProcessMap): Reference[] {
  return map.overlays.flatMap(({ questions }) => questions.map(({ id, element }) => ({ by: id, id: element })));
}
