import type { IssueReport, IssueValues, Place } from "@fairlead/base";
import type { z } from "zod";
import { printPath, type TreePath, type YamlTree } from "./yaml-tree.ts";

type SchemaIssue = z.core.$ZodIssue;

/** The most of a wrong value that is repeated to its writer. */
const SHOWN_LENGTH = 60;

/** What a schema found wrong in a tree, as issues with line, column, and path. */
export function reportSchemaIssues(found: readonly SchemaIssue[], tree: YamlTree): IssueReport[] {
  return found.flatMap((issue) => reportOne(issue, [], tree));
}

function reportOne(issue: SchemaIssue, base: TreePath, tree: YamlTree): IssueReport[] {
  const path = [...base, ...(issue.path as TreePath)];
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey([...path, key], tree));
  if (issue.code === "invalid_union" && tree.has(path)) {
    const inner = issue.errors.find((branch) => (branch[0]?.path.length ?? 0) > 0);
    if (inner !== undefined) return inner.flatMap((nested) => reportOne(nested, path, tree));
  }
  if (issue.code === "invalid_key") {
    const where = { ...tree.placeOfKey(path), field: printPath(path) };
    return [report("map-id-malformed", where, { field: printPath(path), value: shown(path.at(-1)) })];
  }
  const where = { ...tree.placeOf(path), field: printPath(path) };
  if (!tree.has(path) && path.length > 0) return [report("map-key-missing", where, { key: printPath(path) })];
  const [code, values] = codeAndValues(issue, valueAt(tree.value, path));
  return [report(code, where, { field: printPath(path), ...values })];
}

function codeAndValues(issue: SchemaIssue, value: unknown): [string, IssueValues] {
  // a schema that can say it better than its library gives the code as its message
  if (issue.message.startsWith("map-")) return [issue.message, { value: shown(value) }];
  if (issue.code === "invalid_type") return ["map-type-wrong", { expected: issue.expected }];
  if (issue.code === "invalid_value") {
    return ["map-value-unknown", { value: shown(value), allowed: issue.values.map(String).join(", ") }];
  }
  if (issue.code === "invalid_union" && issue.discriminator !== undefined) {
    return ["map-value-unknown", { value: shown(value), allowed: discriminatorsOf(issue) }];
  }
  if (issue.code === "too_small" && issue.origin === "string") return ["map-text-empty", {}];
  if (issue.code === "too_small") return ["map-number-too-small", { min: Number(issue.minimum) }];
  if (issue.code === "too_big") return ["map-number-too-big", { max: Number(issue.maximum) }];
  // a union that fits nowhere: a text, or texts by language
  return ["map-type-wrong", { expected: "string" }];
}

function discriminatorsOf(issue: SchemaIssue): string {
  const options = "options" in issue && Array.isArray(issue.options) ? issue.options : [];
  return options.map(String).join(", ");
}

function unknownKey(path: TreePath, tree: YamlTree): IssueReport {
  return report("map-key-unknown", { ...tree.placeOfKey(path), field: printPath(path) }, { key: shown(path.at(-1)) });
}

function report(code: string, where: Place, values: IssueValues): IssueReport {
  return { code, severity: "error", where, values };
}

function valueAt(root: unknown, path: TreePath): unknown {
  return path.reduce<unknown>(
    (value, part) => (typeof value === "object" && value !== null ? Reflect.get(value, part) : undefined),
    root,
  );
}

function shown(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH - 1)}…` : text;
}
