import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createId, LogCache, openEmbeddedServer, type Scope } from "@fairlead/store";
import { openTestStore, prepareTestDatabases, type TestStore } from "@fairlead/store/testing";
import { Client } from "pg";
import { to as copyTo } from "pg-copy-streams";
import { reportFigures } from "./figure.ts";
import { timePaired } from "./paired.ts";

const EVENTS = 1_000_000;
const CASES = 200_000;
const CLIENTS = 16;
const LOAD_MS = 2000;

/** A million steps, the cases mixed as they are when many deals are open at once. As the owner, past all rules. */
async function seed(owner: Client, workspaceId: string): Promise<void> {
  await owner.query(`BEGIN; SET LOCAL fairlead.workspace = '${workspaceId}';
    INSERT INTO event (workspace_id, seq, subject, subject_id, case_no, type, activity_id, at, recorded_at, precision, actor_id, payload)
    SELECT '${workspaceId}', n, 'case', '${workspaceId}', 1 + (n::bigint * 7919 % ${CASES})::int, 'moved', 1 + n % 9,
      1700000000000 + n::bigint * 1000, 1700000000000 + n::bigint * 1000, 0, 1 + n % 30,
      '{"set":{"stageId":"offer"},"was":{"stageId":"demo"}}' FROM generate_series(1, ${EVENTS}) n;
    INSERT INTO activity SELECT '${workspaceId}', n, 'stage', n, 'Stage ' || n FROM generate_series(1, 9) n;
    INSERT INTO actor SELECT '${workspaceId}', n, n, 'Actor ' || n FROM generate_series(1, 30) n;
    UPDATE workspace_head SET event_seq = ${EVENTS}, audit_seq = 1;
    COMMIT`);
  await owner.query("VACUUM ANALYZE event");
}

/** Copies the same columns out and counts the bytes. */
async function copyBare(client: Client, workspaceId: string): Promise<number> {
  await client.query(`BEGIN READ ONLY; SET LOCAL fairlead.workspace = '${workspaceId}'`);
  const text = `COPY (SELECT case_no, activity_id, actor_id, precision, seq, at FROM event WHERE workspace_id = '${workspaceId}') TO STDOUT (FORMAT binary)`;
  let bytes = 0;
  for await (const chunk of client.query(copyTo(text))) bytes += (chunk as Buffer).length;
  await client.query("COMMIT");
  return bytes;
}

/** The 95th percentile of what point reads and small writes take, in milliseconds, while the work goes on. */
async function requestTimes(scope: Scope, isOver: () => boolean): Promise<number> {
  const times: number[] = [];
  const client = async (index: number): Promise<void> => {
    for (let turn = 0; !isOver(); turn++) {
      const startedAt = performance.now();
      if (turn % 2 === 0)
        await scope.read((tx) => tx.all(scope.selectFrom("activity").select("name").where("id", "=", 3)));
      else
        await scope.write((tx) =>
          tx.execute(
            scope
              .updateTable("team")
              .set({ name: `${turn}` })
              .where("name", "=", `${index}`),
          ),
        );
      times.push(performance.now() - startedAt);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, (_, index) => client(index)));
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)]!;
}

/** How much longer requests take while a log is read over and over: the ratio of the 95th percentiles, and both. */
async function measureRequests(scope: Scope, read: () => Promise<unknown>): Promise<readonly [number, number, number]> {
  const rounds: (readonly [number, number, number])[] = [];
  for (let round = 0; round < 3; round++) {
    const endsAt = performance.now() + LOAD_MS;
    const alone = await requestTimes(scope, () => performance.now() > endsAt);
    let isReading = true;
    const beside = requestTimes(scope, () => !isReading);
    for (const until = performance.now() + LOAD_MS; performance.now() < until;) await read();
    isReading = false;
    const loaded = await beside;
    rounds.push([loaded / alone, alone, loaded]);
  }
  return rounds.toSorted(([a], [b]) => a - b)[1]!;
}

async function measure(store: TestStore): Promise<void> {
  const [scope, empty] = [store.scope(await store.createWorkspace()), store.scope(await store.createWorkspace())];
  const owner = new Client({ connectionString: store.databaseUrl });
  const bare = new Client({ connectionString: store.address.appUrl });
  await Promise.all([owner.connect(), bare.connect()]);
  await seed(owner, scope.workspaceId);
  await scope.write((tx) =>
    tx.execute(
      scope.insertInto(
        "team",
        Array.from({ length: CLIENTS }, (_, index) => ({ id: createId(), name: `${index}` })),
      ),
    ),
  );
  // there is room for one log: opening another makes the cache read the first one anew
  const cache = new LogCache(store, { memoryBytes: 1 });
  const read = async (): Promise<void> => {
    await cache.open(empty);
    const { row } = await cache.open(scope, { meaning: "stage" });
    if (row.length !== EVENTS) throw new Error(`the log has ${row.length} events`);
  };
  const reading = await timePaired(read, () => copyBare(bare, scope.workspaceId), { rounds: 11, warmUp: 3 });
  const [growth, alone, loaded] = await measureRequests(scope, read);
  await Promise.all([cache.close(), owner.end(), bare.end()]);
  reportFigures([
    {
      name: "columns of 1,000,000 events into memory, of the time of a bare COPY",
      measured: reading.ratio,
      bound: 1.5,
      side: "at most",
      unit: " ×",
      detail: `${reading.medianA.toFixed(0)} ms with order and dictionaries, against ${reading.medianB.toFixed(0)} ms`,
    },
    {
      name: "95th percentile of requests while that runs, of that without",
      measured: growth,
      bound: 1.5,
      side: "at most",
      unit: " ×",
      detail: `${loaded.toFixed(1)} ms against ${alone.toFixed(1)} ms; ${CLIENTS} clients, one point read or small write after the other`,
    },
  ]);
}

const dataFolder = mkdtempSync(join(tmpdir(), "fairlead-bench-"));
chmodSync(dataFolder, 0o755);
const server = await openEmbeddedServer({ dataFolder });
try {
  await prepareTestDatabases(server.url);
  const store = await openTestStore(server.url, { connections: CLIENTS });
  await measure(store);
  await store.drop();
} finally {
  await server.close();
  rmSync(dataFolder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}
