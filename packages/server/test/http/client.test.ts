import { createClient, ProblemAnswer, type Client } from "@fairlead/api";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { ask, openWorld, type Person, type World } from "../world.ts";

let world: World;
let ann: Person;
let client: Client;

beforeAll(async () => {
  world = await openWorld(inject("databaseUrl"));
  ann = await world.addPerson(await world.store.createWorkspace());
  const { body } = await ask(world, `/v1/workspaces/${ann.workspaceId}/api-keys`, {
    method: "POST",
    person: ann,
    body: { name: "script", scopes: ["case:write"] },
  });
  client = createClient({ baseUrl: world.url, token: String(body["text"]), language: "pl" });
});

afterAll(() => world.drop());

test("the client makes, lists, and changes deals by the names of operations, with instants as numbers", async () => {
  const { workspaceId } = ann;
  const since = Date.now();
  const body = { title: "Roof", amount: { amountMinor: 100, currency: "EUR" } };
  const made = await client.call("deals.create", { params: { workspaceId }, body });
  expect(made.record.createdAt).toBeGreaterThanOrEqual(since);
  const params = { workspaceId, id: made.record.id };
  const edited = await client.send("deals.patch", { params, rev: 1, body: { title: "Roof and windows" } });
  expect(edited).toMatchObject({ ok: true, etag: '"2"', isRepeat: false, data: { record: { rev: 2 } } });
  const filter = { field: "createdAt", operator: "gte", value: new Date(since).toISOString() } as const;
  const page = await client.call("deals.list", {
    params: { workspaceId },
    query: { filter, fields: ["title"], limit: 1 },
  });
  expect(page).toEqual({ items: [{ id: made.record.id, rev: 2, title: "Roof and windows" }], nextCursor: null });
});

test("the same key sent twice has one effect, and the client says that it was a repeat", async () => {
  const input = { params: { workspaceId: ann.workspaceId }, body: { title: "Once" } };
  const options = { idempotencyKey: "one-and-the-same" };
  const first = await client.send("deals.create", input, options);
  const again = await client.send("deals.create", input, options);
  expect([first, again]).toMatchObject([
    { ok: true, isRepeat: false },
    { ok: true, isRepeat: true },
  ]);
});

test("a problem is thrown with its code, in the language that was asked for", async () => {
  const params = { workspaceId: ann.workspaceId, id: "0193e0a5-7f00-7c3e-9a51-5b1f0c2d8e4a" };
  const missing = client.call("deals.get", { params });
  await expect(missing).rejects.toThrow(ProblemAnswer);
  await expect(missing).rejects.toMatchObject({
    code: "record-missing",
    problem: { detail: "Nie ma takiego rekordu albo nie możesz go zobaczyć." },
  });
  // the key may do nothing with people
  await expect(
    client.call("people.list", { params: { workspaceId: ann.workspaceId }, query: {} }),
  ).rejects.toMatchObject({
    code: "right-missing",
  });
});
