import type { FieldRight } from "@fairlead/access";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { aggregateRecords, countRecords } from "../../src/query/aggregate-records.ts";
import { CATALOGS } from "../../src/query/catalog.ts";
import { exportRecords } from "../../src/query/export-records.ts";
import { getRecord } from "../../src/query/get-record.ts";
import { listRecords } from "../../src/query/list-records.ts";
import type { Filter, QueryObject } from "../../src/query/query.ts";
import type { Reader } from "../../src/query/reader.ts";
import { timelineOf } from "../../src/query/timeline.ts";
import type { Scope } from "../../src/scope.ts";
import { openTestStore, type TestStore } from "../../src/testing/index.ts";
import { idOf } from "./world-rows.ts";
import { actorOf, CUSTOM_FIELDS, fillWorkspace, reading, settle } from "./world.ts";

let store: TestStore;
let scope: Scope;
beforeAll(async () => {
  store = await openTestStore(inject("databaseUrl"));
  scope = store.scope(await store.createWorkspace());
  await fillWorkspace(scope, { seed: "hidden" });
});
afterAll(() => store.drop());

const manager = actorOf("manager");
const hide = (object: FieldRight["object"], field: string): FieldRight => ({
  role: "manager",
  object,
  field,
  level: "hidden",
});

const byText = (a: unknown, b: unknown): number => (String(a) < String(b) ? -1 : 1);

async function collect<T>(batches: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const batch of batches) found.push(batch);
  return found;
}

const VALUES: readonly unknown[] = [undefined, "x", 1, true, "2026-07-15", ["x"], [1, 2], idOf("member", 1)];
const OPERATORS =
  "eq ne in contains starts-with gt gte lt lte between in-last-days in-next-days is-me is-empty is-not-empty nonsense".split(
    " ",
  );

/** Everything that can be asked about a field where it is named. */
function positions(object: QueryObject, field: string): readonly [string, (reader: Reader) => Promise<unknown>][] {
  const filters = OPERATORS.flatMap((operator) =>
    VALUES.map((value) => ({ field, operator, ...(value === undefined ? {} : { value }) }) as Filter),
  );
  const measures = ["count", "sum", "average", "min", "max"] as const;
  const spans = [{}, ...(["day", "week", "month", "quarter", "year"] as const).map((by) => ({ by }))];
  const all = (ask: (reader: Reader) => readonly Promise<unknown>[]) => (reader: Reader) => Promise.all(ask(reader));
  return [
    ["select", (reader) => listRecords(reader, { object, select: ["id", field] })],
    ["filter", all((reader) => filters.map((filter) => listRecords(reader, { object, select: ["id"], filter })))],
    [
      "filter within",
      all((reader) => filters.map((filter) => countRecords(reader, { object, filter: { not: { any: [filter] } } }))),
    ],
    [
      "sort",
      all((reader) =>
        (["asc", "desc"] as const).map((direction) =>
          listRecords(reader, { object, select: ["id"], sort: [{ field, direction }] }),
        ),
      ),
    ],
    [
      "group",
      all((reader) => spans.map((span) => aggregateRecords(reader, { object, groupBy: [{ field, ...span }] }))),
    ],
    [
      "aggregate",
      all((reader) => measures.map((measure) => aggregateRecords(reader, { object, measures: [{ measure, field }] }))),
    ],
    ["export", (reader) => collect(exportRecords(reader, { object, select: ["id", field] }))],
    [
      "all problems together",
      (reader) =>
        listRecords(reader, { object, select: [field], sort: [{ field }], filter: { all: filters.slice(0, 3) } }),
    ],
  ];
}

const customNames = CUSTOM_FIELDS.filter(({ removed_at }) => removed_at === null).map(
  ({ key }) => `fields.${String(key)}`,
);
const fieldsOf = (object: QueryObject): readonly string[] =>
  [...CATALOGS.get(object)!.fields.keys(), ...(object === "case" ? customNames : [])].filter(
    (field) => !["id", "rev"].includes(field),
  );

test.each(["case", "person", "company", "task", "note", "file", "member"] as const)(
  "every hidden field of a %s is like one that does not exist, wherever it is named",
  async (object) => {
    const differing: string[] = [];
    for (const field of fieldsOf(object)) {
      const absent = field.startsWith("fields.") ? "fields.nosuchfield" : "nosuchfield";
      await settle(scope, { fieldRights: [hide(CATALOGS.get(object)!.kind, field)] });
      await reading(scope, manager, async (reader) => {
        const asIfAbsent = positions(object, absent);
        for (const [index, [position, ask]] of positions(object, field).entries()) {
          const [shown, wanted] = [await ask(reader), await asIfAbsent[index]![1](reader)];
          const renamed: unknown = JSON.parse(JSON.stringify(shown).replaceAll(`:"${field}"`, `:"${absent}"`));
          if (JSON.stringify(renamed) !== JSON.stringify(wanted)) differing.push(`${object}.${field} in ${position}`);
        }
        for (const row of [await getRecord(reader, object, idOf(object, 1)), ...(await rowsOf(reader, object))]) {
          const keys = Object.keys(row ?? {});
          const custom = Object.keys(row?.["fields"] ?? {}).map((key) => `fields.${key}`);
          if ([...keys, ...custom].includes(field)) differing.push(`${object}.${field} in what is given by default`);
        }
      });
    }
    expect(differing).toEqual([]);
  },
);

async function rowsOf(reader: Reader, object: QueryObject): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const page = await listRecords(reader, { object });
  if (page.kind === "refused") throw new Error(JSON.stringify(page.issues));
  return page.rows;
}

test("a field of a related record is hidden with it, and with the way there", async () => {
  const ask = (field: string): Promise<unknown> =>
    reading(scope, manager, (reader) => listRecords(reader, { object: "case", select: [field] }));
  const unknown = (field: string): unknown => ({
    kind: "refused",
    issues: [{ code: "field-unknown", severity: "error", where: { field: "select" }, values: { field }, count: 1 }],
  });
  await settle(scope, { fieldRights: [hide("company", "name")] });
  expect(await ask("company.name")).toEqual(unknown("company.name"));
  expect(await ask("company.domain")).toMatchObject({ kind: "found" });
  await settle(scope, { fieldRights: [hide("case", "companyId")] });
  expect(await ask("company.domain")).toEqual(unknown("company.domain"));
  expect(await ask("company.nosuch")).toEqual(unknown("company.nosuch"));
});

test("leads and deals are told apart by a field too", async () => {
  const ask = (object: QueryObject): Promise<unknown> =>
    reading(scope, manager, (reader) => listRecords(reader, { object }));
  await settle(scope, { fieldRights: [hide("case", "kind")] });
  for (const object of ["lead", "deal", "nosuch"] as QueryObject[])
    expect(await ask(object)).toEqual({
      kind: "refused",
      issues: [{ code: "object-unknown", severity: "error", where: { field: "object" }, values: { object }, count: 1 }],
    });
  expect(await ask("case")).toMatchObject({ kind: "found" });
});

test("names of what tasks are about are hidden kind by kind", async () => {
  const named = async (): Promise<readonly unknown[]> =>
    reading(scope, manager, async (reader) => {
      const page = await listRecords(reader, { object: "task", select: ["subject", "about.name"], limit: 200 });
      const rows = page.kind === "found" ? page.rows : [];
      return [...new Set(rows.filter((row) => row["about.name"] !== null).map(({ subject }) => subject))].toSorted(
        byText,
      );
    });
  await settle(scope, { fieldRights: [] });
  expect(await named()).toEqual(["case", "company", "person"]);
  await settle(scope, { fieldRights: [hide("case", "title")] });
  expect(await named()).toEqual(["company", "person"]);
  await settle(scope, { fieldRights: [hide("task", "subjectId")] });
  expect(await named()).toEqual([]);
});

test("a search does not look into hidden fields", async () => {
  const count = (): Promise<unknown> =>
    reading(scope, manager, (reader) => countRecords(reader, { object: "person", search: "@example.com" }));
  await settle(scope, { fieldRights: [] });
  expect(await count()).not.toEqual({ kind: "found", count: 0 });
  await settle(scope, { fieldRights: [hide("person", "email")] });
  expect(await count()).toEqual({ kind: "found", count: 0 });
});

test("a timeline leaves out hidden fields, what tells of nothing else, and what an event tells by its kind", async () => {
  const entries = async (): Promise<unknown> =>
    reading(scope, manager, async (reader) => {
      const page = await timelineOf(reader, { subject: "case", id: idOf("case", 1) });
      return page.kind === "found"
        ? page.entries.map(({ type, activity, set }) => ({ type, activity, keys: Object.keys(set) }))
        : page;
    });
  const [moved, edited] = [
    { type: "moved", activity: "Demo", keys: ["stageId"] },
    { type: "edited", activity: null, keys: ["amountMinor"] },
  ];
  await settle(scope, { fieldRights: [] });
  expect(await entries()).toEqual([
    moved,
    edited,
    { type: "created", activity: null, keys: ["title", "amountMinor", "fields.note"] },
  ]);
  await settle(scope, { fieldRights: [hide("case", "amountMinor"), hide("case", "fields.note")] });
  expect(await entries()).toEqual([moved, { type: "created", activity: null, keys: ["title"] }]);
  await settle(scope, { fieldRights: [hide("case", "stageId")] });
  expect(await entries()).toEqual([
    edited,
    { type: "created", activity: null, keys: ["title", "amountMinor", "fields.note"] },
  ]);
});

test("what a hidden field holds changes nothing that is read", async () => {
  await settle(scope, {
    fieldRights: [hide("case", "amountMinor"), hide("case", "source"), hide("case", "fields.note")],
  });
  const read = (): Promise<unknown> =>
    reading(scope, manager, async (reader) => [
      await listRecords(reader, { object: "case", limit: 200 }),
      await listRecords(reader, { object: "case", search: "secret", limit: 200 }),
      await aggregateRecords(reader, { object: "case", groupBy: [{ field: "status" }, { field: "stageId" }] }),
      await collect(exportRecords(reader, { object: "case" })),
    ]);
  const before = await read();
  const fields = JSON.stringify({ note: "secret" });
  const kept = await scope.read((tx) => tx.all(scope.selectFrom("sales_case").select(["id", "fields"])));
  for (const { id, fields: old } of kept)
    await scope.write((tx) =>
      tx.execute(
        scope
          .updateTable("sales_case")
          .set({
            amount_minor: 7,
            source: "secret",
            fields: JSON.stringify({ ...(old as object), ...(JSON.parse(fields) as object) }),
          })
          .where("id", "=", id),
      ),
    );
  expect(await read()).toEqual(before);
});

test("a right that is taken away is gone with the next reading", async () => {
  const ask = (): Promise<unknown> =>
    reading(scope, manager, (reader) => listRecords(reader, { object: "case", select: ["title"], limit: 1 }));
  await settle(scope, { fieldRights: [] });
  expect(await ask()).toMatchObject({ kind: "found" });
  await settle(scope, { fieldRights: [hide("case", "title")] });
  expect(await ask()).toMatchObject({ kind: "refused" });
});
