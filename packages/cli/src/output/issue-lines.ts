import type { Issue, Severity } from "@fairlead/base";
import type { Messages } from "@fairlead/messages";
import type { SummaryStyle } from "./summary-style.ts";
import { plainText } from "./text-table.ts";
import { wrapText } from "./wrap-text.ts";

const MARKS: Readonly<Record<Severity, string>> = { error: "✗", warning: "!", info: "·" };

/** The issues in words, each wrapped under its mark: what happened and what to do, how often, and where first. */
export function issueLines(issues: readonly Issue[], { messages, width }: SummaryStyle): string[] {
  return issues.map((issue) => {
    const times = issue.count > 1 ? messages.text("cli.issue-times", { count: issue.count }) : "";
    const place = plainText(placeOf(issue, messages));
    return wrapText(`  ${MARKS[issue.severity]} ${plainText(messages.issue(issue))}${times}${place}`, {
      width,
      indent: 4,
    });
  });
}

function placeOf({ where: { line, column, field } }: Issue, messages: Messages): string {
  if (line === undefined) return field === undefined ? "" : messages.text("cli.issue-field", { field });
  return column === undefined
    ? messages.text("cli.issue-line", { line })
    : messages.text("cli.issue-column", { line, column });
}
