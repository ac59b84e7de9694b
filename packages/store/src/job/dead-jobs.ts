import { sql } from "kysely";
import type { Store } from "../open-store.ts";
import { globalTables } from "../connection/query-builder.ts";

/** A job that has failed in all its attempts. Units: epoch milliseconds. */
export interface DeadJob {
  readonly id: string;
  readonly queue: string;
  readonly workspaceId: string | null;
  readonly payload: unknown;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly createdAt: number;
  readonly diedAt: number | null;
}

/** Which dead jobs are listed. */
export interface DeadJobQuery {
  /** Default: all. */
  readonly queue?: string;
  /** Those of this workspace only. Default: of all, and the server's own. */
  readonly workspaceId?: string;
  /** Only those behind this one: the last of the page before. */
  readonly afterId?: string;
  /** Default: 100. */
  readonly limit?: number;
}

/** The dead jobs, the newest made first. */
export async function listDeadJobs(
  store: Store,
  { queue, workspaceId, afterId, limit = 100 }: DeadJobQuery = {},
): Promise<DeadJob[]> {
  let query = globalTables
    .selectFrom("job")
    .select([
      "id",
      "queue",
      "workspace_id as workspaceId",
      "payload",
      "attempts",
      "last_error as lastError",
      "created_at as createdAt",
      "finished_at as diedAt",
    ])
    .where("state", "=", "dead")
    .orderBy("id", "desc")
    .limit(limit);
  if (queue !== undefined) query = query.where("queue", "=", queue);
  if (workspaceId !== undefined) query = query.where("workspace_id", "=", workspaceId);
  if (afterId !== undefined) query = query.where("id", "<", afterId);
  return store.runGlobal((tx) => tx.all(query));
}

/** Lets a dead job be tried again from the first attempt on, at once: whether there was one of this id. */
export async function retryDeadJob(store: Store, id: string): Promise<boolean> {
  const query = globalTables
    .updateTable("job")
    .set({ state: "waiting", attempts: 0, run_at: store.now(), finished_at: null })
    .where("id", "=", id)
    .where("state", "=", "dead");
  return (await store.runGlobal((tx) => tx.execute(query))) > 0;
}

/** Drops a dead job: whether there was one of this id. */
export async function dropDeadJob(store: Store, id: string): Promise<boolean> {
  const query = globalTables.deleteFrom("job").where("id", "=", id).where("state", "=", "dead");
  return (await store.runGlobal((tx) => tx.execute(query))) > 0;
}

/** How many jobs are dead. */
export async function countDeadJobs(store: Store): Promise<number> {
  const query = globalTables
    .selectFrom("job")
    .select(sql<number>`count(*)::integer`.as("jobs"))
    .where("state", "=", "dead");
  return (await store.runGlobal((tx) => tx.first(query)))!.jobs;
}
