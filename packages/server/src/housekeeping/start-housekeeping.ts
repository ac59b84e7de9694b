import {
  createJobWorker,
  enqueue,
  listWorkspaceIds,
  pruneWorkspace,
  type ClaimedJob,
  type JobWorker,
  type RunningJob,
  type Store,
  type Transaction,
} from "@fairlead/store";
import { join } from "node:path";
import { deleteStale } from "../accounts/delete-stale.ts";
import { fileFolder } from "../files/file-content.ts";
import { sweepContents, sweepUnfinished } from "./sweep-files.ts";

/** What is to be kept tidy. */
export interface HousekeepingOptions {
  readonly store: Store;
  /** The folder of everything that is kept beside the database. */
  readonly dataFolder: string;
  /** The clock. Default: the store's. Units: epoch milliseconds. */
  readonly now?: () => number;
  /** How often is looked for work. Default: 1 s. Units: ms. */
  readonly pollMs?: number;
  /** Told of every attempt that failed, and of trouble with the database, with null. */
  readonly onTrouble?: (error: unknown, job: ClaimedJob | null) => void;
}

const SERVER_QUEUE = "housekeeping.server";
const WORKSPACE_QUEUE = "housekeeping.workspace";
const EVERY_MINUTES = 60;
const PAGE = 1_000;

/**
 * Deletes every hour what nobody needs any more: of the server sessions, links, and jobs that are done; of each workspace messages, keys of
 * requests, and contents of files.
 * Shape: one job for the server, and from it one for each workspace, so that no statement is over workspaces and none is long.
 * Edges: of any number of processes one does it.
 */
export function startHousekeeping({ store, dataFolder, now = store.now, ...options }: HousekeepingOptions): JobWorker {
  const server = async (job: RunningJob): Promise<void> => {
    await deleteStale(store, now());
    await job.finish((transaction) => enqueueWorkspaces(transaction, now()));
  };
  const workspace = async ({ workspaceId }: RunningJob): Promise<void> => {
    if (workspaceId === null) return;
    const scope = store.scope(workspaceId);
    await pruneWorkspace(scope, { now: now() });
    const files = fileFolder(join(dataFolder, "files"), workspaceId);
    await sweepContents(scope, files, now());
    for (const folder of [files, join(dataFolder, "imports", workspaceId)]) await sweepUnfinished(folder, now());
  };
  return createJobWorker({
    store,
    now,
    queues: { [SERVER_QUEUE]: { handler: server }, [WORKSPACE_QUEUE]: { handler: workspace } },
    schedules: [{ name: "housekeeping", queue: SERVER_QUEUE, recurrence: { everyMinutes: EVERY_MINUTES } }],
    ...options,
  });
}

/** Adds a job for each workspace that has none waiting: kept with the end of the job that adds them, so that none is left out. */
async function enqueueWorkspaces(transaction: Transaction, now: number): Promise<void> {
  for (let afterId: string | null = null; ;) {
    const ids: readonly string[] = await listWorkspaceIds(transaction, { afterId, limit: PAGE });
    for (const id of ids)
      await enqueue(
        transaction,
        { queue: WORKSPACE_QUEUE, workspaceId: id, singletonKey: id, payload: null, maxAttempts: 3 },
        now,
      );
    if (ids.length < PAGE) return;
    afterId = ids.at(-1) ?? null;
  }
}
