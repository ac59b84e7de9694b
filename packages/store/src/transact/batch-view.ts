import type { Transaction } from "../connection/transaction.ts";
import { loadPolicy, type WorkspacePolicy } from "../field/policy.ts";
import type { Scope } from "../scope.ts";
import type { ChangeRequest, Caller } from "./change.ts";
import { needsOf, type CommandNeeds } from "./command-needs.ts";
import { earlierKey, findEarlier, idempotencyCaller, type EarlierRequest } from "./idempotency.ts";
import { Ledger } from "./ledger.ts";
import type { MapShelf } from "./published-maps.ts";
import { RecordBook, type RecordRef } from "./record-book.ts";
import type { WorkspaceCache } from "./workspace-cache.ts";
import { lockHead } from "./workspace-head.ts";
import { isId } from "../uuid.ts";

/** A request and who makes it. */
export interface CallerRequest {
  readonly caller: Caller;
  readonly request: ChangeRequest;
}

/** What reading for a request needs to know of it. */
interface Asking {
  readonly caller: Caller;
  readonly request: Partial<Pick<ChangeRequest, "command" | "idempotency">>;
}

/** A member as references to it are checked. */
interface KnownMember {
  readonly id: string;
  readonly name: string;
  readonly deactivated_at: number | null;
}

/** What a transaction decides requests by, as of when it got hold of the workspace, and what it has added since. */
export interface BatchView {
  readonly ledger: Ledger;
  readonly book: RecordBook;
  readonly policy: WorkspacePolicy;
  readonly maps: MapShelf;
  readonly members: ReadonlyMap<string, KnownMember>;
  readonly teams: ReadonlySet<string>;
  /** Requests that were carried out, by `earlierKey`: those that are kept, and those of this transaction. */
  readonly earlier: Map<string, EarlierRequest>;
}

/** What a request that was carried out is remembered by. */
export interface KeptResponse {
  readonly seq: number;
  readonly records: readonly RecordRef[];
}

/**
 * Locks the workspace and reads all that some requests need: in one round trip, and a second one for what only the first can tell.
 * @throws {FairleadError} those of `lockHead`.
 */
export async function loadBatch(
  transaction: Transaction,
  scope: Scope,
  requests: readonly Asking[],
  cache: WorkspaceCache,
): Promise<BatchView> {
  const needs = requests.flatMap(({ request: { command } }) => (command === undefined ? [] : [needsOf(command)]));
  const book = new RecordBook(scope.workspaceId);
  const keyed = requests.flatMap(({ caller, request: { idempotency } }) =>
    idempotency === undefined ? [] : [{ caller, idempotency }],
  );
  // sent at once and answered in order: the lock first, so that everything after it is read as the last writer left it
  const [head, earlier, policy, maps, members, teams] = await Promise.all([
    lockHead(transaction, scope),
    findEarlier(transaction, scope.workspaceId, keyed),
    loadPolicy(transaction, scope),
    cache.maps.read(transaction, scope),
    readMembers(transaction, scope, memberIds(requests, needs)),
    readTeams(transaction, scope, referencedIds(needs, "team")),
    book.load(transaction, needs.flatMap(refsOf)),
    ...needs.map(({ other }) => (other === null ? null : book.loadReferrers(transaction, other))),
  ]);
  await Promise.all([
    cache.dictionary.catchUp(transaction, scope, head),
    book.load(transaction, refsOfEarlier(keyed, earlier)),
  ]);
  await book.loadAbouts(transaction);
  const ledger = new Ledger(scope.workspaceId, head, cache.dictionary);
  return { ledger, book, policy, maps, members, teams, earlier };
}

function refsOf({ record, other, about, references }: CommandNeeds): RecordRef[] {
  const named = references.flatMap(({ to, id }) => (to === "member" || to === "team" ? [] : [{ subject: to, id }]));
  return [record, ...(other === null ? [] : [other]), ...(about === null ? [] : [about]), ...named];
}

/** The records of requests that were carried out before: they are told again. */
function refsOfEarlier(
  keyed: readonly { readonly caller: Caller; readonly idempotency: { readonly key: string } }[],
  earlier: ReadonlyMap<string, EarlierRequest>,
): RecordRef[] {
  return keyed.flatMap(({ caller, idempotency }) => {
    const found = earlier.get(earlierKey(idempotencyCaller(caller), idempotency.key));
    return found === undefined ? [] : (found.response as KeptResponse).records;
  });
}

function referencedIds(needs: readonly CommandNeeds[], to: "member" | "team"): string[] {
  return needs.flatMap(({ references }) =>
    references.filter((reference) => reference.to === to && isId(reference.id)).map(({ id }) => id),
  );
}

/** Members that are named, and those who ask: an actor of the log has a name. */
function memberIds(requests: readonly Asking[], needs: readonly CommandNeeds[]): string[] {
  const callers = requests.flatMap(({ caller }) => (caller.actor === null ? [] : [caller.actor.memberId]));
  return [...new Set([...callers, ...referencedIds(needs, "member")])];
}

async function readMembers(
  transaction: Transaction,
  scope: Scope,
  ids: readonly string[],
): Promise<Map<string, KnownMember>> {
  if (ids.length === 0) return new Map();
  const text = "SELECT id, name, deactivated_at FROM member WHERE workspace_id = $1 AND id = ANY ($2)";
  const statement = { name: "read-members", text, values: [scope.workspaceId, ids] };
  return new Map((await transaction.query<KnownMember & object>(statement)).map((member) => [member.id, member]));
}

async function readTeams(transaction: Transaction, scope: Scope, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const text = "SELECT id FROM team WHERE workspace_id = $1 AND id = ANY ($2)";
  const rows = await transaction.query<{ id: string }>({ name: "read-teams", text, values: [scope.workspaceId, ids] });
  return new Set(rows.map(({ id }) => id));
}
