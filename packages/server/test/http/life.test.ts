import { createServer as createSocketServer, connect, createConnection, type Server, type Socket } from "node:net";
import { afterEach, expect, inject, test } from "vitest";
import { listen } from "../feed/listen.ts";
import { ask, openWorld, type World } from "../world.ts";

const open: World[] = [];

afterEach(async () => {
  for (const world of open.splice(0)) await world.drop();
});

async function start(options: Parameters<typeof openWorld>[1] = {}, databaseUrl?: string): Promise<World> {
  const world = await openWorld(databaseUrl ?? inject("databaseUrl"), options);
  open.push(world);
  return world;
}

test("who watches sees that the server lives, whether it can work, and what it measures", async () => {
  const world = await start();
  expect((await ask(world, "/livez")).body).toEqual({ alive: true });
  expect((await ask(world, "/readyz")).body).toEqual({ ready: true, reasons: [] });
  expect((await ask(world, "/metrics")).text).toContain("fairlead_http_request_duration_seconds");
  const through = await ask(world, "/metrics", { headers: { "x-forwarded-for": "203.0.113.7" } });
  expect([through.status, through.body.code]).toEqual([404, "address-unknown"]);
});

test("the measures are shown to who brings the token, and to no other from elsewhere", async () => {
  const world = await start({ metricsToken: "measure-me" });
  const from = (authorization: string): Promise<number> =>
    ask(world, "/metrics", { headers: { authorization, "x-forwarded-for": "203.0.113.7" } }).then(
      ({ status }) => status,
    );
  expect([await from("Bearer measure-me"), await from("Bearer measure"), await from("")]).toEqual([200, 404, 404]);
});

test("one caller who asks too much is told to wait, and others are not", async () => {
  const world = await start({ limits: { perCaller: 5 } });
  const workspaceId = await world.store.createWorkspace();
  const [ann, bo] = [await world.addPerson(workspaceId), await world.addPerson(workspaceId)];
  const deals = `/v1/workspaces/${workspaceId}/deals`;
  for (let round = 0; round < 5; round += 1) expect((await ask(world, deals, { person: ann })).status).toBe(200);
  const refused = await ask(world, deals, { person: ann });
  expect([refused.status, refused.body.code]).toEqual([429, "too-many-requests"]);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect((await ask(world, deals, { person: bo })).status).toBe(200);
});

test("an address that asks too much is turned away before anything is looked up", async () => {
  const world = await start({ limits: { perAddress: 3 } });
  const statuses: number[] = [];
  for (let round = 0; round < 4; round += 1) statuses.push((await ask(world, "/v1/account")).status);
  expect(statuses).toEqual([401, 401, 401, 429]);
});

test("requests beyond what can be answered are turned away at once, while who watches is answered", async () => {
  const world = await start({ limits: { inFlight: 1 } });
  const ann = await world.addPerson(await world.store.createWorkspace());
  const slow = await beginDeal(world, ann);
  const refused = await ask(world, `/v1/workspaces/${ann.workspaceId}/deals`, { person: ann });
  expect([refused.status, refused.body.code, refused.headers.get("retry-after")]).toEqual([503, "overloaded", "2"]);
  expect((await ask(world, "/livez")).status).toBe(200);
  expect(await slow.finish()).toContain("201 Created");
  expect((await ask(world, `/v1/workspaces/${ann.workspaceId}/deals`, { person: ann })).status).toBe(200);
});

test("told to stop, the server finishes what is under way, takes nothing new, and ends the feeds with a hint", async () => {
  const world = await openWorld(inject("databaseUrl"));
  const ann = await world.addPerson(await world.store.createWorkspace());
  const listener = await listen(world, ann);
  const slow = await beginDeal(world, ann);
  const stopped = world.server.stop();
  await listener.ended;
  const refused = await ask(world, `/v1/workspaces/${ann.workspaceId}/deals`, { person: ann });
  expect([refused.status, refused.body.code]).toEqual([503, "stopping"]);
  expect((await ask(world, "/readyz")).body).toEqual({ ready: false, reasons: ["stopping"] });
  expect(await slow.finish()).toContain("201 Created");
  await stopped;
  await expect(ask(world, "/livez")).rejects.toThrow("fetch failed");
  await world.store.drop();
});

test("while the database is away requests are told so, and answered again when it is back", async () => {
  const proxy = await proxyTo(inject("databaseUrl"));
  const world = await start({}, proxy.url);
  const ann = await world.addPerson(await world.store.createWorkspace());
  const deals = `/v1/workspaces/${ann.workspaceId}/deals`;
  proxy.cut();
  const away = await ask(world, deals, { person: ann });
  expect([away.status, away.body.code, away.headers.get("retry-after")]).toEqual([503, "database-away", "2"]);
  expect((await ask(world, "/readyz")).body).toEqual({ ready: false, reasons: ["database-away"] });
  await proxy.mend();
  expect((await ask(world, deals, { method: "POST", person: ann, body: { title: "Roof" } })).status).toBe(201);
  expect((await ask(world, "/readyz")).body).toEqual({ ready: true, reasons: [] });
  await world.drop();
  open.pop();
  proxy.close();
});

test("the log of a whole run holds no password, token, cookie, or key", async () => {
  const world = await start();
  const password = "correct horse battery staple x9";
  const json = { "content-type": "application/json" };
  const send = (path: string, body: object, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${world.url}${path}`, {
      method: "POST",
      headers: { ...json, "idempotency-key": "key-of-a-test", ...headers },
      body: JSON.stringify(body),
    });
  const workspace = { name: "Acme", locale: "en", timeZone: "UTC", currency: "EUR" };
  const setUp = await send("/v1/setup", { name: "Ann", email: "ann@example.com", password, locale: "en", workspace });
  const cookie = setUp.headers.getSetCookie()[0]!.split(";")[0]!;
  const { workspaceId } = (await setUp.json()) as { workspaceId: string };
  await send("/v1/session", { email: "ann@example.com", password: `${password}!` });
  const made = await send(`/v1/workspaces/${workspaceId}/api-keys`, { name: "k", scopes: ["case:read"] }, { cookie });
  const { text } = (await made.json()) as { text: string };
  await ask(world, `/v1/workspaces/${workspaceId}/deals?search=${encodeURIComponent(password)}`, {
    headers: { authorization: `Bearer ${text}` },
  });
  await ask(world, `/v1/workspaces/${workspaceId}/deals?token=${text}`, { headers: { authorization: "Bearer x" } });
  const log = world.log();
  expect(log).toContain("/v1/workspaces/:workspaceId/deals");
  const secrets = [password, encodeURIComponent(password), text, cookie.split("=")[1]!, "key-of-a-test", "horse"];
  expect(secrets.filter((secret) => log.includes(secret))).toEqual([]);
});

/** A request whose body is not there yet: under way until it is finished. */
async function beginDeal(
  world: World,
  person: { readonly workspaceId: string; readonly token: string },
): Promise<{ readonly finish: () => Promise<string> }> {
  const socket = createConnection(Number(new URL(world.url).port), "127.0.0.1");
  let answer = "";
  socket.on("data", (chunk) => (answer += chunk.toString()));
  const ended = new Promise<void>((resolve) => socket.on("close", () => resolve()));
  const body = '{"title":"Slow"}';
  socket.write(
    `POST /v1/workspaces/${person.workspaceId}/deals HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n` +
      `Idempotency-Key: slow-request\r\nCookie: fairlead-session=${person.token}\r\nContent-Length: ${body.length}\r\n` +
      `Connection: close\r\n\r\n`,
  );
  await new Promise((resolve) => setTimeout(resolve, 150));
  const finish = async (): Promise<string> => {
    socket.write(body);
    await ended;
    return answer;
  };
  return { finish };
}

/** A way to a database that can be cut. */
async function proxyTo(databaseUrl: string): Promise<{
  readonly url: string;
  readonly cut: () => void;
  readonly mend: () => Promise<void>;
  readonly close: () => void;
}> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let port = 0;
  let server: Server;
  const begin = (): Promise<void> =>
    new Promise((resolve) => {
      server = createSocketServer((from) => {
        const to = connect(Number(target.port), target.hostname);
        for (const socket of [from, to]) {
          sockets.add(socket);
          socket.on("error", () => undefined);
          socket.on("close", () => sockets.delete(socket));
        }
        from.pipe(to).pipe(from);
      });
      server.listen(port, "127.0.0.1", () => {
        port = (server.address() as { readonly port: number }).port;
        resolve();
      });
    });
  await begin();
  const url = new URL(databaseUrl);
  url.hostname = "127.0.0.1";
  url.port = String(port);
  const cut = (): void => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  return { url: url.href, cut, mend: begin, close: cut };
}
