import fc from "fast-check";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { verifyAudit } from "../../src/audit/verify-audit.ts";
import { rebuild } from "../../src/rebuild/rebuild.ts";
import { stateHash } from "../../src/rebuild/state-hash.ts";
import { openTestStore, type TestStore } from "../../src/testing/index.ts";
import { transact } from "../../src/transact/transact.ts";
import { undo } from "../../src/transact/undo.ts";
import { FULL_HISTORY, historyArbitrary, playHistory } from "./history.ts";
import { addSizeField, asking, makeDeal, SYSTEM } from "./world.ts";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore(inject("databaseUrl"));
});
afterAll(() => store.drop());

test("after any history the records are, byte for byte, what the log adds up to, and the audit holds", async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(historyArbitrary, async (steps) => {
      const workspaceId = await store.createWorkspace();
      await addSizeField(store, workspaceId);
      await playHistory(store, workspaceId, steps);
      const scope = store.scope(workspaceId);
      const types = await scope.read((tx) => tx.all(scope.selectFrom("event").select("type").distinct()));
      for (const { type } of types) seen.add(type);
      expect(await rebuild(store, workspaceId, { mode: "check" })).toMatchObject({ changed: 0, unknown: 0 });
      expect((await verifyAudit(scope)).issues).toEqual([]);
    }),
    { numRuns: Number(process.env["FAIRLEAD_HISTORIES"] ?? 25), examples: [[[...FULL_HISTORY]]] },
  );
  const expected = [
    "created",
    "edited",
    "won",
    "lost",
    "reopened",
    "converted",
    "removed",
    "restored",
    "merged",
    "merged-away",
    "completed",
    "undone",
  ];
  expect(expected.filter((type) => !seen.has(type))).toEqual([]);
});

test("records that were changed behind the log's back are named, and made anew", async () => {
  const workspaceId = await store.createWorkspace();
  const [deal] = [
    await makeDeal(store, workspaceId),
    await makeDeal(store, workspaceId),
    await makeDeal(store, workspaceId),
  ];
  const scope = store.scope(workspaceId);
  const hash = await stateHash(scope);
  const tamper = [
    `UPDATE sales_case SET title = 'Mine' WHERE id = '${deal.id}'`,
    "DELETE FROM sales_case WHERE no = 2",
    "UPDATE sales_case SET id = '00000000-0000-7000-8000-000000000000' WHERE no = 3",
  ];
  await scope.write(async (tx) => {
    for (const text of tamper) await tx.execute({ text, values: [] });
  });
  expect(await stateHash(scope)).not.toBe(hash);
  const found = { records: 3, changed: 3, unknown: 1 };
  expect(await rebuild(store, workspaceId, { mode: "check" })).toMatchObject(found);
  expect(await rebuild(store, workspaceId, { mode: "replace" })).toMatchObject(found);
  expect(await stateHash(scope)).toBe(hash);
  expect(await rebuild(store, workspaceId, { mode: "check" })).toMatchObject({ changed: 0, unknown: 0 });
});

test("a hash of what is there forgets what was taken back, and one of everything does not", async () => {
  const workspaceId = await store.createWorkspace();
  const scope = store.scope(workspaceId);
  const deal = await makeDeal(store, workspaceId);
  const before = await stateHash(scope, { of: "present" });
  const edit = { subject: "case", id: deal.id, command: { type: "edit", values: { title: "Other" } } } as const;
  await transact(store, workspaceId, SYSTEM, asking(edit, 1));
  await makeDeal(store, workspaceId);
  expect(await stateHash(scope, { of: "present" })).not.toBe(before);
  for (const seq of [3, 2]) expect(await undo(store, workspaceId, SYSTEM, { seq })).toMatchObject({ kind: "done" });
  expect(await stateHash(scope, { of: "present" })).toBe(before);
  expect(await stateHash(scope)).not.toBe(before);
});
