import type { Statement, Transaction } from "../connection/transaction.ts";
import type { Caller, Idempotency } from "./change.ts";

/** A request that was carried out before. */
export interface EarlierRequest {
  readonly request_hash: Buffer;
  readonly response: unknown;
}

/** Whose keys they are: two callers may use the same. */
export function idempotencyCaller({ actor, via }: Caller): string {
  return actor === null ? via : `${via} ${actor.memberId}`;
}

/** What tells a key from that of another caller. */
export function earlierKey(caller: string, key: string): string {
  return `${caller}\n${key}`;
}

const FIND_TEXT = `SELECT caller, key, request_hash, response FROM idempotency
WHERE workspace_id = $1 AND (caller, key) IN (SELECT * FROM unnest($2::text[], $3::text[]))`;

/** Requests carried out before under some keys. Shape: by `earlierKey`. */
export async function findEarlier(
  transaction: Transaction,
  workspaceId: string,
  requests: readonly { readonly caller: Caller; readonly idempotency: Idempotency }[],
): Promise<Map<string, EarlierRequest>> {
  if (requests.length === 0) return new Map();
  const callers = requests.map(({ caller }) => idempotencyCaller(caller));
  const keys = requests.map(({ idempotency }) => idempotency.key);
  const statement: Statement = { name: "find-earlier", text: FIND_TEXT, values: [workspaceId, callers, keys] };
  const rows = await transaction.query<EarlierRequest & { caller: string; key: string }>(statement);
  return new Map(rows.map((row) => [earlierKey(row.caller, row.key), row]));
}
