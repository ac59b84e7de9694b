import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { KeptHistories, type LogRequest } from "../../src/columns/kept-histories.ts";
import type { HistoryLocation } from "../../src/columns/read-history.ts";
import { openTestStore, type TestStore } from "../../src/testing/index.ts";
import { HistoryWriter, step } from "./history-writer.ts";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore(inject("databaseUrl"));
});
afterAll(() => store.drop());

const never = new AbortController().signal;

async function createRequest(): Promise<LogRequest & { readonly location: HistoryLocation }> {
  const history = new HistoryWriter(store.scope(await store.createWorkspace()));
  await history.addActivities([{ meaning: "stage", name: "Lead" }]);
  const auditSeq = await history.record([step({ at: 1 })]);
  const { workspaceId } = history.scope;
  return {
    location: { appUrl: store.address.appUrl, workspaceId, isNamingWorkspace: true },
    meaning: "stage",
    auditSeq,
  };
}

test("a log that knows what is asked for is answered as it is; of one moment there is one log", async () => {
  const kept = new KeptHistories(1e9);
  const request = await createRequest();
  const [first, second] = await Promise.all([kept.open(request, never), kept.open(request, never)]);
  expect(second).toBe(first);
  expect(await kept.open(request, never)).toBe(first);
});

test("the log used longest ago goes when there is no room, and the one asked for never does", async () => {
  const [one, two, three] = [await createRequest(), await createRequest(), await createRequest()];
  // a small log takes as much as the next: there is room for two
  const kept = new KeptHistories(2 * 64 * 25 + 1000);
  const [first, second] = [await kept.open(one, never), await kept.open(two, never)];
  expect(await kept.open(one, never)).toBe(first);
  await kept.open(three, never);
  expect(await kept.open(one, never)).toBe(first);
  expect(await kept.open(two, never)).not.toBe(second);
  const tight = new KeptHistories(0);
  const only = await tight.open(one, never);
  expect(await tight.open(one, never)).toBe(only);
});

test("a reading that is given up ends with the reason, and the next one reads it all", async () => {
  const kept = new KeptHistories(1e9);
  const request = await createRequest();
  const controller = new AbortController();
  const [given, next] = [kept.open(request, controller.signal), kept.open(request, never)];
  setTimeout(() => controller.abort(new Error("not needed any more")), 1);
  await expect(given).rejects.toThrow("not needed any more");
  expect((await next).row).toEqual(Uint32Array.of(1));
});

test("trouble with the database is told, and forgotten when it is over", async () => {
  const kept = new KeptHistories(1e9);
  const request = await createRequest();
  const nowhere = { ...request, location: { ...request.location, appUrl: "postgresql://a:b@127.0.0.1:1/none" } };
  await expect(kept.open(nowhere, never)).rejects.toThrow("ECONNREFUSED");
  expect((await kept.open(request, never)).eventSeq).toBe(1);
});
