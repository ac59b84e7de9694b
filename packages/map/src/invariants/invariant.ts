import type { IssueReport, IssueValues, Severity } from "@fairlead/base";
import type { ProcessMap } from "../document/process-map.ts";
import type { MapIndex } from "./map-index.ts";

/** Something that holds in every map: gives what breaks it, in the order of the document. */
export type Invariant = (map: ProcessMap, index: MapIndex) => readonly IssueReport[];

/** An issue about the element of an id; `element` in its values is that id. */
export function broken(
  code: string,
  element: string,
  values: IssueValues = {},
  severity: Severity = "error",
): IssueReport {
  return { code, severity, where: { field: element }, values: { element, ...values } };
}
