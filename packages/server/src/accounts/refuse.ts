import { Problem } from "@fairlead/api";
import type { Issue, IssueReport, IssueValues } from "@fairlead/base";
import type { MessageKey } from "@fairlead/messages";

/** A code that has its sentence. */
type IssueCode = MessageKey extends infer Key ? (Key extends `issue.${infer Code}` ? Code : never) : never;

/** A problem `change-refused` for one reason. */
export function refusal({ code, severity, values = {}, where = {} }: IssueReport): Problem {
  const issue: Issue = { code, severity, where, values, count: 1 };
  return new Problem("change-refused", { issues: [issue] });
}

/** Refuses for a reason. @throws {Problem} `change-refused` always. */
export function refuse(code: IssueCode, values: IssueValues = {}): never {
  throw refusal({ code, severity: "error", values });
}
