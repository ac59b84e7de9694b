import type { Random } from "@fairlead/base";
import { CASE_FIELDS } from "./oracle.ts";
import { pick, randomFilter } from "./random-filter.ts";

/** Texts that mean harm. Each has a mark by which it is known again wherever it turns up. */
const HOSTILE: readonly string[] = [
  "zq'; DROP TABLE event; --",
  'zq" OR 1=1',
  "zq') UNION SELECT secret_hash FROM api_key --",
  "zq->>'amount_minor'",
  "zq$1",
  "zq\u0000",
  "zq\uD800",
  "zq'::text; COPY x TO PROGRAM 'id'",
  "title zq",
  "t.title zq",
  "fields.zq'",
  "fields.note zq",
  "company.name zq",
  "zq, (SELECT 1)",
  "zq DESC; --",
  "zq AT TIME ZONE 'UTC'",
  "zq interval '1 day'",
];
/** Names that reach a prototype, or a column that is not for queries. */
const REACHING = [
  "__proto__",
  "constructor",
  "toString",
  "workspace_id",
  "t.workspace_id",
  "owner_id",
  "fields",
  "fields.",
  "fields.__proto__",
  "fields.gone",
  "owner",
  "owner.",
  "owner.account_id",
  "company.owner.name",
  "about.name",
  "",
];
const FIELDS = [...Object.keys(CASE_FIELDS), ...REACHING, ...HOSTILE];
const OPERATORS = [
  "eq",
  "ne",
  "in",
  "contains",
  "starts-with",
  "gt",
  "between",
  "in-last-days",
  "is-me",
  "is-empty",
  "zq=",
  "__proto__",
];
const OBJECTS = [
  "case",
  "lead",
  "deal",
  "person",
  "task",
  "note",
  "file",
  "audit",
  "member",
  "team",
  "zq",
  "__proto__",
  "sales_case",
];

function strange(random: Random, depth = 2): unknown {
  const kind = random.next();
  if (kind < 0.5) return pick(random, HOSTILE);
  if (kind < 0.7)
    return pick(random, [
      null,
      true,
      0,
      -1,
      1.5,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      9e15,
      1e300,
      "2026-07-15",
      "2026-02-30",
      undefined,
    ]);
  if (kind < 0.85 && depth > 0)
    return Array.from({ length: Math.floor(random.next() * 4) }, () => strange(random, depth - 1));
  return depth > 0 ? { [pick(random, FIELDS)]: strange(random, depth - 1) } : "zq";
}

function filter(random: Random, depth = 3): unknown {
  const kind = random.next();
  if (kind < 0.1) return strange(random);
  if (kind < 0.3) return randomFilter(random, 1);
  if (kind < 0.45 && depth > 0)
    return { all: Array.from({ length: Math.floor(random.next() * 3) }, () => filter(random, depth - 1)) };
  if (kind < 0.55 && depth > 0) return { any: [filter(random, depth - 1)] };
  if (kind < 0.6 && depth > 0) return { not: filter(random, depth - 1) };
  return { field: pick(random, FIELDS), operator: pick(random, OPERATORS), value: strange(random) };
}

const name = (random: Random): unknown => (random.next() < 0.05 ? strange(random) : pick(random, FIELDS));
const several = (random: Random, most: number, make: () => unknown): unknown =>
  random.next() < 0.05 ? strange(random) : Array.from({ length: Math.floor(random.next() * (most + 1)) }, make);
const maybe = (random: Random, key: string, make: () => unknown): object =>
  random.next() < 0.5 ? {} : { [key]: make() };

function selection(random: Random): object {
  return {
    object: random.next() < 0.6 ? "case" : pick(random, OBJECTS),
    ...maybe(random, "filter", () => filter(random)),
    ...(random.next() < 0.9 ? {} : { search: strange(random) }),
    ...(random.next() < 0.9 ? {} : { removed: pick(random, ["only", "zq"]) }),
    ...(random.next() < 0.98 ? {} : { [pick(random, HOSTILE)]: 1 }),
  };
}

/** A list as a stranger may ask for it: now and then in order, mostly not, often hostile. */
export function randomList(random: Random): object {
  return {
    ...selection(random),
    ...maybe(random, "select", () => several(random, 3, () => name(random))),
    ...maybe(random, "sort", () =>
      several(random, 3, () => ({ field: name(random), direction: pick(random, ["asc", "desc", "desc", "asc; zq"]) })),
    ),
    ...(random.next() < 0.8 ? {} : { limit: pick(random, [1, 7, 0, -1, 1e9, "zq", null]) }),
    ...(random.next() < 0.95 ? {} : { cursor: strange(random) }),
  };
}

/** Groups and measures as a stranger may ask for them. */
export function randomAggregate(random: Random): object {
  const by = (): object =>
    random.next() < 0.5 ? {} : { by: pick(random, ["day", "week", "month", "quarter", "year", "zq'", "constructor"]) };
  const measure = (): unknown => ({
    measure: pick(random, ["count", "sum", "average", "min", "max", "zq(", "constructor"]),
    ...maybe(random, "field", () => name(random)),
  });
  return {
    ...selection(random),
    ...maybe(random, "groupBy", () => several(random, 2, () => ({ field: name(random), ...by() }))),
    ...maybe(random, "measures", () => several(random, 3, measure)),
  };
}
