// Works on team jobs until it is killed: says "took" before the work of a job, and holds jobs whose name begins with "slow".
import { setTimeout as sleep } from "node:timers/promises";
import { createJobWorker } from "../../src/job/job-worker.ts";
import { openStore } from "../../src/open-store.ts";
import { teamHandler } from "./team-jobs.ts";

const store = await openStore({ databaseUrl: process.argv[2] ?? "" }, { now: Date.now, connections: 4 });
const handler = teamHandler(store, async (name) => {
  process.stdout.write(`took ${name}\n`);
  if (name.startsWith("slow")) await sleep(60_000);
});
createJobWorker({ store, queues: { teams: { handler, concurrency: 8 } }, pollMs: 50, leaseMs: 1000 });
