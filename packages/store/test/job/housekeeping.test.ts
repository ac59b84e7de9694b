import { DAY_MS, HOUR_MS } from "@fairlead/base";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { globalTables } from "../../src/connection/query-builder.ts";
import { createId } from "../../src/id.ts";
import { pruneGlobal, pruneWorkspace } from "../../src/job/housekeeping.ts";
import type { Scope } from "../../src/scope.ts";
import { openTestStore, type TestStore } from "../../src/testing/index.ts";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore(inject("databaseUrl"));
});
afterAll(() => store.drop());

const NOW = Date.UTC(2026, 5, 1);

async function addMessages(scope: Scope, ages: readonly number[]): Promise<void> {
  const rows = ages.map((age, index) => ({
    seq: index + 1,
    topic: "t",
    subject: "case",
    message: "{}",
    created_at: NOW - age,
  }));
  await scope.write((tx) => tx.execute(scope.insertInto("outbox", rows)));
}

async function addKeys(scope: Scope, ages: readonly number[]): Promise<void> {
  const rows = ages.map((age, index) => ({
    caller: "c",
    key: `${index + 1}`,
    request_hash: Buffer.alloc(32),
    response: "{}",
    created_at: NOW - age,
  }));
  await scope.write((tx) => tx.execute(scope.insertInto("idempotency", rows)));
}

test("messages go after 7 days and keys of requests after 24 hours, of this workspace alone", async () => {
  const [scope, other] = [store.scope(await store.createWorkspace()), store.scope(await store.createWorkspace())];
  for (const each of [scope, other]) {
    await addMessages(each, [9 * DAY_MS, 7 * DAY_MS + 1, 7 * DAY_MS, 0]);
    await addKeys(each, [3 * DAY_MS, 24 * HOUR_MS + 1, 24 * HOUR_MS, 0]);
  }
  expect(await pruneWorkspace(scope, { now: NOW })).toEqual({ outbox: 2, idempotency: 2 });
  const left = (each: Scope): Promise<readonly unknown[]> =>
    each.read(async (tx) => [
      await tx.all(each.selectFrom("outbox").select("seq").orderBy("seq")),
      await tx.all(each.selectFrom("idempotency").select("key").orderBy("key")),
    ]);
  expect(await left(scope)).toEqual([
    [{ seq: 3 }, { seq: 4 }],
    [{ key: "3" }, { key: "4" }],
  ]);
  expect((await left(other)).map((rows) => (rows as unknown[]).length)).toEqual([4, 4]);
});

test("what is more than one batch goes in several", async () => {
  const scope = store.scope(await store.createWorkspace());
  await addMessages(
    scope,
    Array.from({ length: 5001 }, () => 8 * DAY_MS),
  );
  await addKeys(
    scope,
    Array.from({ length: 5001 }, (_, index) => 2 * DAY_MS + index),
  );
  expect(await pruneWorkspace(scope, { now: NOW })).toEqual({ outbox: 5001, idempotency: 5001 });
});

test("jobs done go after 7 days, dead ones stay", async () => {
  const job = (state: "done" | "dead" | "waiting", finishedAt: number | null) => ({
    id: createId(),
    queue: "q",
    payload: "{}",
    state,
    run_at: 0,
    max_attempts: 1,
    created_at: 0,
    finished_at: finishedAt,
  });
  const rows = [job("done", NOW - 7 * DAY_MS - 1), job("done", NOW - 7 * DAY_MS), job("dead", 0), job("waiting", null)];
  await store.runGlobal((tx) => tx.execute(globalTables.insertInto("job").values(rows)));
  const pruned = await pruneGlobal(store, { now: NOW, unusedSince: NOW - DAY_MS });
  const states = await store.runGlobal((tx) => tx.all(globalTables.selectFrom("job").select("state").orderBy("id")));
  expect([pruned, states.map(({ state }) => state)]).toEqual([
    { sessions: 0, passwordResets: 0, failedAttempts: 0, jobs: 1 },
    ["done", "dead", "waiting"],
  ]);
});
