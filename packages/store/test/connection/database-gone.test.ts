import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { createId } from "../../src/id.ts";
import { openStore, type Store } from "../../src/open-store.ts";
import type { Scope } from "../../src/scope.ts";
import { openTestStore, type TestStore } from "../../src/testing/index.ts";
import { layLine, type BreakableLine } from "./breakable-line.ts";

let home: TestStore;
let line: BreakableLine;
let store: Store;
let scope: Scope;
beforeEach(async () => {
  home = await openTestStore(inject("databaseUrl"));
  line = await layLine(home.databaseUrl);
  store = await openStore({ databaseUrl: line.url }, { now: Date.now, connections: 4 });
  scope = store.scope(await home.createWorkspace());
});
afterEach(async () => {
  await store.close();
  await line.cut();
  await home.drop();
});

const names = async (): Promise<string[]> => {
  const rows = await scope.read((tx) => tx.all(scope.selectFrom("team").select("name").orderBy("name")));
  return rows.map(({ name }) => name);
};
const add = (name: string): Promise<number> =>
  scope.write((tx) => tx.execute(scope.insertInto("team", [{ id: createId(), name }])));

test("while the database is gone every call says so, and when it is back calls work again without a restart", async () => {
  await add("before");
  await line.cut();
  const calls = await Promise.allSettled(
    Array.from({ length: 12 }, (_, index) => (index % 2 ? names() : add("never"))),
  );
  expect(calls.map((call) => (call.status === "rejected" ? call.reason.code : call.value))).toEqual(
    Array.from({ length: 12 }, () => "database-unavailable"),
  );
  await line.mend();
  await add("after");
  expect(await names()).toEqual(["after", "before"]);
});

test("a transaction whose line breaks in the middle leaves nothing", async () => {
  const broken = scope.write(async (tx) => {
    await tx.execute(scope.insertInto("team", [{ id: createId(), name: "half" }]));
    await line.cut();
    await tx.execute(scope.insertInto("team", [{ id: createId(), name: "other half" }]));
  });
  await expect(broken).rejects.toMatchObject({ code: "database-unavailable" });
  await line.mend();
  expect(await names()).toEqual([]);
});

test("a line that breaks while a transaction is being kept leaves open whether it was, and that is said", async () => {
  line.cutAfter("COMMIT");
  await expect(add("kept, but who knows")).rejects.toMatchObject({ code: "commit-unknown" });
  // here it was
  expect(await names()).toEqual(["kept, but who knows"]);
});

test("a broken connection is not given to the next call", async () => {
  line.cutAfter("COMMIT");
  await add("x").catch(() => undefined);
  const rows = await Promise.all(Array.from({ length: 8 }, names));
  expect(rows.every((found) => found.length === 1)).toBe(true);
});

test("what another transaction was in the way of is busy, and can be tried again", async () => {
  const ids = [createId(), createId()];
  await scope.write((tx) =>
    tx.execute(
      scope.insertInto(
        "team",
        ids.map((id) => ({ id, name: "t" })),
      ),
    ),
  );
  const lock = (id: string) => scope.updateTable("team").set({ name: "x" }).where("id", "=", id);
  const both = [ids, ids.toReversed()].map((order) =>
    scope.write(async (tx) => {
      await tx.execute(lock(order[0]!));
      await new Promise((resolve) => setTimeout(resolve, 100));
      await tx.execute(lock(order[1]!));
    }),
  );
  const outcomes = await Promise.allSettled(both);
  const refused = outcomes.filter((outcome) => outcome.status === "rejected");
  expect(refused.map(({ reason }) => reason.code)).toEqual(["database-busy"]);
});

test("a database that is not there, and a password that is wrong, are told apart from a server that is gone", async () => {
  const options = { now: Date.now };
  const changed = (change: (url: URL) => void): { databaseUrl: string } => {
    const url = new URL(home.databaseUrl);
    change(url);
    return { databaseUrl: url.href };
  };
  await expect(
    openStore(
      changed((url) => (url.pathname = "/nothing")),
      options,
    ),
  ).rejects.toMatchObject({ code: "database-missing" });
  await expect(
    openStore(
      changed((url) => (url.password = "wrong")),
      options,
    ),
  ).rejects.toMatchObject({ code: "database-sign-in-failed" });
  await expect(
    openStore(
      changed((url) => (url.port = "1")),
      options,
    ),
  ).rejects.toMatchObject({ code: "database-unavailable" });
});
