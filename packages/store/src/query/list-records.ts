import type { Issue } from "@fairlead/base";
import { sql } from "kysely";
import { workspaceTables } from "../connection/query-builder.ts";
import type { Statement } from "../connection/transaction.ts";
import { readCursor, writeCursor, type Position } from "./cursor.ts";
import { compileOrder, isAfter, orderBy, type OrderKey } from "./order.ts";
import { compileColumns, shapeOutput, type OutputShape, type RecordRow } from "./output-column.ts";
import { Problems } from "./problems.ts";
import type { ListQuery } from "./query.ts";
import type { Reader } from "./reader.ts";
import { checkKeys, compileSelection } from "./selection.ts";

/** A page, or everything that is wrong with the query. */
export type ListResult =
  | { readonly kind: "found"; readonly rows: readonly RecordRow[]; readonly nextCursor: string | null }
  | { readonly kind: "refused"; readonly issues: readonly Issue[] };

export const PAGE_LIMIT = 200;
const PAGE_DEFAULT = 50;
/** How many rows are fetched, one more than are shown: few numbers, so that there are few statements. */
const FETCHES = [11, 51, 201, 1_001];

/** A list as a statement, and how its answer is read. */
export interface CompiledList {
  readonly statement: Statement;
  readonly pageOf: (rows: readonly RecordRow[]) => { readonly rows: RecordRow[]; readonly nextCursor: string | null };
}

/** Records that the reader sees, a page of them, in a steady order. */
export async function listRecords(reader: Reader, query: ListQuery): Promise<ListResult> {
  const compiled = compileList(reader, query, { verb: "read", pageLimit: PAGE_LIMIT });
  if ("issues" in compiled) return { kind: "refused", issues: compiled.issues };
  return { kind: "found", ...compiled.pageOf(await reader.transaction.query(compiled.statement)) };
}

/** The statement of a list, or everything that is wrong with the query. */
export function compileList(
  reader: Reader,
  query: ListQuery,
  { verb, pageLimit }: { readonly verb: "read" | "export"; readonly pageLimit: number },
): CompiledList | { readonly issues: readonly Issue[] } {
  const problems = new Problems();
  checkKeys(query, ["select", "sort", "limit", "cursor"], problems);
  const selection = compileSelection(reader, { ...query }, verb, problems);
  if (selection === null) return { issues: problems.list() };
  const { catalog } = selection;
  const columns = compileColumns(reader, catalog, query.select, problems);
  const order = compileOrder(reader, catalog, query.sort, problems);
  const limit = readLimit(query.limit, pageLimit, problems);
  const list = [query.object, query.filter, query.search, query.removed, query.sort];
  const position = query.cursor === undefined ? null : readCursor(reader, list, query.cursor);
  if (query.cursor !== undefined && position === null) problems.add({ code: "cursor-invalid", part: "cursor" });
  if (!problems.isEmpty || order === null) return { issues: problems.list() };

  const shape = shapeOutput(columns, order);
  const after = position === null ? sql`` : sql` AND ${isAfter(order, position)}`;
  const fetched = FETCHES.find((count) => count > limit)!;
  const compiled =
    sql`SELECT ${shape.selected} FROM ${sql.raw(catalog.table)} AS t WHERE ${selection.where}${after} ORDER BY ${orderBy(order)} LIMIT ${sql.lit(fetched)}`.compile(
      workspaceTables,
    );
  const asked = [query.filter, query.search, query.select, query.sort];
  const isPlain = selection.isAllSeen && asked.every((part) => part === undefined);
  return {
    statement: { ...(isPlain ? nameOf(compiled.sql) : {}), text: compiled.sql, values: compiled.parameters },
    pageOf: (rows) => {
      const end = rows.length > limit ? positionOf(rows[limit - 1]!, order, shape) : null;
      return {
        rows: rows.slice(0, limit).map(shape.recordOf),
        nextCursor: end === null ? null : writeCursor(reader, list, end),
      };
    },
  };
}

/** The names of statements that come again and again, so that a connection reads and plans each once. */
const names = new Map<string, string>();
const NAMES = 64;

/**
 * The name of a statement; none when there are too many.
 * Edges: only of a plain list: how to carry out one with a filter depends on its values.
 */
function nameOf(text: string): { readonly name?: string } {
  const known = names.get(text);
  if (known !== undefined) return { name: known };
  if (names.size >= NAMES) return {};
  const name = `list-${names.size}`;
  names.set(text, name);
  return { name };
}

function readLimit(limit: unknown, most: number, problems: Problems): number {
  if (limit === undefined) return Math.min(PAGE_DEFAULT, most);
  if (typeof limit === "number" && Number.isInteger(limit) && limit >= 1 && limit <= most) return limit;
  problems.add({ code: "limit-unfit", part: "limit", values: { limit: most } });
  return most;
}

function positionOf(row: RecordRow, order: readonly OrderKey[], { orderNames }: OutputShape): Position {
  return order.map((_key, index) => row[orderNames[index]!] as Position[number]);
}
