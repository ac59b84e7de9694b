import type { StateOf } from "@fairlead/run";
import type { Transaction } from "../connection/transaction.ts";
import type { Scope } from "../scope.ts";
import { insertText } from "../transact/row-insert.ts";
import { loadStatement } from "../transact/record-table.ts";

/** The kinds of records that are known again by keys. */
export type KeyedSubject = "case" | "person" | "company";

/** A key to look for: kind ("email", "phone", "domain", "name", "external") and text, normalised. */
export interface SoughtKey {
  readonly kind: string;
  readonly key: string;
}

/** A key that a record has. */
export interface FoundKey extends SoughtKey {
  readonly recordId: string;
}

// one look into the index a key, whatever the planner thinks of the size of the table
const FIND_TEXT = `SELECT sought.kind, sought.key, k.record_id AS "recordId"
FROM unnest($3::text[], $4::text[]) AS sought(kind, key) CROSS JOIN LATERAL (
  SELECT record_id FROM record_key WHERE workspace_id = $1 AND object = $2 AND kind = sought.kind AND key = sought.key OFFSET 0) k
ORDER BY k.record_id`;

/** The records that have any of some keys, put away or not. Cost: one look into an index a key. */
export async function findByKeys(
  transaction: Transaction,
  scope: Scope,
  { subject, keys }: { readonly subject: KeyedSubject; readonly keys: readonly SoughtKey[] },
): Promise<FoundKey[]> {
  if (keys.length === 0) return [];
  const values = [scope.workspaceId, subject, keys.map(({ kind }) => kind), keys.map(({ key }) => key)];
  // without a name: a plan kept from when the table was small would read all of it ever after
  return transaction.query<FoundKey & object>({ text: FIND_TEXT, values });
}

/** Records by id. */
export async function loadStates<S extends KeyedSubject>(
  transaction: Transaction,
  scope: Scope,
  { subject, ids }: { readonly subject: S; readonly ids: readonly string[] },
): Promise<Map<string, StateOf[S]>> {
  if (ids.length === 0) return new Map();
  const states = await transaction.query<StateOf[S]>(loadStatement(scope.workspaceId, subject, [...new Set(ids)]));
  return new Map(states.map((state) => [state.id, state]));
}

/** Keeps by which id another system knows records. */
export async function addExternalKeys(
  transaction: Transaction,
  scope: Scope,
  keys: readonly { readonly subject: KeyedSubject; readonly key: string; readonly recordId: string }[],
): Promise<void> {
  if (keys.length === 0) return;
  const rows = keys.map(({ subject, key, recordId }) => ({
    workspace_id: scope.workspaceId,
    object: subject,
    kind: "external",
    key,
    record_id: recordId,
  }));
  const text = `${insertText("record_key")} ON CONFLICT DO NOTHING`;
  await transaction.execute({ name: "add-external-keys", text, values: [JSON.stringify(rows)] });
}

const MADE_TEXT = ["sales_case", "person", "company"]
  .map((table) => `SELECT id FROM ${table} WHERE workspace_id = $1 AND import_id = $2 AND removed_at IS NOT NULL`)
  .join(" UNION ALL ");

const FORGET_TEXT = `DELETE FROM record_key WHERE workspace_id = $1 AND record_id = ANY ($2::uuid[]) AND kind = 'external'`;

/** Records whose keys one statement forgets: few enough for it to end long before statements are cut off. */
const FORGOTTEN_AT_ONCE = 5000;

/**
 * Forgets by which ids other systems know the records that an import made and that are put away: who imports them again makes them anew.
 * Cost: a look at all records of the workspace.
 */
export async function forgetExternalKeysOf(transaction: Transaction, scope: Scope, importId: string): Promise<void> {
  const { workspaceId } = scope;
  const made = await transaction.query<{ id: string }>({ text: MADE_TEXT, values: [workspaceId, importId] });
  for (let from = 0; from < made.length; from += FORGOTTEN_AT_ONCE) {
    const ids = made.slice(from, from + FORGOTTEN_AT_ONCE).map(({ id }) => id);
    await transaction.execute({ text: FORGET_TEXT, values: [workspaceId, ids] });
  }
}
