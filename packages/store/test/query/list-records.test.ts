import { createRandom } from "@fairlead/base";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { listRecords } from "../../src/query/list-records.ts";
import type { RecordRow } from "../../src/query/output-column.ts";
import type { ListQuery, SortKey } from "../../src/query/query.ts";
import type { Reader } from "../../src/query/reader.ts";
import type { Scope } from "../../src/scope.ts";
import { openTestStore, type TestStore } from "../../src/testing/index.ts";
import { CASE_FIELDS, compareValues, meets, valueOf } from "./oracle.ts";
import { pick, randomFilter } from "./random-filter.ts";
import { type World } from "./world-rows.ts";
import { actorOf, fillWorkspace, reading } from "./world.ts";

const RUNS = Number(process.env["FAIRLEAD_QUERY_RUNS"] ?? 2_000);

let store: TestStore;
let scope: Scope;
let world: World;
beforeAll(async () => {
  store = await openTestStore(inject("databaseUrl"));
  scope = store.scope(await store.createWorkspace());
  world = await fillWorkspace(scope, { seed: "lists" });
});
afterAll(() => store.drop());

/** All pages of a list, one after the other. */
async function readAll(reader: Reader, query: ListQuery): Promise<RecordRow[]> {
  const rows: RecordRow[] = [];
  let cursor: string | null = null;
  do {
    const page = await listRecords(reader, { ...query, ...(cursor === null ? {} : { cursor }) });
    if (page.kind === "refused") throw new Error(JSON.stringify([query, page.issues]));
    rows.push(...page.rows);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return rows;
}

function expectedOrder(sort: readonly SortKey[], filter: ListQuery["filter"], me: string): unknown[] {
  const present = world.cases.filter(
    (row) => row["removed_at"] === null && (filter === undefined || meets(world, row, filter, me)),
  );
  const keys = sort.map(({ field, direction }) => ({
    field,
    type: CASE_FIELDS[field]!,
    isDescending: direction === "desc",
  }));
  const tie = { field: "id", type: "id", isDescending: keys.at(-1)?.isDescending ?? false };
  return present
    .toSorted((a, b) => {
      for (const key of [...keys, tie]) {
        const sign = compareValues(valueOf(world, a, key.field), valueOf(world, b, key.field), key);
        if (sign !== 0) return sign;
      }
      return 0;
    })
    .map(({ no }) => no);
}

test("random filters find, in random orders and page by page, what the oracle finds", async () => {
  const random = createRandom("list oracle");
  const actor = actorOf("owner");
  const sortable = Object.keys(CASE_FIELDS);
  const differing: unknown[] = [];
  let found = 0;
  await reading(scope, actor, async (reader) => {
    for (let run = 0; run < RUNS; run++) {
      const filter = randomFilter(random);
      const sort = Array.from({ length: Math.floor(random.next() * 4) }, (): SortKey => {
        return { field: pick(random, sortable), direction: pick(random, ["asc", "desc"]) };
      });
      const limit = random.next() < 0.7 ? 200 : 1 + Math.floor(random.next() * 12);
      const rows = await readAll(reader, { object: "case", select: ["no"], filter, sort, limit });
      const numbers = rows.map(({ no }) => no);
      found += numbers.length;
      const expected = expectedOrder(sort, filter, actor.memberId);
      if (JSON.stringify(numbers) !== JSON.stringify(expected)) differing.push({ filter, sort, numbers, expected });
    }
  });
  expect(differing).toEqual([]);
  // neither nothing nor everything
  expect(found / RUNS).toBeGreaterThan(5);
  expect(found / RUNS).toBeLessThan(45);
});
