import { sql, type RawBuilder } from "kysely";
import type { FieldType } from "./catalog.ts";
import { addDays, dayOf, isDay, startOfDay } from "./day.ts";
import type { Operator } from "./query.ts";
import type { NamedField } from "./resolve-field.ts";

/** What a condition stands on beside its field and value. */
export interface ConditionContext {
  readonly memberId: string;
  readonly timeZone: string;
  /** Units: epoch milliseconds. */
  readonly now: number;
}

/** A condition in SQL, or why there is none. */
export type Condition =
  | RawBuilder<boolean>
  | "operator-unfit"
  | "value-unfit"
  | { readonly problem: "filter-list-too-long"; readonly limit: number };

type Sql = RawBuilder<unknown>;

const LIST_LIMIT = 1_000;
const TEXT_LIMIT = 1_000;
const DAYS_LIMIT = 36_500;
/** Units: epoch milliseconds. Instants of the years 1 to 9999, which every form of time can hold. */
export const INSTANT_RANGE = { from: -62_135_596_800_000, until: 253_402_300_799_999 } as const;

const EMPTY: readonly Operator[] = ["is-empty", "is-not-empty"];
const SAME: readonly Operator[] = ["eq", "ne", "in", ...EMPTY];
const ORDERED: readonly Operator[] = ["gt", "gte", "lt", "lte", "between"];
const DAYS: readonly Operator[] = ["in-last-days", "in-next-days"];

/** The operators that fit each type of field. */
const OPERATORS: Readonly<Record<FieldType, ReadonlySet<string>>> = {
  id: new Set(SAME),
  member: new Set([...SAME, "is-me"]),
  text: new Set([...SAME, "contains", "starts-with"]),
  choice: new Set(SAME),
  number: new Set([...SAME, ...ORDERED]),
  money: new Set([...SAME, ...ORDERED]),
  date: new Set([...SAME, ...ORDERED, ...DAYS]),
  instant: new Set(["eq", "ne", ...EMPTY, ...ORDERED, ...DAYS]),
  boolean: new Set(["eq", "ne", ...EMPTY]),
  json: new Set(),
};

/** The condition that an operator makes of a field and a value. Only parameters of it come from the value. */
export function compileCondition(
  field: NamedField,
  operator: string,
  value: unknown,
  context: ConditionContext,
): Condition {
  if (!OPERATORS[field.type].has(operator)) return "operator-unfit";
  const compile = COMPILERS[operator as Operator];
  return compile(field, value, context);
}

type Compiler = (field: NamedField, value: unknown, context: ConditionContext) => Condition;

/** What needs no value takes none. */
const bare =
  (compile: (field: NamedField, context: ConditionContext) => RawBuilder<boolean>): Compiler =>
  (field, value, context) =>
    value === undefined ? compile(field, context) : "value-unfit";
const compared =
  (operator: Comparison): Compiler =>
  (field, value, context) =>
    compileComparison(field, operator, value, context);

const COMPILERS: Readonly<Record<Operator, Compiler>> = {
  eq: compared("eq"),
  ne: compared("ne"),
  gt: compared("gt"),
  gte: compared("gte"),
  lt: compared("lt"),
  lte: compared("lte"),
  between: compileBetween,
  in: compileList,
  contains: (field, value) => compilePattern(field.value, value, (literal) => `%${literal}%`),
  "starts-with": (field, value) => compilePattern(field.value, value, (literal) => `${literal}%`),
  "in-last-days": (field, value, context) => compileDays(field, value, context, -1),
  "in-next-days": (field, value, context) => compileDays(field, value, context, 1),
  "is-me": bare(({ value }, { memberId }) => sql<boolean>`${value} = ${memberId}::uuid`),
  "is-empty": bare(emptinessOf),
  "is-not-empty": bare((field) => sql<boolean>`NOT ${emptinessOf(field)}`),
};

function emptinessOf({ type, value }: NamedField): RawBuilder<boolean> {
  return type === "text" ? sql<boolean>`(coalesce(${value}, '') = '')` : sql<boolean>`(${value} IS NULL)`;
}

type Comparison = "eq" | "ne" | "gt" | "gte" | "lt" | "lte";

const COMPARE: Readonly<Record<Comparison, (x: Sql, y: Sql) => RawBuilder<boolean>>> = {
  eq: (x, y) => sql<boolean>`${x} = ${y}`,
  ne: (x, y) => sql<boolean>`${x} IS DISTINCT FROM ${y}`,
  gt: (x, y) => sql<boolean>`${x} > ${y}`,
  gte: (x, y) => sql<boolean>`${x} >= ${y}`,
  lt: (x, y) => sql<boolean>`${x} < ${y}`,
  lte: (x, y) => sql<boolean>`${x} <= ${y}`,
};

function compileComparison(
  field: NamedField,
  operator: Comparison,
  value: unknown,
  { timeZone }: ConditionContext,
): Condition {
  const x = field.value;
  if (field.type === "instant") {
    const span = spanOf(value, timeZone);
    return span === null ? "value-unfit" : compareInstant(x, operator, span);
  }
  if (field.type === "text") {
    if (!isText(value)) return "value-unfit";
    const same = sql<boolean>`${x} ILIKE ${escapeLike(value)}::text`;
    return operator === "eq" ? same : sql<boolean>`(${same}) IS NOT TRUE`;
  }
  const y = parameterOf(field, value);
  return y === null ? "value-unfit" : COMPARE[operator](x, y);
}

/** A stretch of time. Units: epoch milliseconds; `until` is not in it. */
interface Span {
  readonly from: number;
  readonly until: number;
}

/** An instant is a millisecond, or the whole of a day. */
function spanOf(value: unknown, timeZone: string): Span | null {
  if (isDay(value)) return { from: startOfDay(value, timeZone), until: startOfDay(addDays(value, 1), timeZone) };
  if (typeof value !== "number" || !Number.isSafeInteger(value)) return null;
  return value < INSTANT_RANGE.from || value > INSTANT_RANGE.until ? null : { from: value, until: value + 1 };
}

function compareInstant(x: Sql, operator: Comparison, { from, until }: Span): RawBuilder<boolean> {
  switch (operator) {
    case "eq":
      return within(x, { from, until });
    case "ne":
      return sql<boolean>`${within(x, { from, until })} IS NOT TRUE`;
    case "gt":
      return sql<boolean>`${x} >= ${until}::bigint`;
    case "gte":
      return sql<boolean>`${x} >= ${from}::bigint`;
    case "lt":
      return sql<boolean>`${x} < ${from}::bigint`;
    case "lte":
      return sql<boolean>`${x} < ${until}::bigint`;
  }
}

function within(x: Sql, { from, until }: Span): RawBuilder<boolean> {
  return sql<boolean>`(${x} >= ${from}::bigint AND ${x} < ${until}::bigint)`;
}

function compileBetween(field: NamedField, value: unknown, { timeZone }: ConditionContext): Condition {
  if (!Array.isArray(value) || value.length !== 2) return "value-unfit";
  const [low, high]: unknown[] = value;
  const x = field.value;
  if (field.type === "instant") {
    const [first, last] = [spanOf(low, timeZone), spanOf(high, timeZone)];
    return first === null || last === null ? "value-unfit" : within(x, { from: first.from, until: last.until });
  }
  const [from, to] = [parameterOf(field, low), parameterOf(field, high)];
  return from === null || to === null ? "value-unfit" : sql<boolean>`(${x} >= ${from} AND ${x} <= ${to})`;
}

/** Days are whole ones of the workspace, today among them. */
function compileDays(field: NamedField, value: unknown, context: ConditionContext, direction: -1 | 1): Condition {
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0 || value > DAYS_LIMIT) return "value-unfit";
  const today = dayOf(context.now, context.timeZone);
  const other = addDays(today, direction * value);
  return compileBetween(field, direction < 0 ? [other, today] : [today, other], context);
}

function compilePattern(x: Sql, value: unknown, patternOf: (literal: string) => string): Condition {
  if (!isText(value) || value === "") return "value-unfit";
  return sql<boolean>`${x} ILIKE ${patternOf(escapeLike(value))}::text`;
}

function compileList(field: NamedField, value: unknown): Condition {
  if (!Array.isArray(value) || value.length === 0) return "value-unfit";
  if (value.length > LIST_LIMIT) return { problem: "filter-list-too-long", limit: LIST_LIMIT };
  const items: readonly unknown[] = value;
  if (!items.every((item) => fits(field, item))) return "value-unfit";
  return ONE_OF[field.type](field.value, items);
}

const AMONG = {
  ids: (x: Sql, items: readonly unknown[]) => sql<boolean>`${x} = ANY (${items}::uuid[])`,
  numbers: (x: Sql, items: readonly unknown[]) => sql<boolean>`${x} = ANY (${items}::numeric[])`,
  days: (x: Sql, items: readonly unknown[]) => sql<boolean>`${x} = ANY (${items}::date[])`,
  exact: (x: Sql, items: readonly unknown[]) => sql<boolean>`${x} = ANY (${items}::text[])`,
  texts: (x: Sql, items: readonly unknown[]) =>
    sql<boolean>`${x} ILIKE ANY (${items.map((item) => escapeLike(String(item)))}::text[])`,
};
const ONE_OF: Readonly<Record<FieldType, (x: Sql, items: readonly unknown[]) => RawBuilder<boolean>>> = {
  id: AMONG.ids,
  member: AMONG.ids,
  number: AMONG.numbers,
  money: AMONG.numbers,
  date: AMONG.days,
  text: AMONG.texts,
  choice: AMONG.exact,
  // these have no "in"
  instant: AMONG.numbers,
  boolean: AMONG.exact,
  json: AMONG.exact,
};

/** A value as a parameter of a field's type; null if it is none. Whole numbers go as such, so that an index of them serves. */
function parameterOf(field: NamedField, value: unknown): Sql | null {
  return fits(field, value) ? PARAMETER[field.type](value) : null;
}

const AS = {
  id: (value: unknown) => sql`${value}::uuid`,
  number: (value: unknown) => (Number.isSafeInteger(value) ? sql`${value}::bigint` : sql`${value}::numeric`),
  day: (value: unknown) => sql`${value}::date`,
  truth: (value: unknown) => sql`${value}::boolean`,
  text: (value: unknown) => sql`${value}::text`,
};
/** A value, known to be of a field's type, as a parameter. */
export const PARAMETER: Readonly<Record<FieldType, (value: unknown) => Sql>> = {
  id: AS.id,
  member: AS.id,
  number: AS.number,
  money: AS.number,
  instant: AS.number,
  date: AS.day,
  boolean: AS.truth,
  text: AS.text,
  choice: AS.text,
  json: AS.text,
};

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

/** Whether a value is an id. */
export function isId(value: unknown): value is string {
  return typeof value === "string" && UUID.test(value);
}

function fits({ type, choices }: NamedField, value: unknown): boolean {
  return FITS[type](value) && (choices === null || (choices as readonly unknown[]).includes(value));
}

const isNumber = (value: unknown): boolean => typeof value === "number" && Number.isFinite(value);
const FITS: Readonly<Record<FieldType, (value: unknown) => boolean>> = {
  id: isId,
  member: isId,
  number: isNumber,
  money: isNumber,
  instant: isNumber,
  date: isDay,
  boolean: (value) => typeof value === "boolean",
  text: isText,
  choice: isText,
  json: isText,
};

/** Whether a value is a text that the database takes and that is not there to wear it out. */
export function isText(value: unknown): value is string {
  return typeof value === "string" && value.length <= TEXT_LIMIT && !value.includes("\0") && value.isWellFormed();
}

/** A text as a pattern that matches it alone. */
export function escapeLike(text: string): string {
  return text.replaceAll(/[\\%_]/gu, (sign) => `\\${sign}`);
}
