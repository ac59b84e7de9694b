import { sql, type RawBuilder } from "kysely";
import type { ObjectCatalog } from "./catalog.ts";
import type { OrderKey } from "./order.ts";
import type { Problems, QueryProblem } from "./problems.ts";
import type { Reader } from "./reader.ts";
import { isReadable, resolveField } from "./resolve-field.ts";

/** A record as it is read: fields by name, "fields" holding the custom ones by key. Units: as in the state of records. */
export type RecordRow = Readonly<Record<string, unknown>>;

const SELECT_LIMIT = 200;
const ALL_CUSTOM = "fields";

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

/** What is selected, and how a row of the answer is read. */
export interface OutputShape {
  readonly selected: RawBuilder<unknown>;
  /** What each key of the order is called in a row. */
  readonly orderNames: readonly string[];
  /** The record a row shows. Shape: owns the row. */
  readonly recordOf: (row: RecordRow) => RecordRow;
}

/**
 * Puts together what is selected: a plain column under its own name, which is one of ours, everything else under a number.
 * Cost: columns go as one text, and a row of nothing but columns is the record: with many lists a second both tell.
 */
export function shapeOutput(columns: readonly OutputColumn[], order: readonly OrderKey[]): OutputShape {
  const names = columns.map(({ name, text }, index) => (text === null ? `c${index}` : name));
  const nameByText = new Map(columns.map(({ name, text }) => [text, name]));
  const orderNames = order.map(({ text }, index) => (text === null ? undefined : nameByText.get(text)) ?? `s${index}`);
  const plain = columns.flatMap(({ name, text }) => (text === null ? [] : [`${text} AS "${name}"`]));
  const others = columns.flatMap(({ text, output }, index) => (text === null ? [numbered(output, "c", index)] : []));
  const added = order.flatMap(({ value }, index) =>
    orderNames[index] === `s${index}` ? [numbered(value, "s", index)] : [],
  );
  const rest = [...others, ...added];
  const selected = sql.join(plain.length === 0 ? rest : [sql.raw(plain.join(", ")), ...rest]);
  const custom = columns.find(({ keys }) => keys !== null)?.keys ?? null;
  if (rest.length > 0) return { selected, orderNames, recordOf: (row) => renamed(row, columns, names) };
  return { selected, orderNames, recordOf: custom === null ? (row) => row : (row) => withCustom(row, custom) };
}

function numbered(output: RawBuilder<unknown>, letter: "c" | "s", index: number): RawBuilder<unknown> {
  return sql`${output} AS ${sql.raw(`${letter}${index}`)}`;
}

function renamed(row: RecordRow, columns: readonly OutputColumn[], names: readonly string[]): RecordRow {
  return Object.fromEntries(
    columns.map(({ name, keys }, index) => {
      const value = row[names[index]!];
      return [name, keys === null ? value : pick(value, keys)];
    }),
  );
}

function withCustom(row: RecordRow, keys: readonly string[]): RecordRow {
  return Object.assign(row, { [ALL_CUSTOM]: pick(row[ALL_CUSTOM], keys) });
}

function pick(value: unknown, keys: readonly string[]): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return {};
  const given = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(keys.filter((key) => Object.hasOwn(given, key)).map((key) => [key, given[key]]));
}
