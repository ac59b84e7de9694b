import { IssueTally, type Issue } from "@fairlead/base";
import type { ProcessMap } from "../document/process-map.ts";
import { decisionsDecidable } from "./decisions-decidable.ts";
import { edgesJoined } from "./edges-joined.ts";
import { endsRespected } from "./ends-respected.ts";
import { idsUnique } from "./ids-unique.ts";
import type { Invariant } from "./invariant.ts";
import { layoutKnown } from "./layout-known.ts";
import { createMapIndex } from "./map-index.ts";
import { nodesPlaced } from "./nodes-placed.ts";
import { orderTotal } from "./order-total.ts";
import { referencesDeclared } from "./references-declared.ts";
import { textsPresent } from "./texts-present.ts";
import { waysOut } from "./ways-out.ts";

const INVARIANTS: readonly Invariant[] = [
  nodesPlaced,
  idsUnique,
  endsRespected,
  waysOut,
  decisionsDecidable,
  edgesJoined,
  orderTotal,
  referencesDeclared,
  layoutKnown,
  textsPresent,
];

/**
 * What keeps a document from being a sound map: elements that do not fit together. Whether it is a good map is for lint to say.
 * Shape: `where.field` is the id of the element; as `compareIssues` orders them.
 * Cost: linear in the document.
 */
export function checkMapInvariants(map: ProcessMap): readonly Issue[] {
  const index = createMapIndex(map);
  const tally = new IssueTally();
  for (const invariant of INVARIANTS) for (const report of invariant(map, index)) tally.add(report);
  return tally.list();
}
