import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { ask, openWorld, type Person, type World } from "../world.ts";

let world: World;
let ann: Person;
let deals: string;

beforeAll(async () => {
  world = await openWorld(inject("databaseUrl"));
  const workspaceId = await world.store.createWorkspace();
  ann = await world.addPerson(workspaceId);
  deals = `/v1/workspaces/${workspaceId}/deals`;
});

afterAll(() => world.drop());

test("a deal is made, read, changed, and put away", async () => {
  const made = await ask(world, deals, {
    method: "POST",
    person: ann,
    body: { title: "Dach", amount: { amountMinor: 125_000, currency: "PLN" }, expectedCloseOn: "2026-12-01" },
  });
  expect(made).toMatchObject({
    status: 201,
    body: {
      seq: 1,
      record: { rev: 1, title: "Dach", kind: "deal", status: "open", ownerId: ann.memberId },
    },
  });
  expect(made.headers.get("etag")).toBe('"1"');
  const record = made.body.record!;
  expect(record.amount).toEqual({ amountMinor: 125_000, currency: "PLN" });
  expect(record.createdAt).toMatch(/^\d{4}-.*Z$/u);

  const read = await ask(world, `${deals}/${record.id}`, { person: ann });
  expect(read.body).toEqual(record);

  const patched = await ask(world, `${deals}/${record.id}`, {
    method: "PATCH",
    person: ann,
    headers: { "if-match": '"1"' },
    body: { title: "Dach i okna" },
  });
  expect(patched.body).toMatchObject({ seq: 2, record: { rev: 2, title: "Dach i okna" } });

  const listed = await ask(world, `${deals}?fields=title,amount&sort=-updatedAt&limit=1`, { person: ann });
  expect(listed.body).toEqual({
    items: [{ id: record.id, rev: 2, title: "Dach i okna", amount: { amountMinor: 125_000, currency: "PLN" } }],
    nextCursor: null,
  });

  const removed = await ask(world, `${deals}/${record.id}`, {
    method: "DELETE",
    person: ann,
    headers: { "if-match": '"2"' },
  });
  expect(removed.body.record!.removedAt).toMatch(/Z$/u);
  expect((await ask(world, deals, { person: ann })).body.items).toEqual([]);
});
