import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { createId } from "../src/id.ts";
import { openTestStore, type TestStore } from "../src/testing/index.ts";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore(inject("databaseUrl"));
});
afterAll(() => store.drop());

const team = (name: string) => ({ id: createId(), name });

test("a scope shows its own workspace alone, and so does the database when a statement does not say which", async () => {
  const [mine, theirs] = [await store.createWorkspace(), await store.createWorkspace()];
  for (const workspace of [mine, theirs]) {
    const scope = store.scope(workspace);
    await scope.write((tx) => tx.execute(scope.insertInto("team", [team(workspace)])));
  }
  const scope = store.scope(mine);
  expect(await scope.read((tx) => tx.all(scope.selectFrom("team").select("name")))).toEqual([{ name: mine }]);
  const unnamed = { text: "SELECT name FROM team", values: [] };
  expect(await scope.read((tx) => tx.query(unnamed))).toEqual([{ name: mine }]);
  await expect(store.runGlobal((tx) => tx.query(unnamed))).rejects.toThrow(/fairlead\.workspace|uuid/u);
});

test("a row of another workspace cannot be written", async () => {
  const [mine, theirs] = [await store.createWorkspace(), await store.createWorkspace()];
  const forged = {
    text: "INSERT INTO team (workspace_id, id, name) VALUES ($1, $2, 'x')",
    values: [theirs, createId()],
  };
  await expect(store.scope(mine).write((tx) => tx.query(forged))).rejects.toThrow(/row-level security/u);
});

test("a write of which one statement failed leaves nothing, even if its trouble was swallowed", async () => {
  const scope = store.scope(await store.createWorkspace());
  const work = scope.write(async (tx) => {
    await tx.execute(scope.insertInto("team", [team("kept?")]));
    await tx.query({ text: "SELECT 1 / 0", values: [] }).catch(() => undefined);
  });
  await expect(work).rejects.toThrow("the transaction ended with ROLLBACK");
  expect(await scope.read((tx) => tx.all(scope.selectFrom("team").select("name")))).toEqual([]);
});

test("what is no id of a workspace opens no scope", () => {
  expect(() => store.scope("x'; DROP TABLE event; --")).toThrow("workspace-id-malformed");
});
