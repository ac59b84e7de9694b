import { compareText, IssueTally, type Issue, type IssueReport } from "@fairlead/base";
import { processMapSchema, type ProcessMap } from "../document/process-map.ts";
import { reportSchemaIssues } from "./schema-issues.ts";
import { readYaml } from "./yaml-tree.ts";

/** A text read as a map. Shape: `map` is null when there is an error among the issues; issues stand in the order of the text. */
export interface MapParse {
  readonly map: ProcessMap | null;
  readonly issues: readonly Issue[];
}

/** The longest text that is read, in UTF-16 code units: some thirty times the largest map that can still be understood. */
export const MAP_TEXT_MAX_LENGTH = 1_000_000;

/**
 * Reads a map from its text form, or from JSON of the same shape.
 * Edges: whatever is not a map is told with line, column, and what to do, and never thrown. Whether the elements fit together is not
 * asked here; see `checkMapInvariants`.
 * Cost: linear in the text.
 */
export function parseMap(text: string): MapParse {
  if (text.length > MAP_TEXT_MAX_LENGTH) {
    return refuse([{ code: "map-too-large", severity: "error", values: { max: MAP_TEXT_MAX_LENGTH } }]);
  }
  const tree = readYaml(text);
  if (tree.issues.length > 0) return refuse(tree.issues);
  if (tree.value === null) return refuse([{ code: "map-empty", severity: "error", where: { line: 1, column: 1 } }]);
  const parsed = processMapSchema.safeParse(tree.value);
  return parsed.success ? { map: parsed.data, issues: [] } : refuse(reportSchemaIssues(parsed.error.issues, tree));
}

function refuse(reports: readonly IssueReport[]): MapParse {
  const tally = new IssueTally();
  for (const report of reports) tally.add(report);
  return { map: null, issues: tally.list().sort(compareByPlace) };
}

function compareByPlace(a: Issue, b: Issue): number {
  return (
    (a.where.line ?? 0) - (b.where.line ?? 0) ||
    (a.where.column ?? 0) - (b.where.column ?? 0) ||
    compareText(a.code, b.code) ||
    compareText(a.where.field ?? "", b.where.field ?? "")
  );
}
