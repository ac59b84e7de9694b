import { createRandom } from "@fairlead/base";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { aggregateRecords, countRecords } from "../../src/query/aggregate-records.ts";
import type { AggregateQuery, Filter, GroupKey, Measure } from "../../src/query/query.ts";
import type { Scope } from "../../src/scope.ts";
import { openTestStore, type TestStore } from "../../src/testing/index.ts";
import { CASE_FIELDS, dayOfInstant, meets, valueOf } from "./oracle.ts";
import { pick, randomFilter } from "./random-filter.ts";
import type { Row, World } from "./world-rows.ts";
import { actorOf, fillWorkspace, reading } from "./world.ts";

const RUNS = 600;

let store: TestStore;
let scope: Scope;
let world: World;
beforeAll(async () => {
  store = await openTestStore(inject("databaseUrl"));
  scope = store.scope(await store.createWorkspace());
  world = await fillWorkspace(scope, { seed: "aggregates", cases: 80 });
});
afterAll(() => store.drop());

const owner = actorOf("owner");
const GROUPS: readonly string[] = [
  "status",
  "kind",
  "stageId",
  "ownerId",
  "owner.name",
  "company.name",
  "fields.segment",
  "fields.checked",
];
const TIMES: readonly string[] = ["createdAt", "updatedAt", "expectedCloseOn", "fields.renewal"];
const NUMBERS: readonly string[] = ["amountMinor", "fields.budget", "fields.seats", "no"];
const MONEY: ReadonlySet<string> = new Set(["amountMinor", "fields.budget"]);

/** The first day of the span that a day is in. */
function spanOf(day: string, by: string): string {
  const date = new Date(day);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const first: Readonly<Record<string, number>> = {
    day: date.getTime(),
    week: date.getTime() - ((date.getUTCDay() + 6) % 7) * 86_400_000,
    month: Date.UTC(year, month),
    quarter: Date.UTC(year, month - (month % 3)),
    year: Date.UTC(year, 0),
  };
  return new Date(first[by]!).toISOString().slice(0, 10);
}

function keyOf(row: Row, { field, by }: GroupKey): unknown {
  const value = valueOf(world, row, field);
  if (value === null || !TIMES.includes(field)) return value;
  return spanOf(typeof value === "number" ? dayOfInstant(value) : String(value), by ?? "day");
}

function measured(rows: readonly Row[], { measure, field }: Measure): number | null {
  if (field === undefined) return rows.length;
  const values = rows.map((row) => valueOf(world, row, field)).filter((value) => value !== null);
  if (measure === "count") return values.length;
  const numbers = values.map(Number);
  if (numbers.length === 0) return null;
  const sum = numbers.reduce((total, value) => total + value, 0);
  return { sum, average: sum / numbers.length, min: Math.min(...numbers), max: Math.max(...numbers) }[measure];
}

function expected(filter: Filter, groupBy: readonly GroupKey[], measures: readonly Measure[]): readonly string[] {
  const rows = world.cases.filter((row) => row["removed_at"] === null && meets(world, row, filter, owner.memberId));
  const isMoney = measures.some(({ measure, field }) => measure !== "count" && MONEY.has(field ?? ""));
  const groups = Map.groupBy(rows, (row) =>
    JSON.stringify({ key: groupBy.map((group) => keyOf(row, group)), currency: isMoney ? row["currency"] : null }),
  );
  // without groups there is always one, of nothing if need be
  if (groupBy.length === 0 && !isMoney && rows.length === 0)
    groups.set(JSON.stringify({ key: [], currency: null }), []);
  return [...groups]
    .map(([group, of]) =>
      shown(
        group,
        measures.map((measure) => measured(of, measure)),
      ),
    )
    .toSorted();
}

const shown = (group: string, values: readonly unknown[]): string =>
  `${group} ${values.map((value) => (value === null ? "-" : Number(value).toPrecision(10))).join(" ")}`;

test("random groups and measures over random filters are what the oracle counts", async () => {
  const random = createRandom("aggregate oracle");
  const differing: unknown[] = [];
  await reading(scope, owner, async (reader) => {
    for (let run = 0; run < RUNS; run++) {
      const filter = randomFilter(random, 1);
      const groupBy = Array.from({ length: Math.floor(random.next() * 3) }, (): GroupKey => {
        if (random.next() < 0.5) return { field: pick(random, GROUPS) };
        return { field: pick(random, TIMES), by: pick(random, ["day", "week", "month", "quarter", "year"]) };
      });
      const measures = Array.from({ length: 1 + Math.floor(random.next() * 3) }, (): Measure => {
        if (random.next() < 0.3) return { measure: "count" };
        return { measure: pick(random, ["count", "sum", "average", "min", "max"]), field: pick(random, NUMBERS) };
      });
      const result = await aggregateRecords(reader, { object: "case", filter, groupBy, measures });
      const groups = result.kind === "found" ? result.groups : [];
      const found = groups
        .map(({ key, currency, values }) => shown(JSON.stringify({ key, currency }), values))
        .toSorted();
      const wanted = expected(filter, groupBy, measures);
      if (JSON.stringify(found) !== JSON.stringify(wanted))
        differing.push({ filter, groupBy, measures, found, wanted });
    }
  });
  expect(differing).toEqual([]);
});

test("money is never added up across currencies, and days come out as days", async () => {
  const query: AggregateQuery = {
    object: "case",
    filter: { field: "no", operator: "lte", value: 3 },
    measures: [
      { measure: "sum", field: "amountMinor" },
      { measure: "max", field: "expectedCloseOn" },
    ],
  };
  const result = await reading(scope, owner, (reader) => aggregateRecords(reader, query));
  const rows = world.cases.slice(0, 3).filter((row) => row["removed_at"] === null);
  const currencies = new Set(rows.map((row) => row["currency"]));
  expect(result).toMatchObject({ kind: "found", isCut: false });
  expect(new Set(result.kind === "found" ? result.groups.map(({ currency }) => currency) : [])).toEqual(currencies);
});

test("groups come in the order of their keys, and no more than a thousand of them", async () => {
  const few = await reading(scope, owner, (reader) =>
    aggregateRecords(reader, { object: "case", groupBy: [{ field: "no" }] }),
  );
  const keys = few.kind === "found" ? few.groups.map(({ key }) => Number(key[0])) : [];
  expect(keys).toEqual(keys.toSorted((a, b) => a - b));
  expect(keys.length).toBeGreaterThan(50);
});

test("the count of a selection is that of its list", async () => {
  const filter: Filter = { field: "status", operator: "eq", value: "open" };
  const count = world.cases.filter((row) => row["removed_at"] === null && row["status"] === "open").length;
  expect(await reading(scope, owner, (reader) => countRecords(reader, { object: "case", filter }))).toEqual({
    kind: "found",
    count,
  });
  expect(Object.keys(CASE_FIELDS)).toContain("status");
});

test("what cannot be counted so is refused, each with its reason", async () => {
  const query = {
    object: "case",
    groupBy: [{ field: "createdAt" }, { field: "status", by: "month" }],
    measures: [{ measure: "sum", field: "title" }, { measure: "sum" }, { measure: "median", field: "no" }],
  } as unknown as AggregateQuery;
  const result = await reading(scope, owner, (reader) => aggregateRecords(reader, query));
  expect(
    result.kind === "refused" ? result.issues.map(({ code, where, values }) => [code, where.field, values]) : [],
  ).toEqual([
    ["field-unknown", "measures", { field: "" }],
    ["operator-unfit", "groupBy", { field: "createdAt", operator: "group" }],
    ["operator-unfit", "groupBy", { field: "status", operator: "month" }],
    ["operator-unfit", "measures", { field: "title", operator: "sum" }],
    ["query-malformed", "measures", {}],
  ]);
});
