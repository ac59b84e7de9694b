import { createConnection } from "node:net";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { ask, openWorld, type Came, type Person, type Sent, type World } from "../world.ts";

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

async function refusalOf(path: string, sent: Sent = {}): Promise<[number, unknown]> {
  const { status, body, headers } = await ask(world, path, sent);
  expect(headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
  return [status, body.code];
}

function making(sent: Sent = {}): Promise<Came> {
  return ask(world, deals, { method: "POST", person: ann, body: { title: "Roof" }, ...sent });
}

async function refusedMaking(sent: Sent): Promise<[number, unknown]> {
  const { status, body } = await making(sent);
  return [status, body.code];
}

test.each([
  ["a double slash", "/v1//workspaces", 404, "address-unknown"],
  ["a double slash at the start", "//v1/workspaces", 404, "address-unknown"],
  ["an encoded way up", "/v1/workspaces/%2e%2e%2fadmin", 404, "record-missing"],
  ["an unknown address", "/v1/nothing", 404, "address-unknown"],
  ["broken encoding", "/v1/%zz", 400, "path-malformed"],
  ["what is no id", "/v1/workspaces/not-an-id/deals", 404, "record-missing"],
  ["an id without end", `/v1/workspaces/${"a".repeat(5_000)}/deals`, 404, "address-unknown"],
  ["an address without end", `/v1/workspaces?x=${"a".repeat(13_000)}`, 414, "address-too-long"],
])("%s is refused cleanly", async (_what, path, status, code) => {
  expect(await refusalOf(path, { person: ann })).toEqual([status, code]);
});

test("a method that an address does not take is refused with those it takes", async () => {
  const { status, headers, body } = await ask(world, deals, { method: "PUT", person: ann });
  expect([status, headers.get("allow"), body.code]).toEqual([405, "GET, POST", "method-unknown"]);
});

test("nobody is let in without a session or a key that holds", async () => {
  expect(await refusalOf(deals)).toEqual([401, "sign-in-needed"]);
  expect(await refusalOf(deals, { headers: { authorization: "Bearer fl_none" } })).toEqual([401, "sign-in-needed"]);
  // a key that is sent is judged alone
  const both = { person: ann, headers: { authorization: "Bearer fl_none" } };
  expect(await refusalOf(deals, both)).toEqual([401, "sign-in-needed"]);
});

test("who is no member of a workspace learns nothing of it, and who lacks a right is told so", async () => {
  const other = await world.addPerson(await world.store.createWorkspace());
  expect(await refusalOf(deals, { person: other })).toEqual([404, "record-missing"]);
  const viewer = await world.addPerson(ann.workspaceId, "viewer");
  expect(await refusedMaking({ person: viewer })).toEqual([403, "right-missing"]);
});

test("a body is JSON and says so, whatever it looks like", async () => {
  const types = [
    "text/plain",
    "application/x-www-form-urlencoded",
    "application/jsonp",
    "application/json-patch+json",
    "application/json, text/plain",
    "application/",
  ];
  for (const type of types)
    expect(await refusedMaking({ headers: { "content-type": type } })).toEqual([415, "media-type-unknown"]);
  expect(await refusedMaking({ body: '{"title":' })).toEqual([400, "body-not-json"]);
  expect((await making({ headers: { "content-type": "application/json; charset=UTF-8" } })).status).toBe(201);
});

test("a method that needs a body and has none, and a body that is cut off, are no fault of ours", async () => {
  const { port } = new URL(world.url);
  const head = `cookie: fairlead-session=${ann.token}\r\nidempotency-key: cut-off-in-between\r\nhost: 127.0.0.1`;
  const query = await raw(`QUERY ${deals} HTTP/1.1\r\n${head}\r\nconnection: close\r\n\r\n`);
  expect(query).toMatch(/^HTTP\/1.1 4/u);
  const typed = "content-type: application/json\r\ncontent-length: 100";
  const socket = createConnection(Number(port), "127.0.0.1");
  socket.write(`POST ${deals} HTTP/1.1\r\n${head}\r\n${typed}\r\n\r\n{"title":`);
  await new Promise((resolve) => socket.once("connect", () => setTimeout(resolve, 100)));
  socket.resetAndDestroy();
  expect((await making()).status).toBe(201);
  expect(world.log()).not.toContain('"level":50');
});

test("bodies that are too large, too deep, or meant to harm are refused", async () => {
  const deep = `${'{"title":'.repeat(20_000)}1${"}".repeat(20_000)}`;
  expect(await refusedMaking({ body: deep })).toEqual([400, "body-too-deep"]);
  expect(await refusedMaking({ body: `{"title":"${"x".repeat(10_000_000)}"}` })).toEqual([413, "body-too-large"]);
  for (const key of ["__proto__", "constructor", "prototype"])
    expect(await refusedMaking({ body: `{"title":"x","fields":{"${key}":{"a":1}}}` })).toEqual([400, "key-forbidden"]);
  expect(await refusedMaking({ body: '{"title":"a\\u0000b"}' })).toEqual([400, "text-forbidden"]);
  expect(await refusedMaking({ body: '{"title":"a\\ud800"}' })).toEqual([400, "text-forbidden"]);
});

test("everything wrong with a body is named at once, each in its place and in the caller's language", async () => {
  const body = { title: 7, kind: "lead", amount: { amountMinor: 1.5, currency: "zł" }, teamId: "none" };
  const { status, body: problem } = await making({ body, headers: { "accept-language": "pl-PL,pl;q=0.9,en;q=0.8" } });
  expect([status, problem.code]).toEqual([400, "request-invalid"]);
  expect((problem["issues"] as { field: string; text: string }[]).map(({ field, text }) => [field, text])).toEqual([
    ["body.title", "„body.title” powinno zawierać tekst."],
    ["body.amount.amountMinor", "„body.amount.amountMinor” powinno zawierać liczbę całkowitą."],
    ["body.amount.currency", "„body.amount.currency” nie jest zapisane tak, jak trzeba. Przykład jest w /docs."],
    ["body.teamId", "„body.teamId” nie jest zapisane tak, jak trzeba. Przykład jest w /docs."],
    ["body.kind", "Nie ma tu „body.kind”. Sprawdź pisownię albo usuń tę część."],
  ]);
});

test("a change needs an Idempotency-Key, and with the same key has one effect", async () => {
  const bare = await fetch(`${world.url}${deals}`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie: `fairlead-session=${ann.token}` },
    body: '{"title":"Roof"}',
  });
  expect([bare.status, ((await bare.json()) as { code: string }).code]).toEqual([400, "idempotency-key-missing"]);
  expect(await refusedMaking({ headers: { "idempotency-key": "a b" } })).toEqual([400, "idempotency-key-malformed"]);
  const headers = { "idempotency-key": "the-same-key" };
  const [first, again] = [await making({ headers }), await making({ headers })];
  expect(again.body).toEqual(first.body);
  expect([first.headers.get("idempotent-replay"), again.headers.get("idempotent-replay")]).toEqual([null, "true"]);
  expect(await refusedMaking({ headers, body: { title: "Other" } })).toEqual([422, "idempotency-key-reused"]);
});

test("a change of what somebody else has changed shows both versions", async () => {
  const { record } = (await making()).body;
  const path = `${deals}/${record!.id}`;
  const patch = (title: string, headers: Record<string, string>): Promise<Came> =>
    ask(world, path, { method: "PATCH", person: ann, body: { title }, headers });
  expect((await patch("A", {})).body.code).toBe("rev-missing");
  expect((await patch("A", { "if-match": "*" })).body.code).toBe("request-invalid");
  await patch("Theirs", { "if-match": '"1"' });
  const late = await patch("Mine", { "if-match": '"1"' });
  expect(late.status).toBe(412);
  expect(late.body).toMatchObject({
    code: "rev-conflict",
    current: { id: record!.id, rev: 2, title: "Theirs", createdAt: record!["createdAt"] },
    sent: { title: "Mine" },
    sentRev: 1,
  });
  const same = await ask(world, path, { person: ann, headers: { "if-none-match": '"2"' } });
  expect([same.status, same.text]).toEqual([304, ""]);
});

test("another site cannot have a browser change anything", async () => {
  const cross = { "sec-fetch-site": "cross-site", origin: "https://evil.example" };
  expect(await refusedMaking({ headers: cross })).toEqual([403, "cross-site"]);
  expect(await refusedMaking({ headers: { "sec-fetch-site": "same-site" } })).toEqual([403, "cross-site"]);
  expect(await refusedMaking({ headers: { origin: "null" } })).toEqual([403, "cross-site"]);
  const own = { "sec-fetch-site": "same-origin", origin: world.url };
  expect((await making({ headers: own })).status).toBe(201);
});

test("a host name that is not the server's is refused", async () => {
  const answer = await raw(`GET /livez HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n`);
  expect(answer).toContain("421");
  expect(answer).toContain("host-unknown");
});

test("what is not HTTP, and headers without end, are answered and hung up on", async () => {
  expect(await raw("NONSENSE\r\n\r\n")).toContain("path-malformed");
  const large = await raw(`GET /livez HTTP/1.1\r\nHost: localhost\r\nX: ${"a".repeat(20_000)}\r\n\r\n`);
  expect(large).toContain("headers-too-large");
});

test("forged, foreign, and bent cursors are refused", async () => {
  await making();
  await making();
  const { nextCursor } = (await ask(world, `${deals}?limit=1`, { person: ann })).body;
  const bent = `${nextCursor!.slice(0, -2)}AA`;
  for (const cursor of ["x", bent, Buffer.from('["a"]').toString("base64url")])
    expect(await refusalOf(`${deals}?limit=1&cursor=${cursor}`, { person: ann })).toEqual([400, "cursor-invalid"]);
  const other = `${deals}?limit=1&sort=title&cursor=${nextCursor}`;
  expect(await refusalOf(other, { person: ann })).toEqual([400, "cursor-invalid"]);
});

test("a query that cannot be carried out is refused with what is wrong", async () => {
  const filter = encodeURIComponent('{"field":"nothing","operator":"eq","value":1}');
  const { status, body } = await ask(world, `${deals}?filter=${filter}`, { person: ann });
  expect([status, body.code, body["issues"]]).toMatchObject([400, "query-invalid", [{ code: "field-unknown" }]]);
  expect(await refusalOf(`${deals}?filter=%7B`, { person: ann })).toEqual([400, "request-invalid"]);
  expect(await refusalOf(`${deals}?limit=1&limit=2`, { person: ann })).toEqual([400, "request-invalid"]);
  expect(await refusalOf(`${deals}?unknown=1`, { person: ann })).toEqual([400, "request-invalid"]);
});

test("every answer tells browsers to trust nothing", async () => {
  for (const path of ["/docs", deals, "/nowhere"]) {
    const { headers } = await ask(world, path, { person: ann });
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(headers.get("content-security-policy")).not.toContain("unsafe");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
  }
});

test("who opens the address of the server in a browser finds its description", async () => {
  const { status, headers } = await ask(world, "/", { person: ann });
  expect([status, headers.get("location")]).toEqual([302, "/docs"]);
});

/** What a server answers to bytes as they are. */
function raw(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = createConnection(Number(new URL(world.url).port), "127.0.0.1");
    let answer = "";
    socket.on("data", (chunk) => (answer += chunk.toString()));
    socket.on("close", () => resolve(answer));
    socket.on("error", reject);
    socket.write(bytes);
  });
}
