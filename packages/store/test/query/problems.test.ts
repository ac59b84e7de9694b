import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { listRecords } from "../../src/query/list-records.ts";
import { timelineOf } from "../../src/query/timeline.ts";
import type { Scope } from "../../src/scope.ts";
import { openTestStore, type TestStore } from "../../src/testing/index.ts";
import { idOf } from "./world-rows.ts";
import { actorOf, fillWorkspace, reading } from "./world.ts";

let store: TestStore;
let scope: Scope;
beforeAll(async () => {
  store = await openTestStore(inject("databaseUrl"));
  scope = store.scope(await store.createWorkspace());
  await fillWorkspace(scope, { seed: "problems", cases: 3 });
});
afterAll(() => store.drop());

const ask = (query: object) =>
  reading(scope, actorOf("owner"), (reader) => listRecords(reader, { object: "case", ...query }));

/** What is wrong with a query, as code, part, and field. */
async function problemsOf(query: object): Promise<readonly unknown[]> {
  const result = await ask(query);
  return result.kind === "refused"
    ? result.issues.map(({ code, where, count }) => `${code} ${where.field} ${count}`)
    : [];
}

const is = { field: "status", operator: "eq", value: "open" };
const nested = (depth: number): object => (depth === 1 ? is : { not: nested(depth - 1) });

test("all distinct problems of a query are told at once, each as often as it was met", async () => {
  const query = {
    select: ["nosuch", "title", 3],
    sort: [{ field: "nosuch" }, { field: "title", direction: "up" }],
    filter: {
      all: [
        { field: "nosuch", operator: "eq", value: 1 },
        { field: "nosuch", operator: "eq", value: 2 },
        { ...is, operator: "gt" },
        { ...is, value: "odd" },
        "x",
      ],
    },
    limit: 0,
    cursor: "x",
    filters: [],
  };
  const found = await problemsOf(query);
  expect(found.toSorted((a, b) => (String(a) < String(b) ? -1 : 1))).toEqual([
    "cursor-invalid cursor 1",
    "field-unknown filter 2",
    "field-unknown select 1",
    "filter-malformed filter 1",
    "limit-unfit limit 1",
    "operator-unfit filter 1",
    "query-key-unknown object 1",
    "query-malformed select 1",
    "query-malformed sort 1",
    "value-unfit filter 1",
  ]);
});

test("filters have limits: 8 levels, 100 conditions, lists of 1,000", async () => {
  expect(await problemsOf({ filter: nested(8) })).toEqual([]);
  expect(await problemsOf({ filter: nested(9) })).toEqual(["filter-too-deep filter 1"]);
  expect(await problemsOf({ filter: nested(5_000) })).toEqual(["filter-too-deep filter 1"]);
  const many = (count: number): object => ({ all: Array.from({ length: count }, () => is) });
  expect(await problemsOf({ filter: many(100) })).toEqual([]);
  expect(await problemsOf({ filter: many(101) })).toEqual(["filter-too-large filter 1"]);
  expect(await problemsOf({ filter: { any: [many(60), many(60)] } })).toEqual(["filter-too-large filter 1"]);
  const among = (count: number): object => ({
    field: "no",
    operator: "in",
    value: Array.from({ length: count }, (_, index) => index),
  });
  expect(await problemsOf({ filter: among(1_000) })).toEqual([]);
  expect(await problemsOf({ filter: among(1_001) })).toEqual(["filter-list-too-long filter 1"]);
});

test("a value is of the kind its field holds, or it is refused", async () => {
  const wrong: readonly (readonly [string, string, unknown])[] = [
    ["ownerId", "eq", "me"],
    ["ownerId", "is-me", true],
    ["no", "eq", "1"],
    ["no", "gt", null],
    ["no", "between", [1]],
    ["no", "in", []],
    ["title", "eq", 1],
    ["title", "contains", ""],
    ["title", "contains", "a\u0000"],
    ["title", "contains", "\uD800"],
    ["title", "contains", "x".repeat(1_001)],
    ["status", "in", ["open", "odd"]],
    ["expectedCloseOn", "eq", "2026-02-30"],
    ["createdAt", "gt", "yesterday"],
    ["createdAt", "gt", 1e20],
    ["createdAt", "in-last-days", -1],
    ["createdAt", "in-last-days", "7"],
    ["fields.checked", "eq", "true"],
    ["status", "is-empty", ""],
  ];
  const results = await Promise.all(
    wrong.map(([field, operator, value]) => problemsOf({ filter: { field, operator, value } })),
  );
  expect(results).toEqual(wrong.map(() => ["value-unfit filter 1"]));
});

test("an error says no more of a request than fits a line", async () => {
  const result = await ask({ select: ["x".repeat(10_000)], sort: [{ field: "\uD800" }] });
  const issues = result.kind === "refused" ? result.issues : [];
  expect(issues.map(({ values }) => String(values["field"]).length)).toEqual([81, 1]);
});

test("a timeline goes on page by page, and its cursor is its own", async () => {
  const page = (subject: "case" | "task", asked: object) =>
    reading(scope, actorOf("owner"), (reader) => timelineOf(reader, { subject, id: idOf("case", 1) }, asked));
  const whole = await page("case", {});
  const [first, ...rest] = [await page("case", { limit: 2 })];
  expect(rest).toEqual([]);
  const cursor = first.kind === "found" ? first.nextCursor : null;
  const second = await page("case", { limit: 2, cursor });
  const entriesOf = (result: typeof whole): readonly unknown[] => (result.kind === "found" ? result.entries : []);
  expect([...entriesOf(first), ...entriesOf(second)]).toEqual(entriesOf(whole));
  expect(entriesOf(whole)[0]).toEqual({
    seq: 3,
    subject: "case",
    subjectId: idOf("case", 1),
    type: "moved",
    at: expect.any(Number),
    recordedAt: expect.any(Number),
    precision: "second",
    actor: { name: "Ola", memberId: null },
    activity: "Demo",
    source: null,
    set: { stageId: "s2" },
    was: { stageId: "s1" },
  });
  expect(second).toMatchObject({ nextCursor: null });
  const other = await reading(scope, actorOf("owner"), (reader) =>
    timelineOf(reader, { subject: "case", id: idOf("case", 2) }, { cursor: cursor! }),
  );
  expect(other).toMatchObject({ kind: "refused", issues: [{ code: "cursor-invalid" }] });
  expect(await page("task", {})).toEqual({ kind: "missing" });
});
