import type { Issue } from "@fairlead/base";
import type { Messages } from "@fairlead/messages";

/** An issue in JSON answers: the code and values for programs, the sentence for people. */
export interface IssueDocument {
  readonly code: string;
  readonly severity: Issue["severity"];
  readonly count: number;
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
  readonly field?: string;
  readonly values: Issue["values"];
}

/** Issues for JSON answers, in their order. */
export function issueDocumentsOf(issues: readonly Issue[], messages: Messages): IssueDocument[] {
  return issues.map((issue) => {
    const { line, column, field } = issue.where;
    return {
      code: issue.code,
      severity: issue.severity,
      count: issue.count,
      message: messages.issue(issue),
      ...(line === undefined ? {} : { line }),
      ...(column === undefined ? {} : { column }),
      ...(field === undefined ? {} : { field }),
      values: issue.values,
    };
  });
}
