import type { IssueReport } from "@fairlead/base";
import type { MapEdge } from "../document/edge.ts";
import { broken, type Invariant } from "./invariant.ts";

/**
 * A decision has one default edge, without a condition; each other edge of it has a condition or is chosen by people, not both.
 * Away from decisions there is nothing to choose, so an edge there is neither.
 */
export const decisionsDecidable: Invariant = (map, index) => [
  ...map.nodes.flatMap(({ id, kind }) => {
    const edges = index.edgesFrom(id);
    // how many ways out there must be is another rule's
    if (kind !== "decision" || edges.length === 0) return [];
    const defaults = edges.filter(({ isDefault }) => isDefault).length;
    return defaults === 1 ? [] : [broken("map-default-count", id, { defaults })];
  }),
  ...map.edges.flatMap((edge) =>
    index.nodes.get(edge.from)?.kind === "decision" ? checkChosen(edge) : checkUnchosen(edge),
  ),
];

function checkChosen({ id, isDefault, isManual, when }: MapEdge): IssueReport[] {
  const marks = [isDefault, isManual, when].filter((mark) => mark !== undefined).length;
  if (marks === 0) return [broken("map-branch-undecided", id)];
  return marks > 1 ? [broken("map-branch-contradictory", id)] : [];
}

function checkUnchosen({ id, isDefault, isManual, when }: MapEdge): IssueReport[] {
  return isDefault || isManual || when !== undefined ? [broken("map-choice-outside-decision", id)] : [];
}
