import { afterAll, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { ask, openWorld, type Came, type Person, type Sent, type World } from "../world.ts";

let world: World;
let ada: Person;
let base: string;

beforeAll(async () => {
  world = await openWorld(inject("databaseUrl"));
});

afterAll(() => world.drop());

beforeEach(async () => {
  const workspaceId = await world.store.createWorkspace();
  ada = await world.addPerson(workspaceId, "admin");
  base = `/v1/workspaces/${workspaceId}`;
});

function send(method: string, path: string, body?: unknown, more: Sent = {}): Promise<Came> {
  return ask(world, `${base}${path}`, { method, person: ada, ...(body === undefined ? {} : { body }), ...more });
}

function at(rev: number): Sent {
  return { headers: { "if-match": `"${rev}"` } };
}

const BUDGET = { object: "case", key: "budget", label: "Budget", type: "number" };

async function refusalOf(came: Promise<Came>): Promise<unknown[]> {
  const { status, body } = await came;
  return [status, body.code, (body["issues"] as readonly { readonly code: string }[] | undefined)?.[0]?.code];
}

test("a field is made, filled, changed, put away with its values kept, and comes back with them", async () => {
  const made = await send("POST", "/custom-fields", BUDGET);
  expect([made.status, made.headers.get("etag")]).toEqual([201, '"1"']);
  expect(made.body).toEqual({ ...BUDGET, choices: [], order: 1, rev: 1 });

  const deal = await send("POST", "/deals", { title: "Roof", fields: { budget: 12.5 } });
  const { id } = deal.body.record!;
  const changed = await send("PATCH", "/custom-fields/case/budget", { label: "Etat", order: 7 }, at(1));
  expect(changed.body).toMatchObject({ label: "Etat", order: 7, rev: 2 });

  expect((await send("DELETE", "/custom-fields/case/budget", undefined, at(2))).status).toBe(204);
  expect((await send("GET", "/custom-fields")).body.items).toEqual([]);
  expect((await send("GET", `/deals/${id}`)).body["fields"]).toEqual({});

  expect((await send("POST", "/custom-fields", BUDGET)).body).toMatchObject({ label: "Budget", rev: 4 });
  expect((await send("GET", `/deals/${id}`)).body["fields"]).toEqual({ budget: 12.5 });
});

test("keys may be of any script, and long", async () => {
  const key = "预算".repeat(40);
  const made = await send("POST", "/custom-fields", { ...BUDGET, key });
  expect(made.status).toBe(201);
  const path = `/custom-fields/case/${encodeURIComponent(key)}`;
  expect((await send("PATCH", path, { label: "预算" }, at(1))).body).toMatchObject({ key, label: "预算", rev: 2 });
  const deal = await send("POST", "/deals", { title: "Roof", fields: { [key]: 1 } });
  expect([deal.status, deal.body.record!["fields"]]).toEqual([201, { [key]: 1 }]);
});

test.each([
  ["a key that is taken", BUDGET, [422, "change-refused", "custom-field-key-taken"]],
  ["a key of every object", { ...BUDGET, key: "constructor" }, [422, "change-refused", "custom-field-key-malformed"]],
  [
    "a key not in its shortest form",
    { ...BUDGET, key: "z\u0307" },
    [422, "change-refused", "custom-field-key-malformed"],
  ],
  ["a key with a dot", { ...BUDGET, key: "a.b" }, [400, "request-invalid", "request-part-format"]],
  ["an unknown type", { ...BUDGET, key: "b", type: "blob" }, [400, "request-invalid", "request-part-choice"]],
  [
    "a choice without choices",
    { ...BUDGET, key: "b", type: "choice" },
    [422, "change-refused", "custom-field-choices-missing"],
  ],
  [
    "choices of a number",
    { ...BUDGET, key: "b", choices: ["x"] },
    [422, "change-refused", "custom-field-choices-unfit"],
  ],
  [
    "the same choice twice",
    { ...BUDGET, key: "b", type: "choice", choices: ["x", "x"] },
    [422, "change-refused", "custom-field-choice-twice"],
  ],
])("%s is refused", async (_what, field, refusal) => {
  await send("POST", "/custom-fields", BUDGET);
  expect(await refusalOf(send("POST", "/custom-fields", field))).toEqual(refusal);
});

test("of two who change a field the second is told how it is now", async () => {
  await send("POST", "/custom-fields", BUDGET);
  await send("PATCH", "/custom-fields/case/budget", { label: "Mine" }, at(1));
  const late = await send("PATCH", "/custom-fields/case/budget", { label: "Theirs" }, at(1));
  expect([late.status, late.body["current"]]).toMatchObject([412, { label: "Mine", rev: 2 }]);
  expect((await send("PATCH", "/custom-fields/case/none", { label: "a" }, at(1))).status).toBe(404);
});

test("who may not see a field learns neither its label nor its choices, and none but administrators make fields", async () => {
  const choices = ["secret plan"];
  await send("POST", "/custom-fields", { ...BUDGET, key: "plan", label: "Plan", type: "choice", choices });
  await send("POST", "/custom-fields", BUDGET);
  const rights = [{ role: "member", object: "case", field: "fields.plan", level: "hidden" }];
  await send("PUT", "/access", { visibility: {}, fieldRights: rights }, at(1));
  const member = await world.addPerson(ada.workspaceId, "member");
  const seen = await send("GET", "/custom-fields", undefined, { person: member });
  expect(seen.body.items!.map(({ key }) => key)).toEqual(["budget"]);
  const manager = await world.addPerson(ada.workspaceId, "manager");
  for (const person of [member, manager])
    expect(await refusalOf(send("POST", "/custom-fields", { ...BUDGET, key: "x" }, { person }))).toEqual([
      403,
      "right-missing",
      undefined,
    ]);
});
