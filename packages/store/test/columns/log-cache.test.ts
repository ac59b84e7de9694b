import type { Worker } from "node:worker_threads";
import { DAY_MS } from "@fairlead/base";
import { PRECISIONS, type ActivityMeaning } from "@fairlead/log";
import fc from "fast-check";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { LogCache } from "../../src/columns/log-cache.ts";
import { openSharedLog } from "../../src/columns/shared-log.ts";
import { createId } from "../../src/id.ts";
import type { Scope } from "../../src/scope.ts";
import { openTestStore, type TestStore } from "../../src/testing/index.ts";
import { FULL_HISTORY, historyArbitrary, playHistory } from "../transact/history.ts";
import { addSizeField } from "../transact/world.ts";
import { HistoryWriter, step } from "./history-writer.ts";
import { readTraces, tracesOf, type ToldTrace } from "./log-oracle.ts";

let store: TestStore;
let cache: LogCache;
beforeAll(async () => {
  store = await openTestStore(inject("databaseUrl"));
  cache = new LogCache(store);
});
afterAll(async () => {
  await cache.close();
  await store.drop();
});

const ACTIVITIES = [
  { meaning: "stage", name: "Lead" },
  { meaning: "stage", name: "Offer" },
  { meaning: "activity", name: "Call" },
  { meaning: "outcome", name: "Won", outcome: "won" },
] as const;
const ACTORS = [{ name: "Ann" }, { name: "Bob", memberId: createId() }] as const;
const [LEAD, OFFER, CALL, WON] = [1, 2, 3, 4];

async function createHistory(cases = 4): Promise<HistoryWriter> {
  const history = new HistoryWriter(store.scope(await store.createWorkspace()));
  await history.addActivities(ACTIVITIES);
  await history.addActors(ACTORS);
  await history.addCases(cases);
  return history;
}

async function traces(scope: Scope, meaning: ActivityMeaning = "activity", from = cache): Promise<ToldTrace[]> {
  return tracesOf(openSharedLog(await from.open(scope, { meaning })));
}

const variants = (told: readonly ToldTrace[]): string[] =>
  told.map(({ caseNo, steps }) => `${caseNo}: ${steps.map(([activity]) => activity).join(" ")}`);

test("a log has the steps of cases by case and time, in memory that threads share", async () => {
  const history = await createHistory();
  await history.record([
    step({ caseNo: 2, activity: OFFER, at: 900, actor: 2 }),
    step({ caseNo: 1, activity: LEAD, at: 100, actor: 1, precision: "day" }),
    step({ caseNo: 2, activity: LEAD, at: 300 }),
    step({ caseNo: 0, activity: CALL, at: 400 }),
    step({ caseNo: 1, activity: 0, at: 500 }),
    step({ caseNo: 2, activity: CALL, precision: "order" }),
  ]);
  const shared = await cache.open(history.scope);
  expect(shared).toEqual({
    workspaceId: history.scope.workspaceId,
    meaning: "activity",
    eventSeq: 6,
    auditSeq: 1,
    caseNos: Uint32Array.of(2, 1),
    caseOffsets: Uint32Array.of(0, 3, 4),
    activity: Uint32Array.of(0, 2, 1, 0),
    at: Float64Array.of(300, NaN, 900, 100),
    actor: Int32Array.of(-1, -1, 0, 1),
    precision: Uint8Array.of(0, 2, 0, 1),
    row: Uint32Array.of(3, 6, 1, 2),
    activities: ["Lead", "Offer", "Call", "Won"],
    actors: ["Bob", "Ann"],
    outcomes: [[3, "won"]],
    observedUntilAt: 900,
  });
  expect(shared.at.buffer).toBeInstanceOf(SharedArrayBuffer);
  const log = openSharedLog(shared, { observedUntilAt: 5000 });
  expect([log.cases.names, log.cases.idOf("1"), log.observedUntilAt]).toEqual([["2", "1"], 1, 5000]);
  expect(() => log.cases.at(2)).toThrow("id-unknown");
});

test("a log of stages has stages and outcomes, and a day's outcome comes last on its day", async () => {
  const history = await createHistory();
  await history.record([
    step({ activity: WON, at: 0, precision: "day" }),
    step({ activity: OFFER, at: DAY_MS - 2 }),
    step({ activity: CALL, at: 5 }),
  ]);
  expect(variants(await traces(history.scope, "stage"))).toEqual(["1: Offer Won"]);
  expect(variants(await traces(history.scope))).toEqual(["1: Call Offer Won"]);
});

test("what was taken back is out, and in again when that is taken back", async () => {
  const history = await createHistory();
  await history.record([step({ activity: LEAD, at: 1 })]);
  const moved = await history.record([step({ activity: OFFER, at: 2 })]);
  const undoing = await history.undo(moved);
  expect(variants(await traces(history.scope))).toEqual(["1: Lead"]);
  await history.undo(undoing);
  expect(variants(await traces(history.scope))).toEqual(["1: Lead Offer"]);
});

test("a case that was left as it is when others of its change were taken back stays in", async () => {
  const history = await createHistory();
  const change = await history.record([1, 2].map((caseNo) => step({ caseNo, activity: LEAD, at: caseNo })));
  await history.undo(change, { except: 2 });
  expect(variants(await traces(history.scope))).toEqual(["2: Lead"]);
});

test("a case that is removed or merged into another is out while it is", async () => {
  const history = await createHistory();
  await history.record([1, 2, 3].map((caseNo) => step({ caseNo, activity: LEAD, at: caseNo })));
  await history.setHidden(1, { removed_at: 7 });
  await history.setHidden(2, { merged_into_id: createId() });
  expect(variants(await traces(history.scope))).toEqual(["3: Lead"]);
  await history.setHidden(1, { removed_at: null });
  expect(variants(await traces(history.scope))).toEqual(["1: Lead", "3: Lead"]);
});

test("a workspace without events, or that is not there, has an empty log", async () => {
  const history = await createHistory();
  for (const scope of [history.scope, store.scope(createId())])
    expect(await cache.open(scope)).toMatchObject({ eventSeq: 0, row: new Uint32Array(), observedUntilAt: NaN });
});

const drawnStep = fc.record({
  caseNo: fc.nat(4),
  activity: fc.nat(4),
  at: fc.option(
    fc.nat(5).map((day) => day * DAY_MS),
    { nil: null },
  ),
  precision: fc.constantFrom(...PRECISIONS),
  actor: fc.nat(2),
});
const deed = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constant("record" as const), steps: fc.array(drawnStep, { maxLength: 4 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant("undo" as const),
      pick: fc.nat(),
      except: fc.integer({ min: -1, max: 4 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant("hide" as const),
      caseNo: fc.integer({ min: 1, max: 4 }),
      isHidden: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("merge" as const), caseNo: fc.integer({ min: 1, max: 4 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant("open" as const),
      meaning: fc.constantFrom("stage" as const, "activity" as const),
    }),
  },
);
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

/** The traces of the log, and the same out of plain SQL. */
async function bothTraces(scope: Scope, meaning: ActivityMeaning, from = cache): Promise<[ToldTrace[], ToldTrace[]]> {
  return [await traces(scope, meaning, from), await readTraces(scope, meaning)];
}

/** Does a deed. Shape: `standing` are the changes that can be taken back. */
async function doDeed(done: Deed, history: HistoryWriter, standing: number[]): Promise<void> {
  if (done.type === "record") standing.push(await history.record(done.steps));
  else if (done.type === "hide") await history.setHidden(done.caseNo, { removed_at: done.isHidden ? 1 : null });
  else if (done.type === "merge") await history.setHidden(done.caseNo, { merged_into_id: createId() });
  else if (done.type === "undo" && standing.length > 0) {
    const [change] = standing.splice(done.pick % standing.length, 1);
    standing.push(await history.undo(change!, done));
  }
}

test("after any changes, undos, removals, and merges the log is what plain SQL tells, read at once or bit by bit", async () => {
  const fresh = new LogCache(store, { memoryBytes: 0 });
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 14 }), async (deeds) => {
      const history = await createHistory();
      const standing: number[] = [];
      for (const each of deeds) {
        await doDeed(each, history, standing);
        const [told, expected] = each.type === "open" ? await bothTraces(history.scope, each.meaning) : [[], []];
        expect(told).toEqual(expected);
      }
      for (const meaning of ["stage", "activity"] as const)
        for (const from of [cache, fresh]) {
          const [told, expected] = await bothTraces(history.scope, meaning, from);
          expect(told).toEqual(expected);
        }
    }),
    { numRuns: 40 },
  );
  await fresh.close();
});

test("so it is after histories made of commands, read in the middle and at the end", async () => {
  let traceCount = 0;
  await fc.assert(
    fc.asyncProperty(historyArbitrary, historyArbitrary, async (before, after) => {
      const workspaceId = await store.createWorkspace();
      await addSizeField(store, workspaceId);
      for (const steps of [before, after]) {
        await playHistory(store, workspaceId, [...FULL_HISTORY, ...steps]);
        const [told, expected] = await bothTraces(store.scope(workspaceId), "activity");
        expect(told).toEqual(expected);
        traceCount += told.length;
      }
    }),
    { numRuns: 5 },
  );
  expect(traceCount).toBeGreaterThan(5);
});

test("ten thousand steps read in two parts are all there, in order", async () => {
  const history = await createHistory(500);
  const steps = Array.from({ length: 5000 }, (_, index) =>
    step({ caseNo: 1 + (index % 500), activity: 1 + (index % 4), at: index }),
  );
  await history.record(steps);
  await cache.open(history.scope);
  await history.record(steps);
  const told = await traces(history.scope);
  expect(told).toEqual(await readTraces(history.scope, "activity"));
  expect(told.reduce((sum, trace) => sum + trace.steps.length, 0)).toBe(10_000);
});

test("two workspaces never mix, whichever of the two walls stands alone", async () => {
  const walls = await openTestStore(inject("databaseUrl"));
  const unnamed = new LogCache(walls, { isNamingWorkspace: false });
  const named = new LogCache(walls);
  const scopes = [walls.scope(await walls.createWorkspace("A")), walls.scope(await walls.createWorkspace("B"))];
  for (const [index, scope] of scopes.entries()) {
    const history = new HistoryWriter(scope);
    await history.addActivities([{ meaning: "stage", name: `Stage ${index}` }]);
    await history.addActors([{ name: `Actor ${index}` }]);
    await history.addCases(1);
    const change = await history.record([step({ at: index, actor: 1 }), step({ at: 10 + index, actor: 1 })]);
    await history.record([step({ at: 20 + index, actor: 1 })]);
    if (index === 1) await history.undo(change);
  }
  const told = async (from: LogCache): Promise<string[][]> =>
    Promise.all(
      scopes.map(async (scope) => {
        const log = await from.open(scope);
        return [...log.activities, ...log.actors, log.at.join()];
      }),
    );
  const expected = [
    ["Stage 0", "Actor 0", "0,10,20"],
    ["Stage 1", "Actor 1", "21"],
  ];
  expect(await told(unnamed)).toEqual(expected);
  await disableRowSecurity(walls);
  expect(await told(named)).toEqual(expected);
  await Promise.all([unnamed.close(), named.close()]);
  await walls.drop();
});

async function disableRowSecurity(walls: TestStore): Promise<void> {
  const { Client } = await import("pg");
  const owner = new Client({ connectionString: walls.databaseUrl });
  await owner.connect();
  for (const table of ["workspace_head", "event", "activity", "actor", "audit", "sales_case"])
    await owner.query(`ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`);
  await owner.end();
}

test("a thread that dies is replaced, and what it was asked is answered", async () => {
  const history = await createHistory();
  await history.record([step({ activity: LEAD, at: 1 })]);
  const threads: Worker[] = [];
  const keep = (worker: Worker): void => void threads.push(worker);
  process.on("worker", keep);
  const mortal = new LogCache(store);
  const before = await traces(history.scope, "activity", mortal);
  await threads.at(-1)!.terminate();
  const asked = traces(history.scope, "activity", mortal);
  expect([await asked, threads.length]).toEqual([before, 2]);
  process.off("worker", keep);
  await mortal.close();
});

test("a request can be given up, and leaves the next one what it needs", async () => {
  const history = await createHistory();
  await history.record([step({ activity: LEAD, at: 1 })]);
  const controller = new AbortController();
  const given = cache.open(history.scope, { signal: controller.signal });
  controller.abort(new Error("not needed any more"));
  await expect(given).rejects.toThrow("not needed any more");
  expect(variants(await traces(history.scope))).toEqual(["1: Lead"]);
});

test("a closed cache says so", async () => {
  const closed = new LogCache(store);
  const { scope } = await createHistory();
  await closed.open(scope);
  await closed.close();
  await expect(closed.open(scope)).rejects.toThrow("log-cache-closed");
});
