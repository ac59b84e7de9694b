import { Client } from "pg";
import { afterAll, expect, inject, test } from "vitest";
import { aggregateRecords } from "../../src/query/aggregate-records.ts";
import { explainRecord } from "../../src/query/explain-record.ts";
import { exportRecords } from "../../src/query/export-records.ts";
import { getRecord } from "../../src/query/get-record.ts";
import { listRecords } from "../../src/query/list-records.ts";
import type { QueryObject } from "../../src/query/query.ts";
import type { Reader } from "../../src/query/reader.ts";
import { timelineOf } from "../../src/query/timeline.ts";
import type { Scope } from "../../src/scope.ts";
import { openTestStore, type TestStore } from "../../src/testing/index.ts";
import { idOf } from "./world-rows.ts";
import { actorOf, fillWorkspace, reading } from "./world.ts";

const OBJECTS: readonly QueryObject[] = [
  "case",
  "lead",
  "deal",
  "person",
  "company",
  "task",
  "note",
  "file",
  "import",
  "audit",
  "member",
  "team",
];
const RELATED = ["no", "company.name", "person.email", "owner.name", "team.name", "fields.note"];

const stores: TestStore[] = [];
afterAll(() => Promise.all(stores.map((store) => store.drop())));

/** Everything that can be read, in every way, with ids that may be of another workspace. */
async function readEverything(reader: Reader): Promise<unknown> {
  const ids = [1, 2, 30, 61, 75];
  const found: unknown[] = [];
  for (const object of OBJECTS) {
    found.push(await listRecords(reader, { object, limit: 200 }), await aggregateRecords(reader, { object }));
    found.push(await listRecords(reader, { object, removed: "only" }));
    for (const id of ids) {
      found.push(
        await getRecord(reader, object, idOf(object, id)),
        await explainRecord(reader, object, idOf(object, id)),
      );
      if (object === "audit") continue;
      found.push(
        await listRecords(reader, { object, filter: { field: "id", operator: "eq", value: idOf(object, id) } }),
      );
    }
  }
  for (const id of ids) found.push(await timelineOf(reader, { subject: "case", id: idOf("case", id) }));
  for (const id of ids) found.push(await timelineOf(reader, { subject: "task", id: idOf("task", id) }));
  found.push(await listRecords(reader, { object: "case", select: RELATED, limit: 200 }));
  found.push(await listRecords(reader, { object: "case", search: "B·" }));
  found.push(await aggregateRecords(reader, { object: "case", groupBy: [{ field: "company.name" }] }));
  found.push(await listRecords(reader, { object: "task", select: ["about.name"], limit: 200 }));
  for await (const batch of exportRecords(reader, { object: "case" })) found.push(batch);
  return found;
}

/** Fills two workspaces that have the same ids, the second one more of them. */
async function makeTwins(store: TestStore): Promise<{ readonly mine: Scope; readonly theirs: Scope }> {
  stores.push(store);
  const [mine, theirs] = [store.scope(await store.createWorkspace()), store.scope(await store.createWorkspace())];
  await fillWorkspace(mine, { seed: "twins", mark: "A·" });
  return { mine, theirs };
}

/** What is told of the other workspace, one way and the other. */
async function leaksBetween({
  mine,
  theirs,
}: {
  readonly mine: Scope;
  readonly theirs: Scope;
}): Promise<readonly string[]> {
  const actor = actorOf("owner");
  const alone = JSON.stringify(await reading(mine, actor, readEverything));
  await fillWorkspace(theirs, { seed: "twins", mark: "B·", cases: 80, others: 16 });
  const beside = JSON.stringify(await reading(mine, actor, readEverything));
  const other = JSON.stringify(await reading(theirs, actor, readEverything));
  if (!alone.includes("A·") || !other.includes("B·")) throw new Error("nothing was read");
  const leaks = [
    { name: "names of theirs", isThere: beside.includes("B·") },
    { name: "names of ours", isThere: other.includes("A·") },
    { name: "that they are there", isThere: beside !== alone },
  ];
  return leaks.filter(({ isThere }) => isThere).map(({ name }) => name);
}

test("of two workspaces with the same ids neither shows anything of the other", async () => {
  expect(await leaksBetween(await makeTwins(await openTestStore(inject("databaseUrl"))))).toEqual([]);
});

test("nor by row level security alone, when statements do not name the workspace", async () => {
  const store = await openTestStore(inject("databaseUrl"), { isNamingWorkspace: false });
  expect(await leaksBetween(await makeTwins(store))).toEqual([]);
});

test("nor by the scope alone, when row level security is off", async () => {
  const store = await openTestStore(inject("databaseUrl"));
  const twins = await makeTwins(store);
  const owner = new Client({ connectionString: store.databaseUrl });
  await owner.connect();
  const { rows } = await owner.query<{ readonly name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relrowsecurity AND relnamespace = 'public'::regnamespace",
  );
  expect(rows.length).toBeGreaterThan(15);
  for (const { name } of rows)
    await owner.query(
      `ALTER TABLE "${name}" NO FORCE ROW LEVEL SECURITY; ALTER TABLE "${name}" DISABLE ROW LEVEL SECURITY`,
    );
  await owner.end();
  expect(await leaksBetween(twins)).toEqual([]);
  const unnamed = { text: "SELECT DISTINCT workspace_id FROM sales_case", values: [] };
  expect(await twins.mine.read((tx) => tx.query(unnamed))).toHaveLength(2);
});

test("a cursor of another workspace, object, order, filter, or search, or a forged one, is none", async () => {
  const store = await openTestStore(inject("databaseUrl"));
  const { mine, theirs } = await makeTwins(store);
  await fillWorkspace(theirs, { seed: "twins", mark: "B·" });
  const actor = actorOf("owner");
  const query = { object: "case", limit: 5, sort: [{ field: "title" }] } as const;
  const cursorOf = (scope: Scope, asked: object): Promise<string> =>
    reading(scope, actor, async (reader) => {
      const page = await listRecords(reader, { ...query, ...asked });
      if (page.kind === "refused" || page.nextCursor === null) throw new Error("no cursor");
      return page.nextCursor;
    });
  const own = await cursorOf(mine, {});
  const changed = `${own.slice(0, -2)}${own.endsWith("AA") ? "BB" : "AA"}`;
  const foreign = [
    await cursorOf(theirs, {}),
    await cursorOf(mine, { object: "deal" }),
    await cursorOf(mine, { sort: [{ field: "title", direction: "desc" }] }),
    await cursorOf(mine, { filter: { field: "no", operator: "gt", value: 0 } }),
    await cursorOf(mine, { search: "a" }),
    changed,
    own.slice(0, 12),
    `${own}A`,
    "",
    "AAAA",
    "x".repeat(10_000),
    "../../etc",
  ];
  await reading(mine, actor, async (reader) => {
    expect((await listRecords(reader, { ...query, cursor: own })).kind).toBe("found");
    for (const cursor of foreign)
      expect(await listRecords(reader, { ...query, cursor })).toEqual({
        kind: "refused",
        issues: [{ code: "cursor-invalid", severity: "error", where: { field: "cursor" }, values: {}, count: 1 }],
      });
  });
});
