import type { Selectable } from "kysely";
import type { Transaction } from "../connection/transaction.ts";
import { createId } from "../id.ts";
import type { WorkspaceTables } from "../schema/tables.ts";
import type { Scope } from "../scope.ts";

/** Where an import is: "checked" when it may run, "running" also while nobody works on it after a crash. */
export type ImportState = "uploaded" | "checked" | "running" | "done" | "cancelled" | "failed" | "undoing" | "undone";

/** A file that was brought in, and what became of it. Units: instants in epoch milliseconds. Shape: `sha256` as hex. */
export interface ImportRow {
  readonly id: string;
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly mapping: unknown;
  readonly state: ImportState;
  /** What is committed: the batches before this one. */
  readonly nextBatch: number;
  readonly counts: unknown;
  readonly problems: unknown;
  readonly createdBy: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly finishedAt: number | null;
  readonly rev: number;
}

/** What of an import changes. A key that is left out stays as it is. */
export interface ImportChange {
  readonly mapping?: unknown;
  readonly state?: ImportState;
  readonly nextBatch?: number;
  readonly counts?: unknown;
  readonly problems?: unknown;
  readonly finishedAt?: number | null;
}

/** Makes the import of a file that was brought in: its id. */
export async function insertImport(
  transaction: Transaction,
  scope: Scope,
  given: Pick<ImportRow, "fileName" | "sizeBytes" | "sha256" | "createdBy" | "createdAt">,
): Promise<string> {
  const id = createId();
  const row = {
    id,
    file_name: given.fileName,
    size_bytes: given.sizeBytes,
    sha256: Buffer.from(given.sha256, "hex"),
    state: "uploaded",
    created_by: given.createdBy,
    created_at: given.createdAt,
    updated_at: given.createdAt,
  } as const;
  await transaction.execute(scope.insertInto("import", [row]));
  return id;
}

/** An import; null if there is none. */
export async function findImport(transaction: Transaction, scope: Scope, id: string): Promise<ImportRow | null> {
  const row = await transaction.first(scope.selectFrom("import").selectAll().where("id", "=", id));
  return row === null ? null : importOf(row);
}

/** The imports of a workspace, the latest first. */
export async function listImports(transaction: Transaction, scope: Scope, limit: number): Promise<ImportRow[]> {
  const query = scope.selectFrom("import").selectAll().orderBy("created_at", "desc").orderBy("id", "desc");
  return (await transaction.all(query.limit(limit))).map(importOf);
}

/** The imports of the same bytes that are in some states, the latest first. */
export async function findImportsOfFile(
  transaction: Transaction,
  scope: Scope,
  { sha256, states }: { readonly sha256: string; readonly states: readonly ImportState[] },
): Promise<ImportRow[]> {
  const query = scope
    .selectFrom("import")
    .selectAll()
    .where("sha256", "=", Buffer.from(sha256, "hex"))
    .where("state", "in", states);
  return (await transaction.all(query.orderBy("created_at", "desc").limit(MOST_OF_A_FILE))).map(importOf);
}

/** Imports of one file that are looked at: who brings it in more often is no person. */
const MOST_OF_A_FILE = 50;

/**
 * Changes an import while it is in a state, and at a batch, that the caller has seen: whether it was.
 * Edges: of two who run one import, the second finds that it is not.
 */
export async function changeImport(
  transaction: Transaction,
  scope: Scope,
  {
    id,
    from,
    nextBatch,
    at,
  }: {
    readonly id: string;
    readonly from: readonly ImportState[];
    readonly nextBatch?: number;
    readonly at: number;
  },
  change: ImportChange,
): Promise<boolean> {
  const set = {
    updated_at: at,
    ...(change.mapping === undefined ? {} : { mapping: JSON.stringify(change.mapping) }),
    ...(change.state === undefined ? {} : { state: change.state }),
    ...(change.nextBatch === undefined ? {} : { next_batch: change.nextBatch }),
    ...(change.counts === undefined ? {} : { counts: JSON.stringify(change.counts) }),
    ...(change.problems === undefined ? {} : { problems: JSON.stringify(change.problems) }),
    ...(change.finishedAt === undefined ? {} : { finished_at: change.finishedAt }),
  };
  const update = scope
    .updateTable("import")
    .set((row) => ({ ...set, rev: row("rev", "+", 1) }))
    .where("id", "=", id)
    .where("state", "in", from);
  const changed = await transaction.execute(
    nextBatch === undefined ? update : update.where("next_batch", "=", nextBatch),
  );
  return changed === 1;
}

function importOf(row: Selectable<WorkspaceTables["import"]>): ImportRow {
  return {
    id: row.id,
    fileName: row.file_name,
    sizeBytes: row.size_bytes,
    sha256: row.sha256.toString("hex"),
    mapping: row.mapping,
    state: row.state,
    nextBatch: row.next_batch,
    counts: row.counts,
    problems: row.problems,
    createdBy: row.created_by,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    finishedAt: row.finished_at,
    rev: row.rev,
  };
}
