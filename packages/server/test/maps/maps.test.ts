import { verifyAudit } from "@fairlead/store";
import { afterAll, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { ask, openWorld, type Came, type Person, type Sent, type World } from "../world.ts";

let world: World;
let mia: Person;
let base: string;

beforeAll(async () => {
  world = await openWorld(inject("databaseUrl"));
});

afterAll(() => world.drop());

beforeEach(async () => {
  const workspaceId = await world.store.createWorkspace();
  mia = await world.addPerson(workspaceId, "manager");
  base = `/v1/workspaces/${workspaceId}`;
});

/** A sound map of two stages, in its text form. */
function textOf(name: string, { version = 1 }: { readonly version?: number } = {}): string {
  return `# how we sell
schema: 1
id: map-sales
version: ${version} # ours
name: ${name}
locales: [en]
roles: [{ id: role-rep, name: Rep, kind: rep }]
lanes: [{ id: lane-rep, ord: 1, role: role-rep }]
stages:
  - { id: stage-talk, ord: 1, name: Talk }
  - { id: stage-offer, ord: 2, name: Offer }
nodes:
  - { id: start, kind: start, stage: stage-talk, lane: lane-rep, name: Start }
  - { id: outcome-won, kind: outcome, stage: stage-offer, lane: lane-rep, name: Won, result: won }
edges:
  - { id: edge-1, from: start, to: outcome-won }
`;
}

// of the form of a map, but its edge leads nowhere
const UNFINISHED = textOf("Half").replace("to: outcome-won", "to: nowhere");

function send(method: string, path: string, body?: unknown, more: Sent = {}): Promise<Came> {
  const { headers, ...sent } = more;
  const content = body === undefined ? {} : { body };
  return ask(world, `${base}${path}`, { method, person: mia, ...content, ...sent, ...(headers ? { headers } : {}) });
}

function at(rev: number): Sent {
  return { headers: { "if-match": `"${rev}"` } };
}

async function made(name: string): Promise<string> {
  const { status, body } = await send("POST", "/maps", { text: textOf(name) });
  expect(status).toBe(201);
  return String(body["id"]);
}

async function published(name: string): Promise<string> {
  const id = await made(name);
  expect((await send("POST", `/maps/${id}/publish`, {}, at(1))).status).toBe(200);
  return id;
}

test("a map is made, published, drawn anew, and published again; its versions stay as they were", async () => {
  const created = await send("POST", "/maps", { text: textOf("Sales") });
  expect([created.status, created.headers.get("etag")]).toEqual([201, '"1"']);
  const id = String(created.body["id"]);
  expect(created.body).toMatchObject({
    name: "Sales",
    publishedVersion: null,
    hasDraft: true,
    isDefault: false,
    rev: 1,
  });

  const first = await send("POST", `/maps/${id}/publish`, { note: "the first" }, at(1));
  expect(first.body).toMatchObject({ publishedVersion: 1, hasDraft: false, isDefault: true, rev: 2 });

  const saved = await send("PUT", `/maps/${id}/draft`, { text: textOf("Sales 2") }, at(2));
  expect(saved.body).toMatchObject({ name: "Sales 2", hasDraft: true, publishedVersion: 1, rev: 3, issues: [] });
  const second = await send("POST", `/maps/${id}/publish`, {}, at(3));
  expect(second.body).toMatchObject({ publishedVersion: 2, rev: 4 });

  const whole = await send("GET", `/maps/${id}`);
  expect(whole.body).toMatchObject({ draft: null, published: { version: 2, text: textOf("Sales 2", { version: 2 }) } });
  const { body: versions } = await send("GET", `/maps/${id}/versions`);
  expect(versions.items).toMatchObject([
    { version: 2, note: null },
    { version: 1, note: "the first", publishedBy: mia.memberId },
  ]);
  const { body: before } = await send("GET", `/maps/${id}/versions/1`);
  expect(before).toMatchObject({ version: 1, text: textOf("Sales"), document: { id: "map-sales", name: "Sales" } });
  expect((await send("GET", `/maps/${id}/versions/3`)).status).toBe(404);

  const verified = await verifyAudit(world.store.scope(mia.workspaceId));
  expect(verified).toMatchObject({ rows: 4, issues: [] });
});

test("JSON of the same shape is taken too, and kept as text", async () => {
  const id = await made("Sales");
  const { body } = await send("GET", `/maps/${id}`);
  const { document } = body["draft"] as { readonly document: object };
  const again = await send("POST", "/maps", { document: { ...document, name: "Twin" } });
  expect([again.status, again.body["name"]]).toEqual([201, "Twin"]);
  const twin = await send("GET", `/maps/${String(again.body["id"])}`);
  expect(twin.body["draft"]).toMatchObject({ document: { ...document, name: "Twin" }, issues: [] });
});

test("what is no map is refused with all that is wrong, in the reader's language", async () => {
  const refused = await send(
    "POST",
    "/maps",
    { text: "schema: 1\nid: Map\n" },
    { headers: { "accept-language": "pl" } },
  );
  expect([refused.status, refused.body.code]).toEqual([422, "change-refused"]);
  const issues = refused.body["issues"] as readonly { readonly code: string; readonly text: string }[];
  expect(issues.map(({ code }) => code)).toContain("map-key-missing");
  expect(issues.find(({ code }) => code === "map-key-missing")!.text).toMatch(/^Brakuje/u);
  expect((await send("POST", "/maps", { text: UNFINISHED })).body.code).toBe("change-refused");
  expect((await send("GET", "/maps")).body.items).toEqual([]);
});

test("a draft may be unfinished: it is kept, says what is missing, and is not published", async () => {
  const id = await made("Sales");
  const saved = await send("PUT", `/maps/${id}/draft`, { text: UNFINISHED }, at(1));
  expect(saved.status).toBe(200);
  const issues = saved.body["issues"] as readonly { readonly code: string }[];
  expect(issues.length).toBeGreaterThan(0);
  const refused = await send("POST", `/maps/${id}/publish`, {}, at(2));
  expect([refused.status, refused.body.code]).toEqual([422, "change-refused"]);
  expect((refused.body["issues"] as readonly { readonly code: string }[]).map(({ code }) => code)).toEqual(
    issues.map(({ code }) => code),
  );
  expect((await send("GET", `/maps/${id}`)).body).toMatchObject({ rev: 2, publishedVersion: null });
});

test("of two who change a map the second is told how it is now", async () => {
  const id = await made("Sales");
  await send("PUT", `/maps/${id}/draft`, { text: textOf("Mine") }, at(1));
  for (const [method, path, body] of [
    ["PUT", "/draft", { text: textOf("Theirs") }],
    ["POST", "/publish", {}],
    ["POST", "/make-default", undefined],
  ] as const) {
    const late = await send(method, `/maps/${id}${path}`, body, at(1));
    expect([late.status, late.body.code, late.body["current"]]).toMatchObject([
      412,
      "rev-conflict",
      { id, name: "Mine", rev: 2 },
    ]);
  }
  expect((await send("DELETE", `/maps/${id}`, undefined, at(1))).body.code).toBe("rev-conflict");
  expect((await send("PUT", `/maps/${id}/draft`, { text: textOf("None") })).status).toBe(428);
});

test("publishing twice with one key makes one version", async () => {
  const id = await made("Sales");
  const again = { headers: { "if-match": '"1"', "idempotency-key": "publish-once" } };
  const [first, second] = [
    await send("POST", `/maps/${id}/publish`, {}, again),
    await send("POST", `/maps/${id}/publish`, {}, again),
  ];
  expect(second.body).toEqual(first.body);
  expect(second.headers.get("idempotent-replay")).toBe("true");
  expect((await send("GET", `/maps/${id}/versions`)).body.items).toHaveLength(1);
});

test("new deals run on the default map, in its first stage", async () => {
  const first = await published("First");
  const second = await published("Second");
  const deal = async (): Promise<unknown> => (await send("POST", "/deals", { title: "Roof" })).body.record;
  expect(await deal()).toMatchObject({ mapId: first, mapVersion: 1, stageId: "stage-talk" });
  const changed = await send("POST", `/maps/${second}/make-default`, undefined, at(2));
  expect(changed.body).toMatchObject({ isDefault: true, rev: 3 });
  expect(await deal()).toMatchObject({ mapId: second });
  const { body } = await send("GET", "/maps");
  expect(body.items!.map(({ name, isDefault }) => [name, isDefault])).toEqual([
    ["First", false],
    ["Second", true],
  ]);
});

test("a map goes only when nothing runs on it", async () => {
  const first = await published("First");
  const second = await published("Second");
  const draft = await made("Draft");
  const codeOf = ({ body }: Came): unknown => (body["issues"] as readonly { readonly code: string }[])[0]!.code;
  expect(codeOf(await send("DELETE", `/maps/${first}`, undefined, at(2)))).toBe("map-is-default");
  expect(codeOf(await send("POST", `/maps/${draft}/make-default`, undefined, at(1)))).toBe("map-unpublished");
  expect(codeOf(await send("POST", `/maps/${second}/publish`, {}, at(2)))).toBe("map-without-draft");
  const { body: deal } = await send("POST", "/deals", { title: "Roof" });
  await send("POST", `/maps/${second}/make-default`, undefined, at(2));
  expect(codeOf(await send("DELETE", `/maps/${first}`, undefined, at(3)))).toBe("map-in-use");
  await send("POST", `/deals/${deal.record!.id}/lose`, { reason: "gone" }, at(1));
  expect((await send("DELETE", `/maps/${first}`, undefined, at(3))).status).toBe(204);
  expect((await send("GET", `/maps/${first}`)).status).toBe(404);
  // what ran on it can be opened again
  const reopened = await send("POST", `/deals/${deal.record!.id}/reopen`, {}, at(2));
  expect(reopened.body.record).toMatchObject({ status: "open", mapId: first });
});

test("who may not draw maps reads them", async () => {
  const id = await published("Sales");
  const member = await world.addPerson(mia.workspaceId, "member");
  expect((await send("GET", `/maps/${id}`, undefined, { person: member })).status).toBe(200);
  for (const [method, path, body] of [
    ["POST", "/maps", { text: textOf("Mine") }],
    ["PUT", `/maps/${id}/draft`, { text: textOf("Mine") }],
    ["POST", `/maps/${id}/publish`, {}],
    ["DELETE", `/maps/${id}`, undefined],
  ] as const) {
    const refused = await send(method, path, body, { person: member, ...at(2) });
    expect([refused.status, refused.body.code]).toEqual([403, "right-missing"]);
  }
});

test("a text larger than any map is refused before it is read", async () => {
  const refused = await send("POST", "/maps", { text: "a".repeat(1_000_001) });
  expect([refused.status, refused.body.code]).toEqual([400, "request-invalid"]);
});
