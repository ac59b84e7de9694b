import type { IssueValues } from "@fairlead/base";
import type { FieldValue } from "../record.ts";

/** What a value is kept as, or what is wrong with it. */
export type Verdict =
  | { readonly kind: "kept"; readonly value: FieldValue }
  | { readonly kind: "wrong"; readonly code: string; readonly values: IssueValues };

/** Judges a value that came from outside: of whatever type it is. Edges: null, which empties a key, is judged too. */
export type ValueRule = (value: unknown) => Verdict;

/** A value that may be kept. */
export function kept(value: FieldValue): Verdict {
  return { kind: "kept", value };
}

/** What a value was to be, in a word the sentence knows. */
export type Expected =
  | "text"
  | "amount"
  | "instant"
  | "day"
  | "currency"
  | "id"
  | "value"
  | "fields"
  | "kind"
  | "status"
  | "activity";

/** A value of the wrong sort. */
export function malformed(expected: Expected): Verdict {
  return { kind: "wrong", code: "record-value-malformed", values: { expected } };
}
