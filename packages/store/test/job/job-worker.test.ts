import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { DAY_MS } from "@fairlead/base";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { dropDeadJob, listDeadJobs, retryDeadJob } from "../../src/job/dead-jobs.ts";
import { enqueue } from "../../src/job/enqueue.ts";
import { createJobWorker, type JobWorker, type JobWorkerOptions } from "../../src/job/job-worker.ts";
import { openStore } from "../../src/open-store.ts";
import { openTestStore, type TestStore } from "../../src/testing/index.ts";
import { openLink } from "./cut-link.ts";
import { addJobs, jobStates, teamHandler, teamJob, teamNames } from "./team-jobs.ts";

let store: TestStore;
let workspaceId: string;
let workers: JobWorker[];
let children: ChildProcess[];
beforeEach(async () => {
  store = await openTestStore(inject("databaseUrl"));
  workspaceId = await store.createWorkspace();
  workers = [];
  children = [];
});
afterEach(async () => {
  for (const child of children) child.kill("SIGKILL");
  await Promise.all(workers.map((worker) => worker.stop()));
  await store.drop();
});

const QUICK = { pollMs: 20, backoff: { firstMs: 10, longestMs: 40 } };

function work(options: Partial<JobWorkerOptions> & Pick<JobWorkerOptions, "queues">): JobWorker {
  const worker = createJobWorker({ store, ...QUICK, ...options });
  workers.push(worker);
  return worker;
}

const allEnd = (): Promise<unknown> =>
  expect
    .poll(async () => (await jobStates(store)).every(({ state }) => state === "done" || state === "dead"), {
      timeout: 20_000,
    })
    .toBe(true);

function startProcess(): ChildProcess {
  const child = spawn(process.execPath, [join(import.meta.dirname, "job-process.ts"), store.databaseUrl], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  return child;
}

async function firstLine(child: ChildProcess): Promise<string> {
  const [chunk] = (await once(child.stdout!, "data")) as [Buffer];
  return chunk.toString().trim();
}

test("a job is there exactly if the change it came with is", async () => {
  const scope = store.scope(workspaceId);
  const change = (name: string, isBroken: boolean): Promise<void> =>
    scope.write(async (tx) => {
      await enqueue(tx, teamJob(workspaceId, name), 0);
      if (isBroken) throw new Error("changed my mind");
    });
  await expect(change("never", true)).rejects.toThrow("changed my mind");
  await change("once", false);
  work({ queues: { teams: { handler: teamHandler(store) } } });
  await allEnd();
  expect([await teamNames(store, workspaceId), await jobStates(store)]).toEqual([
    ["once"],
    [{ state: "done", attempts: 1, error: null }],
  ]);
});

test("of one singleton key one job waits or runs", async () => {
  const add = (): Promise<string | null> =>
    store.runGlobal((tx) => enqueue(tx, teamJob(workspaceId, "x", { singletonKey: "k" }), 0));
  expect([typeof (await add()), await add()]).toEqual(["string", null]);
  work({ queues: { teams: { handler: teamHandler(store) } } });
  await allEnd();
  expect(typeof (await add())).toBe("string");
});

test("a job that could never run is not added", async () => {
  const add = (parts: object): Promise<unknown> =>
    store.runGlobal((tx) => enqueue(tx, teamJob(workspaceId, "x", parts), 0));
  await expect(add({ maxAttempts: 0 })).rejects.toThrow("job-malformed");
  await expect(add({ delayMs: NaN })).rejects.toThrow("job-malformed");
});

test("what fails after the effect keeps nothing of it, and is tried again", async () => {
  let attempts = 0;
  const tokens = new Set<string>();
  await addJobs(store, [teamJob(workspaceId, "once")]);
  const handler = teamHandler(store);
  work({
    queues: {
      teams: {
        handler: (job) => {
          tokens.add(job.token);
          const finish: typeof job.finish = (effect) =>
            job.finish(async (tx) => {
              await effect(tx);
              if (++attempts < 3) throw new Error(`failed ${attempts}`);
            });
          return handler({ ...job, finish });
        },
      },
    },
  });
  await allEnd();
  expect([await teamNames(store, workspaceId), await jobStates(store), tokens.size]).toEqual([
    ["once"],
    [{ state: "done", attempts: 3, error: "Error: failed 2" }],
    1,
  ]);
});

test("a job that always fails ends dead with its error; it can be listed, tried again, and dropped", async () => {
  let isPoison = true;
  const broken = new Error("half a \ud800 character and a \0");
  await addJobs(
    store,
    [1, 2].map((n) => teamJob(workspaceId, `t${n}`, { maxAttempts: 2 })),
  );
  const handler = teamHandler(store, async () => {
    if (isPoison) throw broken;
  });
  work({ queues: { teams: { handler } } });
  await allEnd();
  const dead = await listDeadJobs(store, { queue: "teams", workspaceId });
  expect(dead).toMatchObject([
    { payload: { name: "t2" }, attempts: 2, lastError: "Error: half a \ufffd character and a " },
    { payload: { name: "t1" }, attempts: 2, workspaceId },
  ]);
  expect([
    await listDeadJobs(store, { limit: 1, afterId: dead[0]!.id }),
    await listDeadJobs(store, { queue: "others" }),
  ]).toEqual([[dead[1]], []]);
  isPoison = false;
  expect([
    await retryDeadJob(store, dead[0]!.id),
    await dropDeadJob(store, dead[1]!.id),
    await dropDeadJob(store, dead[1]!.id),
  ]).toEqual([true, true, false]);
  await allEnd();
  expect([await teamNames(store, workspaceId), await listDeadJobs(store)]).toEqual([["t2"], []]);
});

test("a thousand jobs over four processes each have one effect", async () => {
  const names = Array.from({ length: 1000 }, (_, index) => `job ${String(index).padStart(4, "0")}`);
  for (let process = 0; process < 4; process++) startProcess();
  await addJobs(
    store,
    names.map((name) => teamJob(workspaceId, name)),
  );
  await allEnd();
  expect(await teamNames(store, workspaceId)).toEqual(names);
});

test("a process that is killed in the middle of a job loses it to another, and the effect comes once", async () => {
  await addJobs(store, [teamJob(workspaceId, "slow one")]);
  const victim = startProcess();
  expect(await firstLine(victim)).toBe("took slow one");
  victim.kill("SIGKILL");
  work({ queues: { teams: { handler: teamHandler(store) } } });
  await allEnd();
  expect([await teamNames(store, workspaceId), await jobStates(store)]).toEqual([
    ["slow one"],
    [{ state: "done", attempts: 2, error: "the process that ran it was not heard of any more" }],
  ]);
});

test("who was not heard of and comes back is told, and its effect does not count beside the other's", async () => {
  await addJobs(store, [teamJob(workspaceId, "once")]);
  const trouble: string[] = [];
  const { promise: isTaken, resolve: take } = Promise.withResolvers<void>();
  const { promise: told, resolve: tell } = Promise.withResolvers<void>();
  const handler = teamHandler(store);
  work({
    leaseMs: 300,
    queues: {
      teams: {
        handler: async (job) => {
          job.signal.addEventListener("abort", () => tell());
          take();
          await told;
          await handler(job);
        },
      },
    },
    onTrouble: (error) => void trouble.push(error instanceof Error ? error.message : ""),
  });
  await isTaken;
  const expire = { text: "UPDATE job SET locked_until = 0, locked_by = 'somebody else'", values: [] };
  await store.runGlobal((tx) => tx.execute(expire));
  work({ queues: { teams: { handler: teamHandler(store) } } });
  await allEnd();
  await expect.poll(() => trouble.some((message) => message.startsWith("job-lease-lost"))).toBe(true);
  expect(await teamNames(store, workspaceId)).toEqual(["once"]);
});

test("a worker that stops waits for its jobs", async () => {
  await addJobs(store, [teamJob(workspaceId, "once")]);
  const { promise: isTaken, resolve: take } = Promise.withResolvers<void>();
  const handler = teamHandler(store, () => new Promise((resolve) => (take(), setTimeout(resolve, 100))));
  const worker = work({ queues: { teams: { handler } } });
  await isTaken;
  await worker.stop();
  expect(await teamNames(store, workspaceId)).toEqual(["once"]);
});

test.each([
  ["does not listen", async () => new Promise<void>(() => undefined)],
  [
    "listens",
    (signal: AbortSignal) =>
      new Promise<void>((_, reject) => signal.addEventListener("abort", () => reject(signal.reason as Error))),
  ],
])("a worker that stops gives back the job of a handler that %s", async (_, wait) => {
  await addJobs(store, [teamJob(workspaceId, "once")]);
  const { promise: isTaken, resolve: take } = Promise.withResolvers<void>();
  const worker = work({ queues: { teams: { handler: ({ signal }) => (take(), wait(signal)) } } });
  await isTaken;
  await worker.stop({ graceMs: 100 });
  expect(await jobStates(store)).toEqual([{ state: "waiting", attempts: 0, error: null }]);
});

test("when the database is gone for a while, work goes on afterwards", async () => {
  const link = await openLink(store.databaseUrl);
  const far = await openStore({ databaseUrl: link.databaseUrl }, { now: Date.now, connections: 4 });
  const trouble: unknown[] = [];
  const worker = createJobWorker({
    ...QUICK,
    store: far,
    leaseMs: 500,
    queues: {
      teams: { handler: teamHandler(far, () => new Promise((resolve) => setTimeout(resolve, 20))), concurrency: 4 },
    },
    onTrouble: (error) => void trouble.push(error),
  });
  const names = Array.from({ length: 60 }, (_, index) => `job ${String(index).padStart(2, "0")}`);
  await addJobs(
    store,
    names.map((name) => teamJob(workspaceId, name)),
  );
  await expect.poll(async () => (await teamNames(store, workspaceId)).length).toBeGreaterThan(5);
  await link.cut(1500);
  await allEnd();
  expect(await teamNames(store, workspaceId)).toEqual(names);
  expect(trouble.length).toBeGreaterThan(0);
  await worker.stop();
  await far.close();
  await link.close();
});

test("a clock that ran a day ahead and was set right delays no job by that day", async () => {
  let now = Date.UTC(2026, 4, 2);
  await store.runGlobal(async (tx) => {
    await enqueue(tx, teamJob(workspaceId, "at once"), now + DAY_MS);
    await enqueue(tx, teamJob(workspaceId, "in an hour", { delayMs: 3_600_000 }), now + DAY_MS);
  });
  work({ queues: { teams: { handler: teamHandler(store) } }, now: () => now });
  await expect.poll(() => teamNames(store, workspaceId)).toEqual(["at once"]);
  now += 3_600_000;
  await allEnd();
  expect(await teamNames(store, workspaceId)).toEqual(["at once", "in an hour"]);
});
