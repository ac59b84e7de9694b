import type { Issue } from "@fairlead/base";
import { sql, type RawBuilder } from "kysely";
import { workspaceTables } from "../connection/query-builder.ts";
import type { Statement } from "../connection/transaction.ts";
import type { ObjectCatalog } from "./catalog.ts";
import { readCursor, writeCursor, type Position } from "./cursor.ts";
import { compileOrder, isAfter, orderBy, type OrderKey } from "./order.ts";
import { Problems, type QueryProblem } from "./problems.ts";
import type { ListQuery } from "./query.ts";
import type { Reader } from "./reader.ts";
import { isReadable, resolveField } from "./resolve-field.ts";
import { checkKeys, compileSelection } from "./selection.ts";

/** A record as a list gives it: fields by name, "fields" holding the custom ones by key. Units: as in the state of records. */
export type RecordRow = Readonly<Record<string, unknown>>;

/** A page, or everything that is wrong with the query. */
export type ListResult =
  | { readonly kind: "found"; readonly rows: readonly RecordRow[]; readonly nextCursor: string | null }
  | { readonly kind: "refused"; readonly issues: readonly Issue[] };

export const PAGE_LIMIT = 200;
const PAGE_DEFAULT = 50;
const SELECT_LIMIT = 200;
const ALL_CUSTOM = "fields";
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

  const outputs = outputsOf(columns, order);
  const after = position === null ? sql`` : sql` AND ${isAfter(order, position)}`;
  const fetched = FETCHES.find((count) => count > limit)!;
  const compiled =
    sql`SELECT ${sql.join(outputs)} FROM ${sql.raw(catalog.table)} AS t WHERE ${selection.where}${after} ORDER BY ${orderBy(order)} LIMIT ${sql.lit(fetched)}`.compile(
      workspaceTables,
    );
  const asked = [query.filter, query.search, query.select, query.sort];
  const isPlain = selection.isAllSeen && asked.every((part) => part === undefined);
  return {
    statement: { ...(isPlain ? nameOf(compiled.sql) : {}), text: compiled.sql, values: compiled.parameters },
    pageOf: (rows) => {
      const kept = rows.slice(0, limit).map((row) => recordOf(row, columns));
      const last = rows.length > limit ? rows[limit - 1]! : null;
      return {
        rows: kept,
        nextCursor: last === null ? null : writeCursor(reader, list, positionOf(last, columns, order)),
      };
    },
  };
}

/** What is selected. Cost: plain columns are put together as text, which is most of what a list takes to compile. */
function outputsOf(columns: readonly OutputColumn[], order: readonly OrderKey[]): readonly RawBuilder<unknown>[] {
  const plain = columns.flatMap(({ text }, index) => (text === null ? [] : [`${text} AS c${index}`]));
  const rest = [
    ...columns.map(({ text, output }) => (text === null ? output : null)),
    ...order.map(({ value }) => value),
  ];
  const others = rest.flatMap((output, index) => (output === null ? [] : [sql`${output} AS ${sql.raw(`c${index}`)}`]));
  return plain.length === 0 ? others : [sql.raw(plain.join(", ")), ...others];
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

/** Something that is given out of every row. */
export interface OutputColumn {
  readonly name: string;
  readonly output: RawBuilder<unknown>;
  /** Of a plain column, the same as text of ours; else null. */
  readonly text: string | null;
  /** Of the custom fields together: the keys the reader may see. */
  readonly keys: readonly string[] | null;
}

/** The fields a query selects. */
export function compileColumns(
  reader: Reader,
  catalog: ObjectCatalog,
  select: unknown,
  problems: Problems,
): readonly OutputColumn[] {
  const names: unknown = select ?? defaultSelect(reader, catalog);
  if (!Array.isArray(names) || names.length === 0) return refuse(problems, { code: "query-malformed", part: "select" });
  if (names.length > SELECT_LIMIT) {
    problems.add({ code: "query-list-too-long", part: "select", values: { limit: SELECT_LIMIT } });
    return [];
  }
  return [...new Set<unknown>(names)].flatMap((name): readonly OutputColumn[] => {
    if (typeof name !== "string") return refuse(problems, { code: "query-malformed", part: "select" });
    if (name === ALL_CUSTOM && catalog.custom !== null)
      return [{ name, output: sql`t.fields`, text: "t.fields", keys: customKeys(reader, catalog) }];
    const field = resolveField(reader, catalog, name);
    if (field !== null) return [{ name, output: field.output, text: field.text, keys: null }];
    problems.add({ code: "field-unknown", part: "select", values: { field: name } });
    return [];
  });
}

function refuse(problems: Problems, problem: QueryProblem): readonly never[] {
  problems.add(problem);
  return [];
}

function defaultSelect(reader: Reader, catalog: ObjectCatalog): readonly string[] {
  const readable = [...catalog.fields.keys()].filter((name) => isReadable(reader, catalog, name));
  return catalog.custom === null ? readable : [...readable, ALL_CUSTOM];
}

function customKeys(reader: Reader, catalog: ObjectCatalog): readonly string[] {
  return reader.policy.customFields
    .filter(({ object, key }) => object === catalog.custom && isReadable(reader, catalog, `fields.${key}`))
    .map(({ key }) => key);
}

function readLimit(limit: unknown, most: number, problems: Problems): number {
  if (limit === undefined) return Math.min(PAGE_DEFAULT, most);
  if (typeof limit === "number" && Number.isInteger(limit) && limit >= 1 && limit <= most) return limit;
  problems.add({ code: "limit-unfit", part: "limit", values: { limit: most } });
  return most;
}

/** A row of the answer as the record it shows. */
export function recordOf(row: RecordRow, columns: readonly OutputColumn[]): RecordRow {
  const record: Record<string, unknown> = {};
  for (let index = 0; index < columns.length; index++) {
    const { name, keys } = columns[index]!;
    const value = row[`c${index}`];
    record[name] = keys === null ? value : pick(value, keys);
  }
  return record;
}

function pick(value: unknown, keys: readonly string[]): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return {};
  const given = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(keys.filter((key) => Object.hasOwn(given, key)).map((key) => [key, given[key]]));
}

function positionOf(row: RecordRow, columns: readonly OutputColumn[], order: readonly OrderKey[]): Position {
  return order.map((_key, index) => row[`c${columns.length + index}`] as Position[number]);
}
