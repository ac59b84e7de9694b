import type { Issue, Severity } from "@fairlead/base";
import type { Messages } from "@fairlead/messages";
import { plainText } from "./text-table.ts";

const MARKS: Readonly<Record<Severity, string>> = { error: "✗", warning: "!", info: "·" };

/** The issues in words, one a line: mark, how often, what happened and what to do, where first. */
export function issueLines(issues: readonly Issue[], messages: Messages): string[] {
  return issues.map((issue) => {
    const times = issue.count > 1 ? messages.text("cli.issue-times", { count: issue.count }) : "";
    return `  ${MARKS[issue.severity]} ${plainText(messages.issue(issue))}${times}${placeOf(issue, messages)}`;
  });
}

function placeOf({ where: { line, column } }: Issue, messages: Messages): string {
  if (line === undefined) return "";
  return column === undefined
    ? messages.text("cli.issue-line", { line })
    : messages.text("cli.issue-column", { line, column });
}
