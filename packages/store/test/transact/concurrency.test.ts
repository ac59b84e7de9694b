import { createHash } from "node:crypto";
import { createRandom } from "@fairlead/base";
import type { CaseState } from "@fairlead/run";
import { Client } from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { verifyAudit } from "../../src/audit/verify-audit.ts";
import { createId } from "../../src/id.ts";
import { openStore, type Store } from "../../src/open-store.ts";
import { rebuild } from "../../src/rebuild/rebuild.ts";
import { openTestStore, type TestStore } from "../../src/testing/index.ts";
import type { ChangeRequest, ChangeResult } from "../../src/transact/change.ts";
import { transact } from "../../src/transact/transact.ts";
import { addSizeField, asking, caseOf, makeDeal, newDeal, SYSTEM } from "./world.ts";

let store: TestStore;
let second: Store;
beforeAll(async () => {
  store = await openTestStore(inject("databaseUrl"));
  second = await openStore({ databaseUrl: store.databaseUrl }, { now: Date.now, connections: 4 });
});
afterAll(async () => {
  await second.close();
  await store.drop();
});

const EDITORS = 64;

/** That numbers have no holes, the audit holds, and the records are what the log says. */
async function expectSound(workspaceId: string): Promise<void> {
  const scope = store.scope(workspaceId);
  const ends = await scope.read((tx) =>
    Promise.all(
      (["event", "audit", "outbox"] as const).map((table) =>
        tx.query<{ rows: number; last: number }>({
          text: `SELECT count(*) AS rows, coalesce(max(seq), 0) AS last FROM ${table} WHERE workspace_id = $1`,
          values: [workspaceId],
        }),
      ),
    ),
  );
  for (const [end] of ends) expect(end?.rows).toBe(end?.last);
  expect((await verifyAudit(scope)).issues).toEqual([]);
  expect(await rebuild(store, workspaceId, { mode: "check" })).toMatchObject({ changed: 0, unknown: 0 });
}

test("of 64 who edit one record, in two processes, none overwrites another: each edit builds on the one before", async () => {
  const workspaceId = await store.createWorkspace();
  await addSizeField(store, workspaceId);
  const { id } = await makeDeal(store, workspaceId);
  const accepted: number[] = [];
  let conflicts = 0;
  const edit = async (editor: number): Promise<void> => {
    let seen: Pick<CaseState, "rev" | "fields"> = { rev: 1, fields: {} };
    for (;;) {
      const size = Number(seen.fields["size"] ?? 0) + 1;
      const command = { subject: "case", id, command: { type: "edit", values: { fields: { size } } } } as const;
      const result = await transact(editor % 2 === 0 ? store : second, workspaceId, SYSTEM, asking(command, seen.rev));
      if (result.kind === "done") {
        accepted.push(size);
        return;
      }
      if (result.kind !== "conflict" || result.current.subject !== "case") throw new Error(result.kind);
      conflicts++;
      seen = result.current.state;
    }
  };
  await Promise.all(Array.from({ length: EDITORS }, (_, editor) => edit(editor)));
  // one lost edit, and two would have come to the same number
  expect(accepted.toSorted((a, b) => a - b)).toEqual(Array.from({ length: EDITORS }, (_, index) => index + 1));
  expect(conflicts).toBeGreaterThan(0);
  await expectSound(workspaceId);
});

const hashOf = (text: string) => createHash("sha256").update(text).digest();

test("requests that come twice, under connections that are cut, have one effect each and the same answer", async () => {
  const count = Number(process.env["FAIRLEAD_REQUESTS"] ?? 1_500);
  const workspaceId = await store.createWorkspace();
  const chance = createRandom(7);
  const random = (): number => chance.next();
  const distinct = Array.from({ length: Math.ceil(count * 0.7) }, (_, index): ChangeRequest => {
    const id = createId();
    const idempotency = { key: `k${index}`, requestHash: hashOf(id) };
    return { ...asking(newDeal(id, `Deal ${index}`)), idempotency };
  });
  const requests = Array.from({ length: count }, (_, index) =>
    index < distinct.length ? distinct[index]! : distinct[Math.floor(random() * distinct.length)]!,
  ).toSorted(() => random() - 0.5);
  const killer = new Client({ connectionString: store.databaseUrl });
  await killer.connect();
  let cuts = 0;
  const cutting = setInterval(() => {
    const text = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle' LIMIT 1`;
    killer.query(text).then(
      ({ rows }) => (cuts += rows.length),
      () => undefined,
    );
  }, 15);
  const answers = new Map<string, Set<number | null>>();
  const send = async (request: ChangeRequest): Promise<void> => {
    for (;;) {
      // whoever is told that the outcome is not known, or the database away, asks again under the same key
      const result = await transact(random() < 0.5 ? store : second, workspaceId, SYSTEM, request).catch(() => null);
      if (result === null) continue;
      if (result.kind !== "done") throw new Error(result.kind);
      const key = request.idempotency!.key;
      answers.set(key, (answers.get(key) ?? new Set()).add(result.seq));
      return;
    }
  };
  const waiting = [...requests];
  const client = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) await send(next);
  };
  try {
    await Promise.all(Array.from({ length: 32 }, client));
  } finally {
    clearInterval(cutting);
    await killer.end();
  }
  expect(cuts).toBeGreaterThan(0);
  const scope = store.scope(workspaceId);
  // a connection that was cut while nobody used it fails once
  const read = () => scope.read((tx) => tx.all(scope.selectFrom("sales_case").select(["title", "rev", "no"])));
  const untilRead = (): ReturnType<typeof read> => read().catch(untilRead);
  const cases = await untilRead();
  expect(cases.length).toBe(distinct.length);
  expect(new Set(cases.map(({ no }) => no)).size).toBe(distinct.length);
  expect(cases.every(({ rev }) => rev === 1)).toBe(true);
  expect([...answers.values()].filter((seqs) => seqs.size !== 1)).toEqual([]);
  await expectSound(workspaceId);
});

test("a key that was used for something else is told, and a repetition is answered as the record is now", async () => {
  const workspaceId = await store.createWorkspace();
  const id = createId();
  const request = { ...asking(newDeal(id, "A")), idempotency: { key: "k", requestHash: hashOf("A") } };
  const first = await transact(store, workspaceId, SYSTEM, request);
  const edit = { subject: "case", id, command: { type: "edit", values: { title: "B" } } } as const;
  await transact(store, workspaceId, SYSTEM, asking(edit, 1));
  const again = await transact(store, workspaceId, SYSTEM, request);
  expect(again).toMatchObject({ kind: "done", isRepeat: true, records: [{ state: { title: "B", rev: 2 } }] });
  expect(again.kind === "done" && first.kind === "done" && again.seq === first.seq).toBe(true);
  const other = { ...asking(newDeal(createId(), "C")), idempotency: { key: "k", requestHash: hashOf("C") } };
  expect(await transact(store, workspaceId, SYSTEM, other)).toEqual({ kind: "key-reused" });
  expect(await transact(store, workspaceId, { ...SYSTEM, via: "key:2" }, other)).toMatchObject({ isRepeat: false });
});

test("one request that the database refuses harms none of those it shares a transaction with", async () => {
  const workspaceId = await store.createWorkspace();
  const deals = Array.from({ length: 20 }, () => asking(newDeal(createId())));
  // nothing that gets through the door is like this: text the database cannot keep
  const bad = { ...asking(newDeal(createId())), idempotency: { key: "\u0000", requestHash: hashOf("") } };
  const outcomes = await Promise.allSettled(
    [...deals, bad, ...deals.map(() => asking(newDeal(createId())))].map((request) =>
      transact(store, workspaceId, SYSTEM, request),
    ),
  );
  const kinds = outcomes.map((outcome) => (outcome.status === "fulfilled" ? kindOf(outcome.value) : "rejected"));
  expect(kinds).toEqual([...deals.map(() => "done"), "rejected", ...deals.map(() => "done")]);
  await expectSound(workspaceId);
});

const kindOf = ({ kind }: ChangeResult) => kind;

test("who asks for a dry run is told what would be, and nothing is kept", async () => {
  const workspaceId = await store.createWorkspace();
  const request = { ...asking(newDeal(createId(), "A")), isDryRun: true };
  const result = await transact(store, workspaceId, SYSTEM, request);
  expect({ ...result, records: caseOf(result).title }).toEqual({
    kind: "done",
    seq: null,
    records: "A",
    isRepeat: false,
  });
  const scope = store.scope(workspaceId);
  expect(await scope.read((tx) => tx.all(scope.selectFrom("workspace_head").select(["event_seq", "case_no"])))).toEqual(
    [{ event_seq: 0, case_no: 0 }],
  );
  expect(await scope.read((tx) => tx.all(scope.selectFrom("sales_case").select("id")))).toEqual([]);
});
