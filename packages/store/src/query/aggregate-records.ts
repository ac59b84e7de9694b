import type { Issue } from "@fairlead/base";
import { sql, type RawBuilder } from "kysely";
import { workspaceTables } from "../connection/query-builder.ts";
import type { Statement } from "../connection/transaction.ts";
import type { ObjectCatalog } from "./catalog.ts";
import { INSTANT_RANGE } from "./condition.ts";
import { Problems } from "./problems.ts";
import type { AggregateQuery, RecordSelection } from "./query.ts";
import type { Reader } from "./reader.ts";
import { resolveField, type NamedField } from "./resolve-field.ts";
import { checkKeys, compileSelection } from "./selection.ts";

/**
 * Records that are alike in what they are grouped by.
 * Shape: `key` has a value for each field of `groupBy` (a span of time by its first day, YYYY-MM-DD), `values` one for each measure.
 * Units: money in minor units of `currency`; instants in epoch milliseconds. Edges: `currency` is null where no measure is of money, and of
 * records without one; a measure of nothing is null, a count 0.
 */
export interface RecordGroup {
  readonly key: readonly (string | number | boolean | null)[];
  readonly currency: string | null;
  readonly values: readonly (string | number | null)[];
}

/** Groups in the order of their keys, or everything that is wrong with the query. Edges: `isCut` when there are more than 1,000. */
export type AggregateResult =
  | { readonly kind: "found"; readonly groups: readonly RecordGroup[]; readonly isCut: boolean }
  | { readonly kind: "refused"; readonly issues: readonly Issue[] };

export type CountResult =
  | { readonly kind: "found"; readonly count: number }
  | { readonly kind: "refused"; readonly issues: readonly Issue[] };

const GROUP_KEYS = 2;
const MEASURES = 10;
const GROUP_LIMIT = 1_000;

type Sql = RawBuilder<unknown>;

/** Numbers over the records that the reader sees, in groups. */
export async function aggregateRecords(reader: Reader, query: AggregateQuery): Promise<AggregateResult> {
  const compiled = compileAggregate(reader, query);
  if ("issues" in compiled) return { kind: "refused", issues: compiled.issues };
  const rows = await reader.transaction.query<Readonly<Record<string, unknown>>>(compiled.statement);
  return {
    kind: "found",
    groups: rows.slice(0, GROUP_LIMIT).map((row) => groupOf(row, compiled)),
    isCut: rows.length > GROUP_LIMIT,
  };
}

/** How many records of a selection the reader sees. */
export async function countRecords(reader: Reader, selection: RecordSelection): Promise<CountResult> {
  const result = await aggregateRecords(reader, { ...selection, measures: [{ measure: "count" }], groupBy: [] });
  return result.kind === "refused" ? result : { kind: "found", count: Number(result.groups[0]?.values[0] ?? 0) };
}

/** A statement that aggregates, and which of its columns hold what. */
export interface CompiledAggregate {
  readonly statement: Statement;
  readonly keyTypes: readonly NamedField["type"][];
  readonly measureTypes: readonly MeasureType[];
  readonly hasCurrency: boolean;
}

/** The statement of an aggregation, or everything that is wrong with the query. */
export function compileAggregate(
  reader: Reader,
  query: AggregateQuery,
): CompiledAggregate | { readonly issues: readonly Issue[] } {
  const problems = new Problems();
  checkKeys(query, ["groupBy", "measures"], problems);
  const selection = compileSelection(reader, { ...query }, "read", problems);
  if (selection === null) return { issues: problems.list() };
  const { catalog } = selection;
  const keys = compileKeys(reader, catalog, query.groupBy ?? [], problems);
  const measures = compileMeasures(reader, catalog, query.measures ?? [{ measure: "count" }], problems);
  const hasCurrency = measures.some(({ isMoney }) => isMoney);
  const currency = hasCurrency ? currencyOf(reader, catalog, problems) : null;
  if (!problems.isEmpty) return { issues: problems.list() };

  const groups = [...keys.map(({ value }) => value), ...(currency === null ? [] : [currency])];
  const outputs = [...groups, ...measures.map(({ value }) => value)];
  const named = outputs.map((output, index) => sql`${output} AS ${sql.raw(`c${index}`)}`);
  // by place: a parameter that is said twice is not the same to the database
  const places = sql.join(groups.map((_group, index) => sql.lit(index + 1)));
  const grouping = groups.length === 0 ? sql`` : sql` GROUP BY ${places} ORDER BY ${places}`;
  const compiled =
    sql`SELECT ${sql.join(named)} FROM ${sql.raw(catalog.table)} AS t WHERE ${selection.where}${grouping} LIMIT ${GROUP_LIMIT + 1}::integer`.compile(
      workspaceTables,
    );
  return {
    statement: { text: compiled.sql, values: compiled.parameters },
    keyTypes: keys.map(({ type }) => type),
    measureTypes: measures.map(({ type }) => type),
    hasCurrency,
  };
}

/** Of one currency where the record has one, else the workspace's. */
function currencyOf(reader: Reader, catalog: ObjectCatalog, problems: Problems): Sql {
  if (catalog.kind !== "case") return sql`${reader.policy.currency}::text`;
  const field = resolveField(reader, catalog, "currency");
  if (field === null) problems.add({ code: "field-unknown", part: "measures", values: { field: "currency" } });
  return field?.value ?? sql`NULL`;
}

interface GroupColumn {
  readonly type: NamedField["type"];
  readonly value: Sql;
}

const TRUNCATE: Readonly<Record<string, (day: Sql) => Sql>> = {
  day: (day) => sql`to_char(${day}, 'YYYY-MM-DD')`,
  week: (day) => sql`to_char(date_trunc('week', ${day}), 'YYYY-MM-DD')`,
  month: (day) => sql`to_char(date_trunc('month', ${day}), 'YYYY-MM-DD')`,
  quarter: (day) => sql`to_char(date_trunc('quarter', ${day}), 'YYYY-MM-DD')`,
  year: (day) => sql`to_char(date_trunc('year', ${day}), 'YYYY-MM-DD')`,
};

function compileKeys(
  reader: Reader,
  catalog: ObjectCatalog,
  groupBy: unknown,
  problems: Problems,
): readonly GroupColumn[] {
  if (!Array.isArray(groupBy)) {
    problems.add({ code: "query-malformed", part: "groupBy" });
    return [];
  }
  if (groupBy.length > GROUP_KEYS) {
    problems.add({ code: "query-list-too-long", part: "groupBy", values: { limit: GROUP_KEYS } });
    return [];
  }
  return groupBy.flatMap((key: unknown) => {
    const column = compileKey(reader, catalog, key, problems);
    return column === null ? [] : [column];
  });
}

function compileKey(reader: Reader, catalog: ObjectCatalog, key: unknown, problems: Problems): GroupColumn | null {
  const { field: name, by } = (typeof key === "object" && key !== null ? key : {}) as Readonly<Record<string, unknown>>;
  const isSound =
    typeof name === "string" && (by === undefined || (typeof by === "string" && Object.hasOwn(TRUNCATE, by)));
  if (!isSound) {
    problems.add({ code: "query-malformed", part: "groupBy" });
    return null;
  }
  const field = resolveField(reader, catalog, name);
  if (field === null) {
    problems.add({ code: "field-unknown", part: "groupBy", values: { field: name } });
    return null;
  }
  const value = groupValue(field, by, reader.policy.timeZone);
  if (value === null)
    problems.add({ code: "operator-unfit", part: "groupBy", values: { field: name, operator: by ?? "group" } });
  return value === null ? null : { type: field.type, value };
}

function groupValue({ type, value }: NamedField, by: string | undefined, timeZone: string): Sql | null {
  if (type === "date") return TRUNCATE[by ?? "day"]!(sql`${value}::timestamp`);
  if (type === "instant" && by !== undefined) return TRUNCATE[by]!(localTime(value, timeZone));
  return type === "instant" || type === "json" || by !== undefined ? null : value;
}

/** What clocks of the workspace show; instants beyond what a timestamp holds are held at its ends. */
function localTime(value: Sql, timeZone: string): Sql {
  const { from, until } = INSTANT_RANGE;
  // greatest and least take no notice of nulls
  const held = sql`CASE WHEN ${value} IS NOT NULL THEN least(greatest(${value}, ${from}::bigint), ${until}::bigint) END`;
  return sql`(to_timestamp((${held}) / 1000.0) AT TIME ZONE ${timeZone}::text)`;
}

/** How a measure comes out of the database: as a number, an instant or amount among them, or as a day. */
type MeasureType = "number" | "day";

interface MeasureColumn {
  readonly type: MeasureType;
  readonly isMoney: boolean;
  readonly value: Sql;
}

const MEASURE: Readonly<Record<string, (value: Sql) => Sql>> = {
  count: (value) => sql`count(${value})`,
  sum: (value) => sql`sum(${value})`,
  average: (value) => sql`avg(${value})`,
  min: (value) => sql`min(${value})`,
  max: (value) => sql`max(${value})`,
};
const NUMERIC: ReadonlySet<string> = new Set(["number", "money"]);
const TIMES: ReadonlySet<string> = new Set(["date", "instant"]);

function compileMeasures(
  reader: Reader,
  catalog: ObjectCatalog,
  measures: unknown,
  problems: Problems,
): readonly MeasureColumn[] {
  if (!Array.isArray(measures) || measures.length === 0) {
    problems.add({ code: "query-malformed", part: "measures" });
    return [];
  }
  if (measures.length > MEASURES) {
    problems.add({ code: "query-list-too-long", part: "measures", values: { limit: MEASURES } });
    return [];
  }
  return measures.flatMap((item: unknown) => {
    const column = compileMeasure(reader, catalog, item, problems);
    return column === null ? [] : [column];
  });
}

function compileMeasure(
  reader: Reader,
  catalog: ObjectCatalog,
  item: unknown,
  problems: Problems,
): MeasureColumn | null {
  const { measure, field: name } = (typeof item === "object" && item !== null ? item : {}) as Readonly<
    Record<string, unknown>
  >;
  if (typeof measure !== "string" || !Object.hasOwn(MEASURE, measure)) {
    problems.add({ code: "query-malformed", part: "measures" });
    return null;
  }
  if (measure === "count" && name === undefined) return { type: "number", isMoney: false, value: sql`count(*)` };
  const field = typeof name === "string" ? resolveField(reader, catalog, name) : null;
  if (field === null) {
    problems.add({ code: "field-unknown", part: "measures", values: { field: typeof name === "string" ? name : "" } });
    return null;
  }
  if (!isMeasurable(field, measure)) {
    problems.add({ code: "operator-unfit", part: "measures", values: { field: String(name), operator: measure } });
    return null;
  }
  const isDay = field.type === "date" && measure !== "count";
  return {
    type: isDay ? "day" : "number",
    isMoney: field.type === "money" && measure !== "count",
    value: MEASURE[measure]!(field.value),
  };
}

function isMeasurable({ type }: NamedField, measure: string): boolean {
  if (type === "json") return false;
  return measure === "count" || NUMERIC.has(type) || (TIMES.has(type) && (measure === "min" || measure === "max"));
}

function groupOf(
  row: Readonly<Record<string, unknown>>,
  { keyTypes, measureTypes, hasCurrency }: CompiledAggregate,
): RecordGroup {
  const firstMeasure = keyTypes.length + (hasCurrency ? 1 : 0);
  return {
    key: keyTypes.map((type, index) => keyOf(type, row[`c${index}`])),
    currency: hasCurrency ? (row[`c${keyTypes.length}`] as string | null) : null,
    values: measureTypes.map((type, index) => {
      const value = row[`c${firstMeasure + index}`];
      if (value === null) return null;
      return type === "day" ? (value as string) : Number(value);
    }),
  };
}

function keyOf(type: NamedField["type"], value: unknown): string | number | boolean | null {
  if (value === null || value === undefined) return null;
  return NUMERIC.has(type) ? Number(value) : (value as string | boolean);
}
