import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { verifyAudit } from "../../src/audit/verify-audit.ts";
import { createId } from "../../src/id.ts";
import { openTestStore, type TestStore } from "../../src/testing/index.ts";
import { administer, type Administration } from "../../src/transact/administer.ts";
import { everything, SYSTEM } from "./world.ts";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore(inject("databaseUrl"), { now: () => 5 });
});
afterAll(() => store.drop());

const hashOf = (text: string) => createHash("sha256").update(text).digest();

function addTeam(name: string, key: string, request = name): Administration<{ readonly id: string }> {
  return {
    action: "team.create",
    subject: "team",
    idempotency: { key, requestHash: hashOf(request) },
    work: async (tx, scope) => {
      const id = createId();
      await tx.execute(scope.insertInto("team", [{ id, name }]));
      return { subjectId: id, detail: { was: null, set: { name } }, response: { id } };
    },
  };
}

test("a setting is changed once under a key, told in the audit, and answered again as it was", async () => {
  const workspaceId = await store.createWorkspace();
  const first = await administer(store, workspaceId, SYSTEM, addTeam("North", "k1"));
  expect(first).toEqual({ kind: "done", seq: 1, response: { id: expect.any(String) }, isRepeat: false });
  expect(await administer(store, workspaceId, SYSTEM, addTeam("North", "k1"))).toEqual({ ...first, isRepeat: true });
  expect(await administer(store, workspaceId, SYSTEM, addTeam("South", "k1"))).toEqual({ kind: "key-reused" });
  const scope = store.scope(workspaceId);
  const [teams, audit] = await scope.read((tx) =>
    Promise.all([
      tx.all(scope.selectFrom("team").select("name")),
      tx.all(scope.selectFrom("audit").select(["seq", "at", "action", "subject", "detail"])),
    ]),
  );
  expect(teams).toEqual([{ name: "North" }]);
  expect(audit).toEqual([
    { seq: 1, at: 5, action: "team.create", subject: "team", detail: { was: null, set: { name: "North" } } },
  ]);
  expect((await verifyAudit(scope)).issues).toEqual([]);
});

test("work that throws leaves nothing, and its error is heard", async () => {
  const workspaceId = await store.createWorkspace();
  const before = await everything(store, workspaceId);
  const { work, ...rest } = addTeam("North", "k1");
  const failing = async (...given: Parameters<typeof work>) => {
    await work(...given);
    throw new Error("no");
  };
  await expect(administer(store, workspaceId, SYSTEM, { ...rest, work: failing })).rejects.toThrow("no");
  expect(await everything(store, workspaceId)).toEqual(before);
});

test("of two who use one key at once one does it", async () => {
  const workspaceId = await store.createWorkspace();
  const both = await Promise.all([1, 2].map(() => administer(store, workspaceId, SYSTEM, addTeam("North", "k1"))));
  expect(new Set(both.map((result) => result.kind === "done" && result.isRepeat))).toEqual(new Set([false, true]));
});

test("the work can make the workspace it is about, and nothing can be done to one that is not there", async () => {
  const workspaceId = createId();
  await expect(administer(store, workspaceId, SYSTEM, addTeam("North", "k1"))).rejects.toThrow("workspace-missing");
  const workspace = { name: "New", locale: "en", time_zone: "UTC", currency: "EUR", created_at: 5 };
  const made = await administer(store, workspaceId, SYSTEM, {
    action: "workspace.create",
    subject: "workspace",
    work: async (tx, scope) => {
      await tx.execute(scope.insertInto("workspace", [workspace]));
      await tx.execute(scope.insertInto("workspace_head", [{ audit_hash: Buffer.alloc(32) }]));
      return { subjectId: workspaceId, detail: { set: { name: "New" } }, response: null };
    },
  });
  expect(made).toEqual({ kind: "done", seq: 1, response: null, isRepeat: false });
});
