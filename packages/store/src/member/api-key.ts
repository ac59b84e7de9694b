import { isKeyScope, type KeyScope } from "@fairlead/access";
import type { Transaction } from "../connection/transaction.ts";
import type { Scope } from "../scope.ts";

/** A key by which programs act as a member. Holds nothing secret. Units: instants in epoch milliseconds. */
export interface ApiKey {
  readonly id: string;
  readonly memberId: string;
  readonly name: string;
  /** What it may do at most; what its member may do limits it further. */
  readonly scopes: readonly KeyScope[];
  readonly createdAt: number;
  readonly expiresAt: number | null;
  readonly revokedAt: number | null;
  /** To within a minute. */
  readonly lastUsedAt: number | null;
}

/** A key to be made. */
export interface NewApiKey {
  readonly id: string;
  readonly secretHash: Buffer;
  readonly memberId: string;
  readonly name: string;
  readonly scopes: readonly KeyScope[];
  readonly createdAt: number;
  readonly expiresAt: number | null;
}

const COLUMNS = [
  "id",
  "member_id as memberId",
  "name",
  "scopes",
  "created_at as createdAt",
  "expires_at as expiresAt",
  "revoked_at as revokedAt",
  "last_used_at as lastUsedAt",
] as const;

/** The keys of a workspace, or of one member, that were not taken back, the newest first. */
export async function listApiKeys(
  transaction: Transaction,
  scope: Scope,
  { memberId }: { readonly memberId?: string } = {},
): Promise<ApiKey[]> {
  const query = scope
    .selectFrom("api_key")
    .select(COLUMNS)
    .where("revoked_at", "is", null)
    .$if(memberId !== undefined, (keys) => keys.where("member_id", "=", memberId!));
  const rows = await transaction.all(query.orderBy("created_at", "desc").orderBy("id", "desc"));
  return rows.map(apiKeyOf);
}

/** Makes a key. */
export async function insertApiKey(transaction: Transaction, scope: Scope, key: NewApiKey): Promise<ApiKey> {
  const insert = scope.insertInto("api_key", [
    {
      id: key.id,
      member_id: key.memberId,
      name: key.name,
      secret_hash: key.secretHash,
      scopes: [...key.scopes],
      created_at: key.createdAt,
      expires_at: key.expiresAt,
    },
  ]);
  const [row] = await transaction.all(insert.returning(COLUMNS));
  return apiKeyOf(row!);
}

/** A key by its id; null if there is none. */
export async function findApiKey(transaction: Transaction, scope: Scope, keyId: string): Promise<ApiKey | null> {
  const row = await transaction.first(scope.selectFrom("api_key").select(COLUMNS).where("id", "=", keyId));
  return row === null ? null : apiKeyOf(row);
}

/** The key of a secret; null if it is unknown, taken back, or expired. */
export async function findApiKeyBySecret(
  transaction: Transaction,
  scope: Scope,
  secretHash: Buffer,
  now: number,
): Promise<ApiKey | null> {
  const query = scope
    .selectFrom("api_key")
    .select(COLUMNS)
    .where("secret_hash", "=", secretHash)
    .where("revoked_at", "is", null)
    .where((is) => is.or([is("expires_at", "is", null), is("expires_at", ">", now)]));
  const row = await transaction.first(query);
  return row === null ? null : apiKeyOf(row);
}

/** Takes a key back; null if there is none that works. */
export async function revokeApiKey(
  transaction: Transaction,
  scope: Scope,
  keyId: string,
  at: number,
): Promise<ApiKey | null> {
  const revoke = scope
    .updateTable("api_key")
    .set({ revoked_at: at })
    .where("id", "=", keyId)
    .where("revoked_at", "is", null)
    .returning(COLUMNS);
  const row = await transaction.first(revoke);
  return row === null ? null : apiKeyOf(row);
}

/** Takes all keys of a member back: how many. */
export function revokeApiKeysOf(transaction: Transaction, scope: Scope, memberId: string, at: number): Promise<number> {
  const revoke = scope.updateTable("api_key").set({ revoked_at: at });
  return transaction.execute(revoke.where("member_id", "=", memberId).where("revoked_at", "is", null));
}

/** Notes that a key was used. */
export async function setApiKeyUsed(transaction: Transaction, scope: Scope, keyId: string, at: number): Promise<void> {
  await transaction.execute(scope.updateTable("api_key").set({ last_used_at: at }).where("id", "=", keyId));
}

function apiKeyOf(row: Omit<ApiKey, "scopes"> & { readonly scopes: readonly string[] }): ApiKey {
  return { ...row, scopes: row.scopes.filter(isKeyScope) };
}
