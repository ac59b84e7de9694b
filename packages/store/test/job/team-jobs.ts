import { globalTables } from "../../src/connection/query-builder.ts";
import { createId } from "../../src/id.ts";
import { enqueue } from "../../src/job/enqueue.ts";
import type { JobHandler, NewJob } from "../../src/job/job.ts";
import type { Store } from "../../src/open-store.ts";

/** A job whose effect is a team of its name. */
export function teamJob(workspaceId: string, name: string, parts: Partial<NewJob> = {}): NewJob {
  return { queue: "teams", workspaceId, payload: { name }, ...parts };
}

/** Adds jobs in a transaction of their own. */
export async function addJobs(store: Store, jobs: readonly NewJob[]): Promise<void> {
  await store.runGlobal(async (tx) => {
    for (const job of jobs) await enqueue(tx, job, store.now());
  });
}

/** Does team jobs. Shape: `before` runs ahead of the work in the database. */
export function teamHandler(store: Store, before: (name: string) => Promise<void> = async () => undefined): JobHandler {
  return async ({ workspaceId, payload, finish }) => {
    const { name } = payload as { readonly name: string };
    await before(name);
    const scope = store.scope(workspaceId!);
    await finish(async (tx) => void (await tx.execute(scope.insertInto("team", [{ id: createId(), name }]))));
  };
}

/** The names of the teams there are, in order: an effect that happened twice stands there twice. */
export async function teamNames(store: Store, workspaceId: string): Promise<string[]> {
  const scope = store.scope(workspaceId);
  const rows = await scope.read((tx) => tx.all(scope.selectFrom("team").select("name").orderBy("name")));
  return rows.map(({ name }) => name);
}

/** The jobs there are, without what differs from run to run. */
export function jobStates(
  store: Store,
): Promise<{ readonly state: string; readonly attempts: number; readonly error: string | null }[]> {
  const query = globalTables.selectFrom("job").select(["state", "attempts", "last_error as error"]).orderBy("id");
  return store.runGlobal((tx) => tx.all(query));
}
