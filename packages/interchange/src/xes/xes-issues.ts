import type { Severity } from "@fairlead/base";
import { FileIssues } from "../markup/file-issues.ts";

/** What can be wrong with, or had to be assumed of, an XES file. */
export type XesIssueCode =
  | "xes-no-log"
  | "xes-no-events"
  | "xes-truncated"
  | "xes-token-too-long"
  | "xes-markup-broken"
  | "xes-encoding-unknown"
  | "xes-classifier-unknown"
  | "xes-second-log"
  | "xes-doctype-skipped"
  | "xes-entity-unknown"
  | "xes-character-forbidden"
  | "xes-encoding-broken"
  | "xes-end-tag-mismatch"
  | "xes-element-unknown"
  | "xes-element-misplaced"
  | "xes-nesting-too-deep"
  | "xes-attributes-too-many"
  | "xes-part-missing"
  | "xes-value-invalid"
  | "xes-value-empty"
  | "xes-key-repeated"
  | "xes-time-invalid"
  | "xes-time-missing"
  | "xes-trace-repeated"
  | "xes-trace-empty"
  | "xes-event-outside-trace"
  | "xes-event-without-activity"
  | "xes-part-unknown"
  | "xes-element-order"
  | "xes-text-ignored"
  | "xes-list-without-values"
  | "xes-type-mixed"
  | "xes-global-missing"
  | "xes-classifier-key-undeclared"
  | "xes-classifiers-available"
  | "xes-log-attributes-left-out"
  | "xes-time-without-zone"
  | "xes-times-at-midnight"
  | "xes-trace-unnamed"
  | "xes-lifecycle-left-out"
  | "xes-lifecycle-mixed";

const SEVERITIES: Readonly<Record<XesIssueCode, Severity>> = {
  "xes-no-log": "error",
  "xes-no-events": "error",
  "xes-truncated": "error",
  "xes-token-too-long": "error",
  "xes-markup-broken": "error",
  "xes-encoding-unknown": "error",
  "xes-classifier-unknown": "error",
  "xes-second-log": "warning",
  "xes-doctype-skipped": "warning",
  "xes-entity-unknown": "warning",
  "xes-character-forbidden": "warning",
  "xes-encoding-broken": "warning",
  "xes-end-tag-mismatch": "warning",
  "xes-element-unknown": "warning",
  "xes-element-misplaced": "warning",
  "xes-nesting-too-deep": "warning",
  "xes-attributes-too-many": "warning",
  "xes-part-missing": "warning",
  "xes-value-invalid": "warning",
  "xes-value-empty": "warning",
  "xes-key-repeated": "warning",
  "xes-time-invalid": "warning",
  "xes-time-missing": "warning",
  "xes-trace-repeated": "warning",
  "xes-trace-empty": "warning",
  "xes-event-outside-trace": "warning",
  "xes-event-without-activity": "warning",
  "xes-part-unknown": "info",
  "xes-element-order": "info",
  "xes-text-ignored": "info",
  "xes-list-without-values": "info",
  "xes-type-mixed": "info",
  "xes-global-missing": "info",
  "xes-classifier-key-undeclared": "info",
  "xes-classifiers-available": "info",
  "xes-log-attributes-left-out": "info",
  "xes-time-without-zone": "info",
  "xes-times-at-midnight": "info",
  "xes-trace-unnamed": "info",
  "xes-lifecycle-left-out": "info",
  "xes-lifecycle-mixed": "info",
};

/** The issues of one XES file. */
export type XesIssues = FileIssues<XesIssueCode>;

/** A collection of issues for an XES file. */
export function createXesIssues(file: string): XesIssues {
  return new FileIssues(file, SEVERITIES);
}
