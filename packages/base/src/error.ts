import type { IssueValues } from "./issue.ts";

/**
 * A wrong call or a broken invariant; never trouble in data (that is an `Issue`).
 * Shape: `code` is stable and kebab-case, `values` fill its sentence, `cause` keeps what went wrong underneath.
 */
export class FairleadError extends Error {
  override readonly name: string = "FairleadError";
  readonly code: string;
  readonly values: IssueValues;

  constructor(code: string, values: IssueValues = {}, options?: { readonly cause?: unknown }) {
    super(`${code} ${JSON.stringify(values)}`, options);
    this.code = code;
    this.values = values;
  }
}

/**
 * Holds an invariant of the program.
 * @throws {FairleadError} `broken-invariant` with the message when the condition is false.
 */
export function assert(condition: boolean, message: () => string): asserts condition {
  if (!condition) throw new FairleadError("broken-invariant", { message: message() });
}
