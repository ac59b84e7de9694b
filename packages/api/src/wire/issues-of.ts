import type { Issue } from "@fairlead/base";
import type { z } from "zod";

type ZodIssue = z.core.$ZodIssue;

/** How many issues one answer names at most: a wrong body of a megabyte shall not become a larger answer. */
const MOST_ISSUES = 50;
const LONGEST_NAME = 120;

/** What is wrong with a part of a request, each place by its path. */
export function issuesOf(error: z.core.$ZodError, part: string): Issue[] {
  return error.issues.flatMap((issue) => issuesOfOne(issue, [part])).slice(0, MOST_ISSUES);
}

function issuesOfOne(issue: ZodIssue, before: readonly PropertyKey[]): Issue[] {
  const path = [...before, ...issue.path];
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => issueAt([...path, key], "request-part-unknown"));
    case "invalid_type":
      return issue.input === undefined
        ? [issueAt(path, "request-part-missing")]
        : [issueAt(path, "request-part-type", { expected: issue.expected })];
    case "invalid_value":
      return [issueAt(path, "request-part-choice", { allowed: issue.values.map(String).join(", ") })];
    case "too_small":
      return [issueAt(path, "request-part-small", { kind: issue.origin, limit: Number(issue.minimum) })];
    case "too_big":
      return [issueAt(path, "request-part-large", { kind: issue.origin, limit: Number(issue.maximum) })];
    case "invalid_union":
      return closestOf(issue.errors).flatMap((inner) => issuesOfOne(inner, path));
    case "invalid_key":
    case "invalid_element":
    case "invalid_format":
    case "not_multiple_of":
    case "custom":
      return [issueAt(path, "request-part-format")];
  }
}

/** Of the shapes a value could have had, the one it comes closest to: with troubles deepest inside. */
function closestOf(errors: readonly (readonly ZodIssue[])[]): readonly ZodIssue[] {
  const depth = (issues: readonly ZodIssue[]): number => Math.max(0, ...issues.map(({ path }) => path.length));
  const [first = [], ...rest] = errors;
  return rest.reduce((best, issues) => (depth(issues) > depth(best) ? issues : best), first);
}

function issueAt(path: readonly PropertyKey[], code: string, values: Record<string, string | number> = {}): Issue {
  const part = path.map(String).join(".").slice(0, LONGEST_NAME);
  return { code, severity: "error", where: { field: part }, values: { part, ...values }, count: 1 };
}
