import type { RecordState } from "./record.ts";
import { sameValue } from "./same-value.ts";

/** Whether two states say the same of the same record, however often and whenever it was changed: `rev` and `updatedAt` are not looked at. */
export function sameContent(a: RecordState | null, b: RecordState | null): boolean {
  if (a === null || b === null) return a === b;
  return a.subject === b.subject && sameValue(contentOf(a), contentOf(b));
}

function contentOf({ state }: RecordState): object {
  return { ...state, rev: 0, updatedAt: 0 };
}
