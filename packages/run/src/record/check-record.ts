import type { Issue } from "@fairlead/base";
import { reasonFor } from "../reason.ts";
import type { RecordState } from "../record.ts";

/** What would not fit together in a record, of fields that no other reason names. Edges: of no record, nothing. */
export function checkBesides(record: RecordState | null, reasons: readonly Issue[]): Issue[] {
  const named = new Set(reasons.map(({ where }) => where.field));
  return record === null ? [] : checkRecord(record).filter(({ where }) => !named.has(where.field));
}

/** What does not fit together in a record: an amount without its currency, a reason for a loss that was none. */
export function checkRecord({ subject, state }: RecordState): Issue[] {
  if (subject !== "case") return [];
  const reasons: Issue[] = [];
  if (state.amountMinor !== null && state.currency === null)
    reasons.push(reasonFor({ code: "case-currency-missing", where: { field: "currency" } }));
  if (state.lostReason !== null && state.status !== "lost")
    reasons.push(reasonFor({ code: "case-not-lost", where: { field: "lostReason" } }));
  return reasons;
}
