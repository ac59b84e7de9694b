import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { listen, until } from "../feed/listen.ts";
import { ask, openWorld, type Json, type Person, type World } from "../world.ts";

let world: World;
let dataFolder: string;
let ann: Person;
let base: string;
let dealId: string;

beforeAll(async () => {
  dataFolder = mkdtempSync(join(tmpdir(), "fairlead-files-"));
  world = await openWorld(inject("databaseUrl"), { dataFolder });
  const workspaceId = await world.store.createWorkspace();
  ann = await world.addPerson(workspaceId, "member");
  base = `/v1/workspaces/${workspaceId}`;
  dealId = await makeDeal(ann);
});

afterAll(async () => {
  await world.drop();
  rmSync(dataFolder, { recursive: true });
});

async function makeDeal(person: Person): Promise<string> {
  const made = await ask(world, `${base}/deals`, { method: "POST", person, body: { title: "Roof" } });
  return made.body.record!.id;
}

interface Upload {
  readonly person?: Person;
  readonly about?: string;
  readonly key?: string;
  readonly type?: string;
}

async function upload(
  name: string,
  content: string | Uint8Array<ArrayBuffer>,
  { person = ann, about = dealId, key = crypto.randomUUID(), type = "application/octet-stream" }: Upload = {},
): Promise<{ readonly status: number; readonly body: Json; readonly headers: Headers }> {
  const query = new URLSearchParams({ name, subject: "case", subjectId: about });
  const response = await fetch(`${world.url}${base}/files?${query.toString()}`, {
    method: "POST",
    headers: { "content-type": type, "idempotency-key": key, cookie: `fairlead-session=${person.token}` },
    body: content,
  });
  return { status: response.status, body: (await response.json()) as Json, headers: response.headers };
}

function download(id: unknown, person: Person = ann): Promise<Response> {
  return fetch(`${world.url}${base}/files/${String(id)}/content`, {
    headers: { cookie: `fairlead-session=${person.token}` },
  });
}

function folder(): string {
  return join(dataFolder, "files", ann.workspaceId);
}

const PNG = "\u0089PNG\r\n\u001a\n";

test("a file is kept under its hash, listed with its record, given back as it was, and deleted", async () => {
  const content = Buffer.from(`${PNG}picture`, "latin1");
  const { status, body } = await upload("../../offer.png", new Uint8Array(content));
  expect(status).toBe(201);
  expect(body).toMatchObject({
    name: "offer.png",
    mediaType: "image/png",
    sizeBytes: content.length,
    about: { subject: "case", id: dealId },
    createdBy: ann.memberId,
  });
  expect(readdirSync(folder())).toEqual([createHash("sha256").update(content).digest("hex")]);

  const listed = await ask(world, `${base}/files?subject=case&subjectId=${dealId}`, { person: ann });
  expect(listed.body).toEqual({ items: [body], nextCursor: null });

  const given = await download(body["id"]);
  expect(Buffer.from(await given.arrayBuffer()).equals(content)).toBe(true);
  expect(Object.fromEntries(given.headers)).toMatchObject({
    "content-type": "image/png",
    "content-disposition": `attachment; filename="offer.png"; filename*=UTF-8''offer.png`,
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
  });

  const deleted = await ask(world, `${base}/files/${String(body["id"])}`, { method: "DELETE", person: ann });
  expect(deleted.status).toBe(204);
  expect((await download(body["id"])).status).toBe(404);
  expect((await ask(world, `${base}/files?subject=case&subjectId=${dealId}`, { person: ann })).body.items).toEqual([]);
});

test.each([
  ["page.png", "<!doctype html><script>alert(1)</script>", "application/octet-stream"],
  ["drawing.svg", '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', "application/octet-stream"],
  ["picture.html", `${PNG}<script>alert(1)</script>`, "image/png"],
  ["both.js", "GIF89a=1;alert(1)", "image/gif"],
])("%s is what its content is, and nothing a browser runs", async (name, content, type) => {
  const { body } = await upload(name, new Uint8Array(Buffer.from(content, "latin1")));
  expect(body).toMatchObject({ name, mediaType: type });
  const { headers } = await download(body["id"]);
  expect([headers.get("content-type"), headers.get("content-disposition")]).toEqual([
    type,
    expect.stringMatching(/^attachment;/u),
  ]);
});

test.each([
  ["报价单（最终）.pdf", "_.pdf", "%E6%8A%A5%E4%BB%B7%E5%8D%95%EF%BC%88%E6%9C%80%E7%BB%88%EF%BC%89.pdf"],
  ["Zażółć gęślą jaźń.png", "Za_g_l_ja_.png", "Za%C5%BC%C3%B3%C5%82%C4%87%20g%C4%99%C5%9Bl%C4%85%20ja%C5%BA%C5%84.png"],
  [`it's "50%" (new)*.txt`, "it_s_50_new_.txt", "it%27s%20%2250%25%22%20%28new%29%2A.txt"],
  ["a\r\nSet-Cookie: b=c;.txt", "aSet-Cookie_b_c_.txt", "aSet-Cookie%3A%20b%3Dc%3B.txt"],
])("the name %j comes back in a header of RFC 6266", async (name, plain, encoded) => {
  const { body } = await upload(name, "x");
  const { headers } = await download(body["id"]);
  expect(headers.get("content-disposition")).toBe(`attachment; filename="${plain}"; filename*=UTF-8''${encoded}`);
  expect(headers.get("set-cookie")).toBe(null);
});

test.each([
  ["a NUL", "a\u0000b.txt", 400, "text-forbidden"],
  ["no name", "", 400, "request-invalid"],
  ["a name without end", "a".repeat(256), 400, "request-invalid"],
])("%s is no name", async (_what, name, status, code) => {
  const refused = await upload(name, "x");
  expect([refused.status, refused.body.code]).toEqual([status, code]);
});

test("only files as such are taken, and only about what is there and seen", async () => {
  expect((await upload("a.txt", "x", { type: "text/html" })).body.code).toBe("media-type-unknown");
  expect((await upload("a.txt", "x", { type: "multipart/form-data; boundary=a" })).status).toBe(415);
  const nothing = await upload("a.txt", "x".repeat(3_000_000), { about: crypto.randomUUID() });
  expect([nothing.status, nothing.body.code]).toEqual([404, "record-missing"]);
  const viewer = await world.addPerson(ann.workspaceId, "viewer");
  expect((await upload("a.txt", "x", { person: viewer })).body.code).toBe("right-missing");
});

test("who does not see the record sees neither its files nor that there are any", async () => {
  const other = await world.addPerson(ann.workspaceId, "member");
  const { body } = await upload("secret.txt", "x");
  expect((await download(body["id"], other)).status).toBe(200);
  await world.store.scope(ann.workspaceId).write((transaction) =>
    transaction.execute({
      text: `UPDATE workspace SET visibility = '{"case": "owner"}' WHERE workspace_id = $1`,
      values: [ann.workspaceId],
    }),
  );
  expect((await download(body["id"], other)).status).toBe(404);
  expect((await download(body["id"])).status).toBe(200);
  const path = `${base}/files/${String(body["id"])}`;
  expect((await ask(world, path, { method: "DELETE", person: other })).status).toBe(404);
  const listed = await ask(world, `${base}/files?subject=case&subjectId=${dealId}`, { person: other });
  expect(listed.body.items).toEqual([]);
  expect((await upload("mine.txt", "x", { person: other })).status).toBe(404);
  await world.store.scope(ann.workspaceId).write((transaction) =>
    transaction.execute({
      text: "UPDATE workspace SET visibility = '{}' WHERE workspace_id = $1",
      values: [ann.workspaceId],
    }),
  );
});

test("the feed tells that a file came, and not which", async () => {
  const listener = await listen(world, ann);
  const { body } = await upload("heard.txt", "x");
  await until(() => listener.heard.length > 0);
  listener.leave();
  expect(listener.heard).toMatchObject([
    { data: { action: "file.upload", records: [], setting: { subject: "file", id: null } } },
  ]);
  expect(JSON.stringify(listener.heard)).not.toContain(String(body["id"]));
});

test("one key keeps one file; with another content it is refused", async () => {
  const about = await makeDeal(ann);
  const key = "upload-once-1";
  const first = await upload("a.txt", "same", { key, about });
  const second = await upload("a.txt", "same", { key, about });
  expect([second.status, second.body["id"], second.headers.get("idempotent-replay")]).toEqual([
    201,
    first.body["id"],
    "true",
  ]);
  const other = await upload("a.txt", "other", { key, about });
  expect(other.body.code).toBe("idempotency-key-reused");
  const listed = await ask(world, `${base}/files?subject=case&subjectId=${about}`, { person: ann });
  expect(listed.body.items).toHaveLength(1);
  expect(readdirSync(folder()).filter((name) => name.endsWith(".part"))).toEqual([]);
});

test("two files of the same content lie on disk once, and one that goes leaves the other", async () => {
  const [one, two] = [await upload("one.txt", "twins"), await upload("two.txt", "twins")];
  const before = readdirSync(folder()).length;
  await ask(world, `${base}/files/${String(one.body["id"])}`, { method: "DELETE", person: ann });
  expect(await (await download(two.body["id"])).text()).toBe("twins");
  expect(readdirSync(folder())).toHaveLength(before);
});

test("an upload that is cut off leaves nothing", async () => {
  const before = readdirSync(folder());
  const { hostname, port } = new URL(world.url);
  const socket = connect(Number(port), hostname);
  const query = `name=cut.bin&subject=case&subjectId=${dealId}`;
  const cookie = `fairlead-session=${ann.token}`;
  socket.write(
    `POST ${base}/files?${query} HTTP/1.1\r\nHost: ${hostname}\r\nCookie: ${cookie}\r\nIdempotency-Key: cut-off-1\r\n` +
      "Content-Type: application/octet-stream\r\nContent-Length: 1000000\r\n\r\nbeginning",
  );
  await expect.poll(() => readdirSync(folder()).some((name) => name.endsWith(".part"))).toBe(true);
  socket.destroy();
  await expect.poll(() => readdirSync(folder())).toEqual(before);
});

test("a file that is too large is refused by what it says of itself", async () => {
  const { hostname, port } = new URL(world.url);
  const socket = connect(Number(port), hostname);
  const query = `name=large.bin&subject=case&subjectId=${dealId}`;
  const cookie = `fairlead-session=${ann.token}`;
  socket.write(
    `POST ${base}/files?${query} HTTP/1.1\r\nHost: ${hostname}\r\nCookie: ${cookie}\r\nIdempotency-Key: too-large-1\r\n` +
      "Content-Type: application/octet-stream\r\nContent-Length: 104857601\r\n\r\n",
  );
  const answer = await new Promise<string>((resolve) => socket.once("data", (data) => resolve(data.toString())));
  socket.destroy();
  expect(answer).toMatch(/^HTTP\/1\.1 413 /u);
});

test("a content that is gone from the disk is said to be lost", async () => {
  const { body } = await upload("lost.txt", "to be lost");
  const path = join(folder(), createHash("sha256").update("to be lost").digest("hex"));
  expect(existsSync(path)).toBe(true);
  rmSync(path);
  const lost = await download(body["id"]);
  expect([lost.status, ((await lost.json()) as Json).code]).toEqual([404, "file-lost"]);
});
