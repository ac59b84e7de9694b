import type { Statement } from "../connection/transaction.ts";
import type { WorkspaceTables } from "../schema/tables.ts";

/** Rows go as one JSON text, so that a statement is the same for one row and for thousands, and is planned once a connection. */
export function insertText(table: keyof WorkspaceTables): string {
  return `INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1)`;
}

/**
 * Adds rows to a table of a workspace.
 * Shape: the keys of a row are columns; bytes stand as hex text after `\x`. A column that is left out is null, not its default.
 */
export function insertRows(table: keyof WorkspaceTables, rows: readonly object[]): Statement {
  return { name: `insert-${table}`, text: insertText(table), values: [JSON.stringify(rows)] };
}

/** Bytes as JSON carries them into a bytea column. */
export function hexOf(bytes: Buffer): string {
  return `\\x${bytes.toString("hex")}`;
}
