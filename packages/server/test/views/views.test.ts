import { afterAll, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { ask, openWorld, type Came, type Person, type Sent, type World } from "../world.ts";

let world: World;
let ann: Person;
let ben: Person;
let ada: Person;
let base: string;

beforeAll(async () => {
  world = await openWorld(inject("databaseUrl"));
});

afterAll(() => world.drop());

beforeEach(async () => {
  const workspaceId = await world.store.createWorkspace();
  ann = await world.addPerson(workspaceId, "member");
  ben = await world.addPerson(workspaceId, "member");
  ada = await world.addPerson(workspaceId, "admin");
  base = `/v1/workspaces/${workspaceId}`;
});

function send(person: Person, method: string, path: string, more: Sent = {}): Promise<Came> {
  return ask(world, `${base}${path}`, { method, person, ...more });
}

function at(rev: number): Sent {
  return { headers: { "if-match": `"${rev}"` } };
}

const OPEN = {
  filter: {
    all: [
      { field: "status", operator: "eq", value: "open" },
      { field: "createdAt", operator: "gte", value: "2026-01-01T00:00:00.000Z" },
    ],
  },
  sort: ["-amountMinor"],
  fields: ["title", "amount", "owner.name"],
};
const VIEW = { object: "deal", name: "Open deals", query: OPEN };

async function saved(person: Person, view: object = VIEW): Promise<string> {
  const { status, body } = await send(person, "POST", "/views", { body: view });
  expect(status).toBe(201);
  return String(body["id"]);
}

async function hide(field: string): Promise<void> {
  const { body } = await send(ada, "GET", "/access");
  const fieldRights = [{ role: "member", object: "case", field, level: "hidden" }];
  const settled = await send(ada, "PUT", "/access", {
    body: { visibility: {}, fieldRights },
    ...at(Number(body["rev"])),
  });
  expect(settled.status).toBe(200);
}

test("a view is saved, used as it is, changed, shared, and deleted", async () => {
  const made = await send(ann, "POST", "/views", { body: VIEW });
  expect([made.status, made.headers.get("etag")]).toEqual([201, '"1"']);
  expect(made.body).toMatchObject({ ...VIEW, ownerId: ann.memberId, isShared: false, rev: 1 });
  const path = `/views/${String(made.body["id"])}`;
  const { body: view } = await send(ann, "GET", path);
  expect(view).toEqual(made.body);
  expect((await send(ann, "POST", "/deals/query", { body: view["query"] })).status).toBe(200);

  expect((await send(ben, "GET", path)).status).toBe(404);
  expect((await send(ben, "GET", "/views")).body.items).toEqual([]);
  const shared = await send(ann, "PATCH", path, { body: { isShared: true, name: "Ours" }, ...at(1) });
  expect(shared.body).toMatchObject({ name: "Ours", isShared: true, query: OPEN, rev: 2 });
  expect((await send(ben, "GET", path)).body).toEqual(shared.body);
  expect((await send(ben, "GET", "/views")).body.items).toEqual([shared.body]);

  expect((await send(ann, "DELETE", path, at(2))).status).toBe(204);
  expect((await send(ann, "GET", path)).status).toBe(404);
});

test("only its owner changes a view, and an administrator one that is shared", async () => {
  const own = `/views/${await saved(ann)}`;
  const shared = `/views/${await saved(ann, { ...VIEW, isShared: true })}`;
  const change = { body: { name: "Theirs" }, ...at(1) };
  expect((await send(ben, "PATCH", shared, change)).body.code).toBe("right-missing");
  expect((await send(ben, "DELETE", shared, at(1))).body.code).toBe("right-missing");
  for (const person of [ben, ada]) {
    expect((await send(person, "PATCH", own, change)).body.code).toBe("record-missing");
    expect((await send(person, "DELETE", own, at(1))).body.code).toBe("record-missing");
  }
  expect((await send(ada, "PATCH", shared, change)).body).toMatchObject({ name: "Theirs", ownerId: ann.memberId });
  const late = await send(ann, "PATCH", shared, change);
  expect([late.status, late.body["current"]]).toMatchObject([412, { name: "Theirs", rev: 2 }]);
});

test.each([
  ["a field there is none of", { filter: { field: "ssn", operator: "eq", value: "1" } }],
  ["an operator that does not fit", { filter: { field: "status", operator: "gt", value: "open" } }],
  ["an order that is none", { sort: ["-nothing"] }],
  ["columns of another kind", { fields: ["jobTitle"] }],
])("a view with %s is not saved", async (_what, query) => {
  const refused = await send(ann, "POST", "/views", { body: { ...VIEW, query } });
  expect([refused.status, refused.body.code]).toEqual([400, "query-invalid"]);
  const id = await saved(ann);
  const changed = await send(ann, "PATCH", `/views/${id}`, { body: { query }, ...at(1) });
  expect(changed.body.code).toBe("query-invalid");
});

test("a view tells nobody of fields that are hidden from them, not even that there are such", async () => {
  await send(ada, "POST", "/custom-fields", {
    body: { object: "case", key: "margin", label: "Margin", type: "number" },
  });
  const secret = { filter: { field: "fields.margin", operator: "gt", value: 40 } };
  const id = await saved(ada, { ...VIEW, isShared: true, query: secret });
  expect((await send(ben, "GET", `/views/${id}`)).body["query"]).toEqual(secret);
  await hide("fields.margin");
  const blind = await send(ben, "GET", `/views/${id}`);
  expect(blind.body).toMatchObject({ name: "Open deals", query: null });
  expect((await send(ben, "GET", "/views")).text).not.toContain("margin");
  expect((await send(ada, "GET", `/views/${id}`)).body["query"]).toEqual(secret);
  // to save it is to name the field
  const copied = await send(ben, "POST", "/views", { body: { ...VIEW, query: secret } });
  const unknown = await send(ben, "POST", "/views", {
    body: { ...VIEW, query: { filter: { ...secret.filter, field: "fields.nothing" } } },
  });
  expect([copied.status, copied.body.code]).toEqual([unknown.status, unknown.body.code]);
  expect(JSON.stringify(copied.body["issues"]).replaceAll("margin", "nothing")).toBe(
    JSON.stringify(unknown.body["issues"]),
  );
});

test("the audit tells nothing of what is in a view that is not shared", async () => {
  await saved(ann, { ...VIEW, name: "Leaving next month" });
  await saved(ann, { ...VIEW, name: "For all", isShared: true });
  const { text } = await send(ada, "GET", "/audit");
  expect([text.includes("Leaving next month"), text.includes("For all")]).toEqual([false, true]);
});
