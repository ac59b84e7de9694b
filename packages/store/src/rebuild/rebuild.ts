import type { RecordState, Subject } from "@fairlead/run";
import type { Transaction } from "../connection/transaction.ts";
import type { Store } from "../open-store.ts";
import type { Scope } from "../scope.ts";
import { loadStatement, recordOf, saveStatement, SUBJECTS, TABLE_OF } from "../transact/record-table.ts";
import { canonicalJson } from "../audit/canonical-json.ts";
import { keyStatements, type KeysOf } from "../transact/record-keys.ts";
import type { RecordRef } from "../transact/record-book.ts";
import { lockHead } from "../transact/workspace-head.ts";
import { sendAll } from "../transact/write-batch.ts";
import { foldRecords } from "./folded-records.ts";

/** How stored records stand to the log. Shape: `differing` names the first hundred. */
export interface RebuildOutcome {
  readonly records: number;
  /** Records that were not as the log tells them, missing ones among them. */
  readonly changed: number;
  /** Records the log knows nothing of. */
  readonly unknown: number;
  readonly differing: readonly RecordRef[];
}

const RECORDS_AT_ONCE = 2_000;
const NAMED_MAX = 100;

// ids in other systems come from no field, so they cannot be made anew
const FORGET_KEYS_TEXT =
  "DELETE FROM record_key WHERE workspace_id = $1 AND record_id = ANY ($2) AND kind <> 'external'";

/**
 * Makes the records of a workspace, and what they are found by, anew from its log; or only compares.
 * Edges: while records are made nobody else changes the workspace; a check holds nobody up. A record the log knows nothing of is deleted.
 * Cost: linear in the log, a few thousand events in memory.
 * @throws {FairleadError} `workspace-missing`; `broken-invariant` when the log itself does not fit together.
 */
export function rebuild(
  store: Store,
  workspaceId: string,
  { mode }: { readonly mode: "check" | "replace" },
): Promise<RebuildOutcome> {
  const scope = store.scope(workspaceId);
  if (mode === "replace")
    return scope.write(async (transaction) => {
      await lockHead(transaction, scope);
      return new Rebuilding(transaction, scope, { keysOf: store.keysOf, mode }).run();
    });
  return scope.read(async (transaction) => {
    // log and records are read as of one moment
    await transaction.execute({ text: "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ", values: [] });
    return new Rebuilding(transaction, scope, { keysOf: store.keysOf, mode }).run();
  });
}

class Rebuilding {
  readonly #transaction: Transaction;
  readonly #workspaceId: string;
  readonly #keysOf: KeysOf;
  readonly #mode: "check" | "replace";
  readonly #differing: RecordRef[] = [];
  #records = 0;
  #changed = 0;
  #unknown = 0;

  constructor(
    transaction: Transaction,
    { workspaceId }: Scope,
    { keysOf, mode }: { readonly keysOf: KeysOf; readonly mode: "check" | "replace" },
  ) {
    this.#transaction = transaction;
    this.#workspaceId = workspaceId;
    this.#keysOf = keysOf;
    this.#mode = mode;
  }

  async run(): Promise<RebuildOutcome> {
    // the log of many years is sorted once a kind
    await this.#transaction.execute({ text: "SET LOCAL statement_timeout = 0", values: [] });
    for (const subject of SUBJECTS) {
      // first, since they may hold numbers that records of the log have
      await this.#findUnknown(subject);
      const chunk: RecordState[] = [];
      for await (const record of foldRecords(this.#transaction, this.#workspaceId, subject)) {
        chunk.push(record);
        if (chunk.length === RECORDS_AT_ONCE) await this.#compare(subject, chunk.splice(0));
      }
      await this.#compare(subject, chunk);
    }
    return {
      records: this.#records,
      changed: this.#changed,
      unknown: this.#unknown,
      differing: this.#differing,
    };
  }

  async #compare(subject: Subject, folded: readonly RecordState[]): Promise<void> {
    if (folded.length === 0) return;
    this.#records += folded.length;
    const ids = folded.map(({ state }) => state.id);
    const rows = await this.#transaction.query<RecordState["state"] & object>(
      loadStatement(this.#workspaceId, subject, ids),
    );
    const stored = new Map(rows.map((row) => [row.id, recordOf(subject, row)]));
    const changes = folded
      .map((after) => ({ before: stored.get(after.state.id) ?? null, after }))
      .filter(({ before, after }) => before === null || !isSameRecord(before, after));
    this.#changed += changes.length;
    for (const { after } of changes) this.#name(subject, after.state.id);
    if (this.#mode === "check") return;
    const states = changes.map(({ after }) => after.state);
    await sendAll(this.#transaction, [
      ...(states.length === 0 ? [] : [saveStatement(this.#workspaceId, subject, states)]),
      { text: FORGET_KEYS_TEXT, values: [this.#workspaceId, ids] },
      ...keyStatements(
        this.#workspaceId,
        this.#keysOf,
        folded.map((after) => ({ before: null, after })),
      ),
    ]);
  }

  async #findUnknown(subject: Subject): Promise<void> {
    // a set operation: it is hashed whatever the planner thinks of the sizes
    const text = `SELECT id FROM ${TABLE_OF[subject]} WHERE workspace_id = $1
EXCEPT SELECT subject_id FROM event WHERE workspace_id = $1 AND subject = $2`;
    const rows = await this.#transaction.query<{ id: string }>({ text, values: [this.#workspaceId, subject] });
    const ids = rows.map(({ id }) => id);
    this.#unknown += ids.length;
    for (const id of ids) this.#name(subject, id);
    if (this.#mode === "check" || ids.length === 0) return;
    const values = [this.#workspaceId, ids];
    await sendAll(this.#transaction, [
      { text: `DELETE FROM ${TABLE_OF[subject]} WHERE workspace_id = $1 AND id = ANY ($2)`, values },
      { text: "DELETE FROM record_key WHERE workspace_id = $1 AND record_id = ANY ($2)", values },
    ]);
  }

  #name(subject: Subject, id: string): void {
    if (this.#differing.length < NAMED_MAX) this.#differing.push({ subject, id });
  }
}

function isSameRecord(a: RecordState, b: RecordState): boolean {
  return canonicalJson(a.state) === canonicalJson(b.state);
}
