import type { IssueValues } from "@fairlead/base";
import type { MessageKey } from "@fairlead/messages";

/** The command was called wrongly: said in the user's language, with exit code 2. */
export class UsageError extends Error {
  override readonly name: string = "UsageError";
  readonly key: MessageKey;
  readonly values: IssueValues;

  constructor(key: MessageKey, values: IssueValues = {}) {
    super(key);
    this.key = key;
    this.values = values;
  }
}
