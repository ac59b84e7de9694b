import type { Transaction } from "../connection/transaction.ts";
import type { Scope } from "../scope.ts";

/** A step that a case is known to have taken. Shape: `key` as the activity's; `at` in epoch milliseconds, null when not known. */
export interface KeptStep {
  readonly caseNo: number;
  readonly meaning: "stage" | "outcome" | "activity";
  readonly key: string;
  readonly name: string;
  readonly at: number | null;
}

// steps of an import that was undone count for nothing: their change is taken back
const KEPT_TEXT = `SELECT e.case_no AS "caseNo", a.meaning, a.key, a.name, e.at FROM event e
JOIN activity a ON a.workspace_id = $1 AND a.id = e.activity_id
WHERE e.workspace_id = $1 AND e.case_no = ANY ($2::integer[]) AND e.type = 'happened' AND NOT EXISTS (
  SELECT FROM import i WHERE i.workspace_id = $1 AND i.id = e.import_id AND i.state IN ('undoing', 'undone'))`;

/** The imported steps of some cases. Cost: an index scan of the cases' events. */
export async function loadKeptSteps(
  transaction: Transaction,
  scope: Scope,
  caseNos: readonly number[],
): Promise<KeptStep[]> {
  if (caseNos.length === 0) return [];
  const values = [scope.workspaceId, caseNos];
  return transaction.query<KeptStep & object>({ text: KEPT_TEXT, values });
}
