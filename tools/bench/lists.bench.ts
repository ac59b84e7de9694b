import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Actor } from "@fairlead/access";
import {
  createId,
  listRecords,
  openEmbeddedServer,
  openReader,
  openStore,
  type ListQuery,
  type Scope,
} from "@fairlead/store";
import { Client } from "pg";
import { reportFigures, short } from "./figure.ts";

const CASES = 100_000;
const CLIENTS = 16;
const ROUND_MS = 1_500;
const ROUNDS = 5;
const BOUND = 0.5;

type Read = (client: number) => Promise<number>;

/** A hundred thousand deals, a few hundred of each owner. */
async function seed(owner: Client, workspaceId: string, ownerId: string): Promise<void> {
  await owner.query(`BEGIN; SET LOCAL fairlead.workspace = '${workspaceId}';
    INSERT INTO workspace (workspace_id, name, locale, time_zone, currency, created_at)
    VALUES ('${workspaceId}', 'Bench', 'en', 'Europe/Warsaw', 'EUR', 0);
    INSERT INTO sales_case (workspace_id, id, no, kind, title, stage_id, status, amount_minor, currency, expected_close_on, owner_id, fields,
      created_at, updated_at, rev)
    SELECT '${workspaceId}', gen_random_uuid(), n, 'deal', 'Deal ' || n, 'stage' || n % 7, (ARRAY['open', 'won', 'lost'])[1 + n % 3], n * 100,
      'EUR', '2026-07-15', CASE WHEN n % 3 = 0 THEN '${ownerId}'::uuid END, '{"seats": 12, "note": "as agreed"}', n, n::bigint * 7919 % 99991, 1
    FROM generate_series(1, ${CASES}) n;
    COMMIT`);
  await owner.query("VACUUM ANALYZE sales_case");
}

function listReader(scope: Scope, actor: Actor, query: ListQuery): Read {
  const cursorKey = Buffer.alloc(32, 1);
  return () =>
    scope.read(async (transaction) => {
      const reader = await openReader(transaction, scope, { actor, now: Date.now(), cursorKey });
      const page = await listRecords(reader, query);
      return page.kind === "found" ? page.rows.length : 0;
    });
}

const COLUMNS = `id, created_at, updated_at, removed_at, rev, owner_id, team_id, merged_into_id, import_id, no, kind, title, map_id, map_version,
  stage_id, status, amount_minor, currency, expected_close_on, company_id, person_id, source, lost_reason, stage_entered_at, closed_at, fields`;

function bareReader(clients: readonly Client[], workspaceId: string, condition: string): Read {
  const text = `SELECT ${COLUMNS} FROM sales_case WHERE workspace_id = $1 AND kind = 'deal' AND removed_at IS NULL AND ${condition}
    ORDER BY updated_at DESC, id DESC LIMIT 51`;
  return async (client) => Math.min(50, (await clients[client]!.query(text, [workspaceId])).rows.length);
}

/** How many pages of fifty 16 clients read in a second, each asking again as soon as it is answered. */
async function pagesPerSecond(read: Read): Promise<number> {
  const startedAt = performance.now();
  let pages = 0;
  const runClient = async (client: number): Promise<void> => {
    while (performance.now() - startedAt < ROUND_MS) {
      if ((await read(client)) !== 50) throw new Error("a page is not full");
      pages += 1;
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, (_, client) => runClient(client)));
  return (pages / (performance.now() - startedAt)) * 1_000;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;

interface Compared {
  readonly name: string;
  readonly full: Read;
  readonly bare: Read;
}

async function compare({ name, full, bare }: Compared) {
  const pairs: (readonly [number, number])[] = [];
  for (let round = -1; round < ROUNDS; round++) {
    const pair = [await pagesPerSecond(full), await pagesPerSecond(bare)] as const;
    // the first pair warms up
    if (round >= 0) pairs.push(pair);
  }
  return {
    name,
    measured: median(pairs.map(([a, b]) => a / b)),
    bound: BOUND,
    side: "at least",
    unit: "",
    detail: `${short(median(pairs.map(([a]) => a)))}/s against ${short(median(pairs.map(([, b]) => b)))}/s, ${CLIENTS} clients`,
  } as const;
}

const dataFolder = mkdtempSync(join(tmpdir(), "fairlead-bench-"));
chmodSync(dataFolder, 0o755);
const server = await openEmbeddedServer({ dataFolder });
const store = await openStore({ databaseUrl: server.url }, { now: Date.now, connections: CLIENTS });
const clients = Array.from({ length: CLIENTS }, () => new Client({ connectionString: server.url }));
try {
  await Promise.all(clients.map((client) => client.connect()));
  const [workspaceId, memberId] = [createId(), createId()];
  await seed(clients[0]!, workspaceId, memberId);
  const actor: Actor = { memberId, role: "owner", teamId: null, teamsBelow: [], scopes: null };
  const scope = store.scope(workspaceId);
  const open = { field: "status", operator: "eq", value: "open" } as const;
  const mine: ListQuery = {
    object: "deal",
    filter: { all: [open, { field: "title", operator: "contains", value: "7" }] },
  };
  reportFigures([
    await compare({
      name: "the last changed 50 of 100,000 deals, of the rate of the bare query",
      full: listReader(scope, actor, { object: "deal" }),
      bare: bareReader(clients, workspaceId, "TRUE"),
    }),
    await compare({
      name: "the last changed 50 that are open and have a 7 in the title, of the rate of the bare query",
      full: listReader(scope, actor, mine),
      bare: bareReader(clients, workspaceId, "status = 'open' AND title ILIKE '%7%'"),
    }),
  ]);
} finally {
  await Promise.all(clients.map((client) => client.end()));
  await store.close();
  await server.close();
  rmSync(dataFolder, { recursive: true, force: true });
}
