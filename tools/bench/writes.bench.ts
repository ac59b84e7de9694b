import { mkdtempSync, chmodSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createId, openEmbeddedServer, openStore, transact, type Caller, type Store } from "@fairlead/store";
import { reportFigures, short } from "./figure.ts";

const CLIENTS = 16;
const ROUND_MS = 1_500;
const ROUNDS = 5;
/** Requests of one workspace share a transaction. */
const BOUND_TOGETHER = 0.4;
/** Of as many workspaces as clients, each request is a transaction of its own: fourteen statements against four. */
const BOUND_APART = 0.12;

const caller: Caller = { actor: null, via: "system", requestId: null };

/** What clients that write as fast as they are answered came to. Units: latencies in milliseconds. */
interface Round {
  readonly perSecond: number;
  readonly latencies: readonly number[];
}

type Write = (client: number) => Promise<void>;

async function runRound(write: Write): Promise<Round> {
  const latencies: number[] = [];
  const startedAt = performance.now();
  const runClient = async (client: number): Promise<void> => {
    for (let begun = performance.now(); begun - startedAt < ROUND_MS; begun = performance.now()) {
      await write(client);
      latencies.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, (_, client) => runClient(client)));
  return { perSecond: (latencies.length / (performance.now() - startedAt)) * 1_000, latencies };
}

/** The least that is durable: one row written, one row changed. */
function bareWriter(store: Store, workspaces: readonly string[]): Write {
  const ids = Array.from({ length: CLIENTS }, createId);
  let count = 0;
  return (client) =>
    store.scope(workspaces[client % workspaces.length]!).write(async (transaction) => {
      const seq = ++count;
      await Promise.all([
        transaction.execute({
          name: "bare-insert",
          text: "INSERT INTO bare_event VALUES ($1, $2, $3)",
          values: [ids[client], seq, "a payload of some length, as an event has one"],
        }),
        transaction.execute({
          name: "bare-update",
          text: "UPDATE bare_record SET title = $2 WHERE id = $1",
          values: [client, `Deal ${seq}`],
        }),
      ]);
    });
}

/** The whole way: each client changes a deal of its own. */
async function fullWriter(store: Store, workspaces: readonly string[]): Promise<Write> {
  const deals = await Promise.all(
    Array.from({ length: CLIENTS }, async (_, client) => {
      const id = createId();
      const workspaceId = workspaces[client % workspaces.length]!;
      const ownership = { ownerId: null, teamId: null };
      const command = { type: "create", kind: "deal", values: { title: "Deal" }, ownership } as const;
      await transact(store, workspaceId, caller, { command: { subject: "case", id, command }, expectedRev: null });
      return { id, workspaceId, rev: 1 };
    }),
  );
  return async (client) => {
    const deal = deals[client]!;
    const command = { type: "edit", values: { title: `Deal ${deal.rev}` } } as const;
    const result = await transact(store, deal.workspaceId, caller, {
      command: { subject: "case", id: deal.id, command },
      expectedRev: deal.rev++,
      idempotency: { key: createId(), requestHash: Buffer.from(deal.id) },
    });
    if (result.kind !== "done") throw new Error(`a write ended with ${result.kind}`);
  };
}

async function createWorkspace(store: Store): Promise<string> {
  const workspaceId = createId();
  const scope = store.scope(workspaceId);
  const workspace = { name: "Bench", locale: "en", time_zone: "UTC", currency: "EUR", created_at: 0 };
  await scope.write(async (transaction) => {
    await transaction.execute(scope.insertInto("workspace", [workspace]));
    await transaction.execute(scope.insertInto("workspace_head", [{ audit_hash: Buffer.alloc(32) }]));
  });
  return workspaceId;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

interface Compared {
  readonly name: string;
  readonly full: Write;
  readonly bare: Write;
  readonly bound: number;
}

async function compare({ name, full, bare, bound }: Compared) {
  const rounds: { full: Round; bare: Round }[] = [];
  for (let round = -1; round < ROUNDS; round++) {
    const pair = { full: await runRound(full), bare: await runRound(bare) };
    // the first pair warms up
    if (round >= 0) rounds.push(pair);
  }
  const latencies = rounds.flatMap((pair) => pair.full.latencies);
  const bareLatencies = rounds.flatMap((pair) => pair.bare.latencies);
  const rate = (which: "full" | "bare") => short(median(rounds.map((pair) => pair[which].perSecond)));
  const ms = (values: readonly number[], share: number) => quantile(values, share).toFixed(1);
  return {
    name,
    measured: median(rounds.map((pair) => pair.full.perSecond / pair.bare.perSecond)),
    bound,
    side: "at least",
    unit: "",
    detail:
      `${rate("full")}/s against ${rate("bare")}/s; p50 ${ms(latencies, 0.5)} ms, p95 ${ms(latencies, 0.95)} ms ` +
      `against ${ms(bareLatencies, 0.5)} ms, ${ms(bareLatencies, 0.95)} ms`,
  } as const;
}

const dataFolder = mkdtempSync(join(tmpdir(), "fairlead-bench-"));
chmodSync(dataFolder, 0o755);
const server = await openEmbeddedServer({ dataFolder });
const store = await openStore({ databaseUrl: server.url }, { now: Date.now, connections: CLIENTS });
try {
  await prepareBareTables(server.url);
  const workspaces = await Promise.all(Array.from({ length: CLIENTS }, () => createWorkspace(store)));
  const one = workspaces.slice(0, 1);
  reportFigures([
    await compare({
      name: "16 clients in one workspace, of the rate of a bare durable two-row transaction",
      full: await fullWriter(store, one),
      bare: bareWriter(store, one),
      bound: BOUND_TOGETHER,
    }),
    await compare({
      name: "16 clients in 16 workspaces, of the rate of a bare durable two-row transaction",
      full: await fullWriter(store, workspaces),
      bare: bareWriter(store, workspaces),
      bound: BOUND_APART,
    }),
  ]);
} finally {
  await store.close();
  await server.close();
  rmSync(dataFolder, { recursive: true, force: true });
}

async function prepareBareTables(ownerUrl: string): Promise<void> {
  const { Client } = await import("pg");
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query(`CREATE TABLE bare_event (id uuid, seq bigint, payload text, PRIMARY KEY (id, seq));
    CREATE TABLE bare_record (id integer PRIMARY KEY, title text);
    INSERT INTO bare_record SELECT i, '' FROM generate_series(0, ${CLIENTS - 1}) i;
    GRANT SELECT, INSERT, UPDATE ON bare_event, bare_record TO fairlead_app`);
  await owner.end();
}
