import { DAY_MS } from "@fairlead/base";
import type { Command, ImportedCase } from "@fairlead/run";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { verifyAudit } from "../../src/audit/verify-audit.ts";
import { createId } from "../../src/id.ts";
import { rebuild } from "../../src/rebuild/rebuild.ts";
import { stateHash } from "../../src/rebuild/state-hash.ts";
import { openTestStore, type TestStore } from "../../src/testing/index.ts";
import { transactBulk } from "../../src/transact/transact-bulk.ts";
import { administer } from "../../src/transact/administer.ts";
import { transact } from "../../src/transact/transact.ts";
import { undoImportStep } from "../../src/transact/undo-import.ts";
import { undo } from "../../src/transact/undo.ts";
import { addMember, asking, caseOf, makeDeal, newDeal, SYSTEM } from "./world.ts";

let store: TestStore;
let now = 1_700_000_000_000;
beforeAll(async () => {
  store = await openTestStore(inject("databaseUrl"), { now: () => now });
});
afterAll(() => store.drop());

const edit = (id: string, title: string): Command => ({
  subject: "case",
  id,
  command: { type: "edit", values: { title } },
});

test("a change is taken back, and done again by taking that back; the log keeps all of it", async () => {
  const workspaceId = await store.createWorkspace();
  const { id } = await makeDeal(store, workspaceId, "A");
  await transact(store, workspaceId, SYSTEM, asking(edit(id, "B"), 1));
  expect(caseOf(await undo(store, workspaceId, SYSTEM, { seq: 2 }))).toMatchObject({ title: "A", rev: 3 });
  expect(caseOf(await undo(store, workspaceId, SYSTEM, { seq: 3 }))).toMatchObject({ title: "B", rev: 4 });
  expect(caseOf(await undo(store, workspaceId, SYSTEM, { seq: 4, isDryRun: true }))).toMatchObject({ title: "A" });
  const scope = store.scope(workspaceId);
  const events = await scope.read((tx) => tx.all(scope.selectFrom("event").select(["type", "undoes"]).orderBy("seq")));
  expect(events).toEqual([
    { type: "created", undoes: null },
    { type: "edited", undoes: null },
    { type: "undone", undoes: 2 },
    { type: "undone", undoes: 3 },
  ]);
});

test("what was changed since, is too old, or did nothing is not taken back, and what is no change of records is not there", async () => {
  const workspaceId = await store.createWorkspace();
  const { id } = await makeDeal(store, workspaceId, "A");
  await transact(store, workspaceId, SYSTEM, asking(edit(id, "B"), 1));
  await transact(store, workspaceId, SYSTEM, asking(edit(id, "C"), 2));
  await transact(store, workspaceId, SYSTEM, asking(edit(id, "C"), 3));
  const refused = (code: string) => ({ kind: "refused", reasons: [{ code }] });
  expect(await undo(store, workspaceId, SYSTEM, { seq: 2 })).toMatchObject(refused("undo-changed-since"));
  expect(await undo(store, workspaceId, SYSTEM, { seq: 4 })).toMatchObject(refused("undo-nothing"));
  expect(await undo(store, workspaceId, SYSTEM, { seq: 99 })).toEqual({ kind: "missing" });
  const work = async () => ({ subjectId: null, detail: {}, response: null });
  const settings = await administer(store, workspaceId, SYSTEM, { action: "team.edit", subject: "team", work });
  const { seq } = settings as { readonly seq: number };
  expect(await undo(store, workspaceId, SYSTEM, { seq })).toEqual({ kind: "missing" });
  now += 30 * DAY_MS + 1;
  expect(await undo(store, workspaceId, SYSTEM, { seq: 3 })).toMatchObject(refused("undo-too-late"));
});

test("taking back takes the rights of the change", async () => {
  const workspaceId = await store.createWorkspace();
  await makeDeal(store, workspaceId);
  const { caller } = await addMember(store, workspaceId, { role: "viewer" });
  expect(await undo(store, workspaceId, caller, { seq: 1 })).toMatchObject({ kind: "denied" });
  const { caller: member } = await addMember(store, workspaceId);
  expect(await undo(store, workspaceId, member, { seq: 1 })).toMatchObject({ kind: "done" });
});

function importedCase(importId: string, row: number): ImportedCase {
  const step = { stageId: null, outcome: null, precision: "day", actor: "Ann", row } as const;
  return {
    importId,
    kind: "deal",
    values: { title: `Deal ${row}` },
    ownership: { ownerId: null, teamId: null },
    status: "open",
    stageId: null,
    stageEnteredAt: null,
    createdAt: 1_600_000_000_000,
    closedAt: null,
    history: [
      { ...step, meaning: "stage", name: "Lead", at: 1_600_000_000_000 },
      { ...step, meaning: "activity", name: "Call", at: null },
    ],
  };
}

test("a file comes in as one change that tells which commands it left out, and leaves nothing when its company does not hold", async () => {
  const workspaceId = await store.createWorkspace();
  const importId = createId();
  const known = await makeDeal(store, workspaceId);
  const commands = [
    { command: { subject: "case", id: createId(), command: { type: "import", case: importedCase(importId, 1) } } },
    { command: edit(known.id, "Changed"), expectedRev: 1 },
    { command: edit(known.id, "Too late"), expectedRev: 1 },
    { command: edit(createId(), "Nobody") },
  ].map((asked) => ({ expectedRev: null, ...asked }) as { command: Command; expectedRev: number | null });
  const scope = store.scope(workspaceId);
  const before = await stateHash(scope);
  const failing = { importId, commands, alongside: () => Promise.reject(new Error("no")) };
  await expect(transactBulk(store, workspaceId, SYSTEM, failing)).rejects.toThrow("no");
  expect(await stateHash(scope)).toBe(before);
  expect(await transactBulk(store, workspaceId, SYSTEM, { importId, commands })).toMatchObject({
    seq: 2,
    done: 2,
    objections: [
      { index: 2, objection: { kind: "conflict" } },
      { index: 3, objection: { kind: "missing" } },
    ],
    firstEventSeq: 2,
    lastEventSeq: 5,
  });
  const [audit, actors, steps] = await scope.read((tx) =>
    Promise.all([
      tx.all(scope.selectFrom("audit").select(["action", "subject_id", "detail"]).where("seq", "=", 2)),
      tx.all(scope.selectFrom("actor").select("key").orderBy("id")),
      tx.all(scope.selectFrom("event").select(["type", "source_row", "import_id"]).where("seq", ">", 2).orderBy("seq")),
    ]),
  );
  expect(audit).toEqual([{ action: "import", subject_id: importId, detail: { done: 2, left: 2 } }]);
  expect(actors).toEqual([{ key: "system" }, { key: "import:Ann" }]);
  expect(steps.map(({ type }) => type)).toEqual(["happened", "happened", "edited"]);
  expect(steps.every(({ import_id }) => import_id === importId)).toBe(true);
  expect(await rebuild(store, workspaceId, { mode: "check" })).toMatchObject({ changed: 0, unknown: 0 });
  expect((await verifyAudit(scope)).issues).toEqual([]);
});

test("an import is taken back piece by piece, and what was changed since stays and is told", async () => {
  const workspaceId = await store.createWorkspace();
  const scope = store.scope(workspaceId);
  const known = await makeDeal(store, workspaceId, "Known");
  const before = await stateHash(scope, { of: "present" });
  const importId = createId();
  const made = [createId(), createId(), createId()];
  for (const [piece, id] of made.entries()) {
    const command: Command = { subject: "case", id, command: { type: "import", case: importedCase(importId, piece) } };
    const commands: { command: Command; expectedRev: null }[] = [{ command, expectedRev: null }];
    if (piece === 0) commands.push({ command: edit(known.id, "By file"), expectedRev: null });
    await transactBulk(store, workspaceId, SYSTEM, { importId, commands });
  }
  await transact(store, workspaceId, SYSTEM, asking(edit(made[2]!, "Touched"), 1));
  const steps = [];
  for (;;) {
    const step = await undoImportStep(store, workspaceId, SYSTEM, importId);
    if (step.kind !== "done") break;
    steps.push({ records: step.records, kept: step.kept.map(({ record }) => record.id) });
  }
  expect(steps).toEqual([
    { records: 0, kept: [made[2]] },
    { records: 1, kept: [] },
    { records: 2, kept: [] },
  ]);
  const command: Command = { subject: "case", id: made[2]!, command: { type: "remove" } };
  await transact(store, workspaceId, SYSTEM, asking(command, 2));
  expect(await stateHash(scope, { of: "present" })).toBe(before);
  expect(await undoImportStep(store, workspaceId, SYSTEM, importId)).toEqual({ kind: "finished" });
  expect(await rebuild(store, workspaceId, { mode: "check" })).toMatchObject({ changed: 0, unknown: 0 });
});

test("who may not import leaves the import as it is", async () => {
  const workspaceId = await store.createWorkspace();
  const importId = createId();
  const { caller } = await addMember(store, workspaceId);
  const commands = [{ command: newDeal(createId()), expectedRev: null }];
  await transactBulk(store, workspaceId, SYSTEM, { importId, commands });
  expect(await undoImportStep(store, workspaceId, caller, importId)).toMatchObject({ kind: "denied" });
});
