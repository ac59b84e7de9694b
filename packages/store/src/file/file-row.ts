import { DAY_MS } from "@fairlead/base";
import type { Transaction } from "../connection/transaction.ts";
import type { Scope } from "../scope.ts";
import { lockHead } from "../transact/workspace-head.ts";

/** A file of a workspace; its content lies on disk under its hash. Units: bytes, epoch milliseconds. */
export interface FileRow {
  readonly id: string;
  /** What it is about. */
  readonly subject: "case" | "person" | "company";
  readonly subjectId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: Buffer;
  readonly createdBy: string | null;
  readonly createdAt: number;
}

/** The content of a file that was deleted is kept this long. */
const KEPT_MS = 30 * DAY_MS;

/** Keeps a new file. */
export async function insertFile(transaction: Transaction, scope: Scope, file: FileRow): Promise<void> {
  const row = {
    id: file.id,
    subject: file.subject,
    subject_id: file.subjectId,
    name: file.name,
    media_type: file.mediaType,
    size_bytes: file.sizeBytes,
    sha256: file.sha256,
    created_by: file.createdBy,
    created_at: file.createdAt,
  };
  await transaction.execute(scope.insertInto("file", [row]));
}

/** The hash of a file's content; null if there is no such file, or it was deleted. Edges: who may see it is not asked here. */
export async function findFileHash(transaction: Transaction, scope: Scope, id: string): Promise<Buffer | null> {
  const query = scope.selectFrom("file").select("sha256").where("id", "=", id).where("removed_at", "is", null);
  return (await transaction.first(query))?.sha256 ?? null;
}

/** Deletes a file: whether it was there. */
export async function removeFile(transaction: Transaction, scope: Scope, id: string, at: number): Promise<boolean> {
  const update = scope.updateTable("file").set({ removed_at: at });
  return (await transaction.execute(update.where("id", "=", id).where("removed_at", "is", null))) === 1;
}

/**
 * Which contents no file needs: neither one that is there, nor one that was deleted within 30 days.
 * Units: `now` in epoch milliseconds.
 * Edges: the workspace is held until the transaction ends, so that no file comes to need one of them meanwhile.
 */
export async function unneededContents(
  transaction: Transaction,
  scope: Scope,
  { hashes, now }: { readonly hashes: readonly Buffer[]; readonly now: number },
): Promise<Buffer[]> {
  await lockHead(transaction, scope);
  if (hashes.length === 0) return [];
  const query = scope
    .selectFrom("file")
    .select("sha256")
    .where("sha256", "in", [...hashes])
    .where((is) => is.or([is("removed_at", "is", null), is("removed_at", ">", now - KEPT_MS)]));
  const needed = await transaction.all(query.distinct());
  return hashes.filter((hash) => !needed.some(({ sha256 }) => sha256.equals(hash)));
}
