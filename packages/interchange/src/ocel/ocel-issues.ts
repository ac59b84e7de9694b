import type { Severity } from "@fairlead/base";
import { FileIssues } from "../markup/file-issues.ts";

/** What can be wrong with, or had to be assumed of, an object-centric log. */
export type OcelIssueCode =
  | "ocel-syntax-broken"
  | "ocel-too-large"
  | "ocel-not-log"
  | "ocel-encoding-unknown"
  | "ocel-encoding-broken"
  | "ocel-truncated"
  | "ocel-no-events"
  | "ocel-object-type-unknown"
  | "ocel-doctype-skipped"
  | "ocel-element-unknown"
  | "ocel-entry-broken"
  | "ocel-event-without-type"
  | "ocel-event-repeated"
  | "ocel-event-left-out"
  | "ocel-object-without-type"
  | "ocel-object-repeated"
  | "ocel-object-missing"
  | "ocel-event-type-undeclared"
  | "ocel-object-type-undeclared"
  | "ocel-attribute-repeated"
  | "ocel-value-invalid"
  | "ocel-value-nested"
  | "ocel-time-missing"
  | "ocel-time-invalid"
  | "ocel-time-without-zone"
  | "ocel-object-type"
  | "ocel-convergence"
  | "ocel-object-without-events"
  | "ocel-attribute-changed";

const SEVERITIES: Readonly<Record<OcelIssueCode, Severity>> = {
  "ocel-syntax-broken": "error",
  "ocel-too-large": "error",
  "ocel-not-log": "error",
  "ocel-encoding-unknown": "error",
  "ocel-encoding-broken": "warning",
  "ocel-truncated": "error",
  "ocel-no-events": "error",
  "ocel-object-type-unknown": "error",
  "ocel-doctype-skipped": "warning",
  "ocel-element-unknown": "warning",
  "ocel-entry-broken": "warning",
  "ocel-event-without-type": "warning",
  "ocel-event-repeated": "warning",
  "ocel-event-left-out": "warning",
  "ocel-object-without-type": "warning",
  "ocel-object-repeated": "warning",
  "ocel-object-missing": "warning",
  "ocel-event-type-undeclared": "warning",
  "ocel-object-type-undeclared": "warning",
  "ocel-attribute-repeated": "warning",
  "ocel-value-invalid": "warning",
  "ocel-value-nested": "warning",
  "ocel-time-missing": "warning",
  "ocel-time-invalid": "warning",
  "ocel-time-without-zone": "info",
  "ocel-object-type": "info",
  "ocel-convergence": "info",
  "ocel-object-without-events": "info",
  "ocel-attribute-changed": "info",
};

/** The issues of one object-centric log. */
export type OcelIssues = FileIssues<OcelIssueCode>;

/** A collection of issues for an object-centric log. */
export function createOcelIssues(file: string): OcelIssues {
  return new FileIssues(file, SEVERITIES);
}
