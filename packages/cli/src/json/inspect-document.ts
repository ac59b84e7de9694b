import type { FormatId, MappedColumn } from "@fairlead/interchange";
import { findVariants, precisionCounts, selectAll, timeSpan, type Precision } from "@fairlead/log";
import type { Messages } from "@fairlead/messages";
import type { LoadedLog } from "../load-log.ts";
import { issueDocumentsOf, type IssueDocument } from "./issue.ts";

/** The answer of `inspect --json`. Instants are ISO 8601 in UTC. A file of which nothing could be used has counts of 0 and says why in `issues`. */
export interface InspectDocument {
  readonly schema: "fairlead.inspect/1";
  readonly format: FormatId | null;
  readonly mapping: readonly MappedColumn[];
  readonly cases: number;
  readonly events: number;
  readonly activities: number;
  readonly variants: number;
  readonly firstAt: string | null;
  readonly lastAt: string | null;
  readonly precision: Readonly<Record<Precision, number>>;
  readonly issues: readonly IssueDocument[];
}

/** The document of a file as it was read. */
export function inspectDocumentOf({ format, mapping, log, issues }: LoadedLog, messages: Messages): InspectDocument {
  const span = log === null ? null : timeSpan(log);
  return {
    schema: "fairlead.inspect/1",
    format,
    mapping,
    cases: log?.caseCount ?? 0,
    events: log?.eventCount ?? 0,
    activities: log?.activities.size ?? 0,
    variants: log === null ? 0 : findVariants(selectAll(log)).variants.length,
    firstAt: span === null ? null : new Date(span.firstAt).toISOString(),
    lastAt: span === null ? null : new Date(span.lastAt).toISOString(),
    precision: log === null ? { second: 0, day: 0, order: 0, unknown: 0 } : precisionCounts(log),
    issues: issueDocumentsOf(issues, messages),
  };
}
