// What filters, orders, and groups mean, written down a second time over plain rows, without SQL.
import type { Filter } from "../../src/query/query.ts";
import { idOf, NOW, type World } from "./world-rows.ts";

type Row = Readonly<Record<string, unknown>>;
type Value = string | number | boolean | null;

/** The fields of a case that filters are made of, with what they hold. */
export const CASE_FIELDS: Readonly<Record<string, string>> = {
  id: "id",
  no: "number",
  kind: "choice",
  title: "text",
  stageId: "choice",
  status: "choice",
  amountMinor: "number",
  currency: "choice",
  expectedCloseOn: "date",
  ownerId: "member",
  teamId: "id",
  companyId: "id",
  source: "text",
  createdAt: "instant",
  updatedAt: "instant",
  stageEnteredAt: "instant",
  "fields.note": "text",
  "fields.seats": "number",
  "fields.budget": "number",
  "fields.renewal": "date",
  "fields.checked": "boolean",
  "fields.met": "instant",
  "fields.segment": "choice",
  "company.name": "text",
  "company.ownerId": "member",
  "person.email": "text",
  "owner.name": "text",
  "team.name": "text",
};

const RELATED: Readonly<Record<string, readonly [string, keyof World]>> = {
  company: ["company_id", "companies"],
  person: ["person_id", "people"],
};
const NAMES: Readonly<Record<string, readonly [string, Readonly<Record<string, string>>]>> = {
  owner: ["owner_id", named("member", ["Ola", "Adam", "Marta", "Michał", "Wit"])],
  team: ["team_id", named("team", ["North", "Łódź", "Street", "South"])],
};

function named(kind: string, names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name, index) => [idOf(kind, index + 1), name]));
}

/** The value of a field of a case, as everyone who may read it sees it. */
export function valueOf(world: World, row: Row, field: string): Value {
  const [first, second] = field.split(".") as [string, string | undefined];
  if (second === undefined) return (row[columnOf(first)] ?? null) as Value;
  if (first === "fields") return customValue(JSON.parse(String(row["fields"])) as Row, second, CASE_FIELDS[field]!);
  const names = NAMES[first];
  if (names !== undefined) return names[1][String(row[names[0]])] ?? null;
  const [link, table] = RELATED[first]!;
  const related = world[table].find(({ id }) => id === row[link]);
  return (related?.[columnOf(second)] ?? null) as Value;
}

function columnOf(field: string): string {
  return field.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
}

function customValue(fields: Row, key: string, type: string): Value {
  const value = fields[key];
  if (type === "date") return typeof value === "string" ? dayThatIs(value) : null;
  const wanted = { text: "string", choice: "string", number: "number", instant: "number", boolean: "boolean" }[type];
  return typeof value === wanted ? (value as Value) : null;
}

function dayThatIs(text: string): string | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(text);
  if (match === null || match[1] === "0000") return null;
  return new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]))).toISOString().slice(0, 10);
}

const warsaw = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Warsaw" });

/** The day of an instant in Warsaw. */
export function dayOfInstant(at: number): string {
  return at > 8e15 ? "9999-99-99" : warsaw.format(at);
}

function shift(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whether a case meets a filter. */
export function meets(world: World, row: Row, filter: Filter, me: string): boolean {
  if ("all" in filter) return filter.all.every((part) => meets(world, row, part, me));
  if ("any" in filter) return filter.any.some((part) => meets(world, row, part, me));
  if ("not" in filter) return !meets(world, row, filter.not, me);
  const value = valueOf(world, row, filter.field);
  const type = CASE_FIELDS[filter.field]!;
  const operator: string = filter.operator;
  switch (operator) {
    case "is-empty":
      return value === null || (type === "text" && value === "");
    case "is-not-empty":
      return !(value === null || (type === "text" && value === ""));
    case "ne":
      return !compares(value, "eq", filter.value, type);
    case "is-me":
      return value === me;
    case "in":
      return (filter.value as readonly unknown[]).some((item) => compares(value, "eq", item, type));
    default:
      return compares(value, operator, filter.value, type);
  }
}

function compares(value: Value, operator: string, wanted: unknown, type: string): boolean {
  if (value === null) return false;
  if (type === "instant") return comparesInstant(Number(value), operator, wanted);
  if (type === "date" && operator.endsWith("-days")) return isInDays(String(value), operator, Number(wanted));
  const [x, y] =
    type === "text"
      ? [String(value).toLowerCase(), String(wanted).toLowerCase()]
      : [value, wanted as string | number | boolean];
  switch (operator) {
    case "contains":
      return String(x).includes(String(y));
    case "starts-with":
      return String(x).startsWith(String(y));
    case "between": {
      const [low, high] = wanted as readonly [string | number, string | number];
      return x >= low && x <= high;
    }
    default:
      return ordered(x < y ? -1 : x > y ? 1 : 0, operator);
  }
}

function ordered(sign: number, operator: string): boolean {
  return { eq: sign === 0, gt: sign > 0, gte: sign >= 0, lt: sign < 0, lte: sign <= 0 }[operator]!;
}

function comparesInstant(at: number, operator: string, wanted: unknown): boolean {
  const day = dayOfInstant(at);
  if (operator.endsWith("-days")) return isInDays(day, operator, Number(wanted));
  if (operator === "between") {
    const [low, high] = wanted as readonly [unknown, unknown];
    return comparesInstant(at, "gte", low) && comparesInstant(at, "lte", high);
  }
  if (typeof wanted === "string") return ordered(day < wanted ? -1 : day > wanted ? 1 : 0, operator);
  // a number is the millisecond it begins
  return ordered(Math.sign(Math.floor(at) - Number(wanted)), operator);
}

function isInDays(day: string, operator: string, days: number): boolean {
  const today = dayOfInstant(NOW);
  if (operator === "in-last-days") return day >= shift(today, -days) && day <= today;
  return day >= today && day <= shift(today, days);
}

const collator = new Intl.Collator("en");

/** The order of two values of a type, without a value last. */
export function compareValues(
  a: Value,
  b: Value,
  { type, isDescending }: { readonly type: string; readonly isDescending: boolean },
): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const isText = type === "text" || type === "choice";
  const plain = a < b ? -1 : a > b ? 1 : 0;
  const sign = isText ? collator.compare(String(a), String(b)) || plain : plain;
  return isDescending ? -sign : sign;
}
