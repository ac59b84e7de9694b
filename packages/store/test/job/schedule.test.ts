import { DAY_MS, MINUTE_MS } from "@fairlead/base";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { globalTables } from "../../src/connection/query-builder.ts";
import { listDeadJobs, retryDeadJob } from "../../src/job/dead-jobs.ts";
import { createJobWorker, type JobWorker } from "../../src/job/job-worker.ts";
import type { Schedule, ScheduledPayload } from "../../src/job/schedule.ts";
import { slotAtOrBefore } from "../../src/job/time-slot.ts";
import { openTestStore, type TestStore } from "../../src/testing/index.ts";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore(inject("databaseUrl"));
});
afterAll(() => store.drop());
beforeEach(async () => {
  await store.runGlobal((tx) => tx.execute(globalTables.deleteFrom("job")));
});

const START_AT = Date.UTC(2026, 2, 27, 12, 7);
const QUARTERLY: Schedule = { name: "digest", queue: "digests", recurrence: { everyMinutes: 15 } };
const NIGHTLY: Schedule = {
  name: "digest",
  queue: "digests",
  recurrence: { dailyAt: "02:30", timeZone: "Europe/Warsaw" },
};

interface Clocks {
  /** What each process takes for now. */
  readonly now: number[];
}

function startWorkers(schedule: Schedule, clocks: Clocks, handle: (payload: ScheduledPayload) => void): JobWorker[] {
  return clocks.now.map((_, index) =>
    createJobWorker({
      store,
      queues: { [schedule.queue]: { handler: async ({ payload }) => handle(payload as ScheduledPayload) } },
      schedules: [schedule],
      now: () => clocks.now[index]!,
      pollMs: 5,
      backoff: { firstMs: 1, longestMs: 1 },
    }),
  );
}

/** Waits until nothing is left to do by the clocks of the processes. */
async function settle(clocks: Clocks): Promise<void> {
  const due = globalTables
    .selectFrom("job")
    .select("id")
    .where((row) =>
      row.or([
        row("state", "=", "running"),
        row.and([row("state", "=", "waiting"), row("run_at", "<=", Math.max(...clocks.now))]),
      ]),
    );
  const waiting = globalTables.selectFrom("job").select("id").where("state", "=", "waiting");
  const isSettled = async (): Promise<boolean> =>
    store.runGlobal(async (tx) => (await tx.first(due)) === null && (await tx.first(waiting)) !== null);
  await expect.poll(isSettled, { interval: 5, timeout: 10_000 }).toBe(true);
}

const jump = fc.oneof(
  fc.constantFrom(DAY_MS, -DAY_MS),
  fc.integer({ min: 0, max: 90 }).map((minutes) => minutes * MINUTE_MS),
);

test("whatever clocks do, in one process or the other, each slot that has come is done once and none is left out", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(QUARTERLY, NIGHTLY),
      fc.array(fc.tuple(fc.nat(1), jump), { minLength: 1, maxLength: 8 }),
      async (schedule, jumps) => {
        await store.runGlobal((tx) => tx.execute(globalTables.deleteFrom("job")));
        const clocks: Clocks = { now: [START_AT, START_AT] };
        const done: ScheduledPayload[] = [];
        const workers = startWorkers(schedule, clocks, (payload) => void done.push(payload));
        await settle(clocks);
        let latest = START_AT;
        for (const [process, byMs] of jumps) {
          clocks.now[process]! += byMs;
          latest = Math.max(latest, ...clocks.now);
          await settle(clocks);
        }
        await Promise.all(workers.map((worker) => worker.stop()));
        const firstOpen = Math.max(START_AT, slotAtOrBefore(schedule.recurrence, latest));
        expect([START_AT, ...done.map(({ slotAt }) => slotAt)]).toEqual([
          ...done.map(({ sinceAt }) => sinceAt),
          done.at(-1)?.slotAt ?? START_AT,
        ]);
        expect(done.every(({ sinceAt, slotAt }) => slotAt > sinceAt)).toBe(true);
        expect(done.at(-1)?.slotAt ?? START_AT).toBe(firstOpen);
      },
    ),
    { numRuns: 12 },
  );
});

test("a slot that fails for good is set aside and can be done later; the next one comes all the same", async () => {
  const clocks: Clocks = { now: [START_AT] };
  const done: ScheduledPayload[] = [];
  let isBroken = true;
  const workers = startWorkers(QUARTERLY, clocks, (payload) => {
    if (isBroken) throw new Error("no paper");
    done.push(payload);
  });
  await settle(clocks);
  clocks.now[0]! += 15 * MINUTE_MS;
  const beat = setInterval(() => (clocks.now[0]! += 2), 5);
  await expect.poll(async () => (await listDeadJobs(store)).length, { timeout: 20_000 }).toBe(1);
  clearInterval(beat);
  isBroken = false;
  const [dead] = await listDeadJobs(store);
  const slotAt = slotAtOrBefore(QUARTERLY.recurrence, clocks.now[0]!);
  expect(dead).toMatchObject({
    lastError: "Error: no paper",
    payload: { schedule: "digest", sinceAt: START_AT, slotAt },
  });
  clocks.now[0]! += 15 * MINUTE_MS;
  await settle(clocks);
  expect(done).toEqual([{ schedule: "digest", sinceAt: slotAt, slotAt: slotAt + 15 * MINUTE_MS }]);
  await retryDeadJob({ ...store, now: () => clocks.now[0]! }, dead!.id);
  await settle(clocks);
  expect(done.at(-1)).toEqual({ schedule: "digest", sinceAt: START_AT, slotAt });
  await Promise.all(workers.map((worker) => worker.stop()));
});

test("a schedule that is moved comes at its new time", async () => {
  const clocks: Clocks = { now: [START_AT] };
  const done: ScheduledPayload[] = [];
  const [before] = startWorkers(NIGHTLY, clocks, (payload) => void done.push(payload));
  await settle(clocks);
  await before!.stop();
  const moved: Schedule = { ...NIGHTLY, recurrence: { dailyAt: "20:00", timeZone: "Europe/Warsaw" } };
  const [after] = startWorkers(moved, clocks, (payload) => void done.push(payload));
  await settle(clocks);
  clocks.now[0] = START_AT + 8 * 60 * MINUTE_MS;
  await expect.poll(() => done).toEqual([{ schedule: "digest", sinceAt: START_AT, slotAt: Date.UTC(2026, 2, 27, 19) }]);
  await after!.stop();
});

test("a schedule names a queue that is worked on", () => {
  expect(() => createJobWorker({ store, queues: {}, schedules: [QUARTERLY] })).toThrow("job-queue-unknown");
});
