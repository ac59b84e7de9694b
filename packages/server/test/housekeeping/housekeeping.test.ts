import { DAY_MS, HOUR_MS } from "@fairlead/base";
import { enqueue, globalTables, insertAccountWorkspace, type JobWorker } from "@fairlead/store";
import type { TestStore } from "@fairlead/store/testing";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { startHousekeeping } from "../../src/housekeeping/start-housekeeping.ts";
import { ask, openWorld, type Person, type World } from "../world.ts";

const HOURLY = "housekeeping.server";
const OF_WORKSPACE = "housekeeping.workspace";
// half past, by the clock of the world
const START = Math.floor(Date.now() / HOUR_MS) * HOUR_MS + HOUR_MS / 2;

let world: World;
let store: TestStore;
let ann: Person;
let dataFolder: string;
let clock: { ms: number };
let workers: JobWorker[];

beforeEach(async () => {
  clock = { ms: START };
  dataFolder = mkdtempSync(join(tmpdir(), "fairlead-tidy-"));
  world = await openWorld(inject("databaseUrl"), { dataFolder });
  ({ store } = world);
  ann = await world.addPerson(await store.createWorkspace());
  await store.runGlobal((transaction) => insertAccountWorkspace(transaction, ann.accountId, ann.workspaceId));
  workers = [];
});

afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.stop()));
  await world.drop();
  rmSync(dataFolder, { recursive: true });
});

/** What work in the background comes to, on a machine that may have much else to do. */
const soon = { timeout: 30_000, interval: 50 };

/** Begins to keep tidy, and waits until the next time is settled by the clock as it is. */
async function tidy(): Promise<void> {
  workers.push(startHousekeeping({ store, dataFolder, now: () => clock.ms, pollMs: 50 }));
  await expect.poll(jobs, soon).toContain(`${HOURLY} waiting`);
}

async function jobs(): Promise<unknown[]> {
  const query = globalTables.selectFrom("job").select(["queue", "state"]).orderBy("queue").orderBy("state");
  const rows = await store.runGlobal((transaction) => transaction.all(query));
  return rows.map(({ queue, state }) => `${queue} ${state}`);
}

async function countOf(table: "outbox" | "idempotency"): Promise<number> {
  const scope = store.scope(ann.workspaceId);
  return (await scope.read((transaction) => transaction.all(scope.selectFrom(table).selectAll()))).length;
}

/** Makes everything of a table old. Units: epoch milliseconds. */
async function age(table: "outbox" | "idempotency", at: number): Promise<void> {
  const scope = store.scope(ann.workspaceId);
  await scope.write((transaction) => transaction.execute(scope.updateTable(table).set({ created_at: at })));
}

async function makeDeal(): Promise<string> {
  const path = `/v1/workspaces/${ann.workspaceId}/deals`;
  return (await ask(world, path, { method: "POST", person: ann, body: { title: "Roof" } })).body.record!.id;
}

test("once an hour, whichever of two processes does it, and nothing before the hour is full", async () => {
  await tidy();
  await tidy();
  expect(await jobs()).toEqual([`${HOURLY} waiting`]);
  clock.ms = START + HOUR_MS / 2;
  await expect.poll(jobs, soon).toEqual([`${HOURLY} done`, `${HOURLY} waiting`, `${OF_WORKSPACE} done`]);
  // the hours that nobody was there for come together
  clock.ms = START + 20 * HOUR_MS;
  await expect
    .poll(jobs, soon)
    .toEqual([`${HOURLY} done`, `${HOURLY} done`, `${HOURLY} waiting`, `${OF_WORKSPACE} done`, `${OF_WORKSPACE} done`]);
});

test("messages go after 7 days, keys of requests after 24 hours, and jobs that are done after 7 days", async () => {
  await makeDeal();
  await age("outbox", START - 7 * DAY_MS + 2 * HOUR_MS);
  await age("idempotency", START - DAY_MS + 2 * HOUR_MS);
  await tidy();
  clock.ms = START + HOUR_MS;
  await expect.poll(jobs, soon).toContain(`${OF_WORKSPACE} done`);
  expect([await countOf("outbox"), await countOf("idempotency")]).toEqual([1, 1]);
  clock.ms = START + 3 * HOUR_MS;
  await expect.poll(async () => [await countOf("outbox"), await countOf("idempotency")], soon).toEqual([0, 0]);
  clock.ms = START + 8 * DAY_MS;
  await expect.poll(async () => (await jobs()).filter((job) => job === `${HOURLY} done`), soon).toHaveLength(1);
});

test("a session that has ended goes, one that is used stays", async () => {
  const ended = await world.signIn(ann);
  const set = { expires_at: START };
  const sessions = globalTables.updateTable("session").set(set);
  const hash = createHash("sha256").update(ended.token).digest();
  await store.runGlobal((transaction) => transaction.execute(sessions.where("token_hash", "=", hash)));
  await tidy();
  clock.ms = START + HOUR_MS;
  const left = globalTables.selectFrom("session").select("token_hash");
  await expect.poll(async () => (await store.runGlobal((transaction) => transaction.all(left))).length, soon).toBe(1);
  expect((await ask(world, "/v1/account", { person: ended })).status).toBe(401);
  expect((await ask(world, "/v1/account", { person: ann })).status).toBe(200);
});

test("of uploads what was left behind for 7 days goes, and contents that no file needs", async () => {
  const dealId = await makeDeal();
  const files = join(dataFolder, "files", ann.workspaceId);
  const imports = join(dataFolder, "imports", ann.workspaceId);
  for (const folder of [files, imports]) mkdirSync(folder, { recursive: true });
  const put = (folder: string, name: string, ageMs: number): void => {
    const path = join(folder, name);
    writeFileSync(path, name);
    utimesSync(path, (START - ageMs) / 1_000, (START - ageMs) / 1_000);
  };
  const part = (letter: string): string => `.${letter.repeat(8)}-0000-4000-8000-000000000000.part`;
  const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");
  for (const folder of [files, imports]) {
    put(folder, part("a"), 8 * DAY_MS);
    put(folder, part("b"), 6 * DAY_MS);
  }
  put(files, hashOf("nobody's"), 8 * DAY_MS);
  put(files, hashOf("nobody's yet"), 6 * DAY_MS);
  put(files, "not ours", 8 * DAY_MS);
  put(imports, hashOf("source"), 8 * DAY_MS);
  const query = `name=a.txt&subject=case&subjectId=${dealId}`;
  const kept = await ask(world, `/v1/workspaces/${ann.workspaceId}/files?${query}`, {
    method: "POST",
    person: ann,
    body: "kept",
    headers: { "content-type": "application/octet-stream" },
  });
  expect(kept.status).toBe(201);
  utimesSync(join(files, hashOf("kept")), START / 1_000 - 900_000, START / 1_000 - 900_000);
  await tidy();
  clock.ms = START + HOUR_MS;
  await expect.poll(jobs, soon).toContain(`${OF_WORKSPACE} done`);
  expect(readdirSync(files).sort()).toEqual([part("b"), hashOf("kept"), hashOf("nobody's yet"), "not ours"].sort());
  expect(readdirSync(imports).sort()).toEqual([part("b"), hashOf("source")].sort());
});

test("the content of a file that was deleted stays for 30 days", async () => {
  const dealId = await makeDeal();
  const base = `/v1/workspaces/${ann.workspaceId}/files`;
  const made = await ask(world, `${base}?name=a.txt&subject=case&subjectId=${dealId}`, {
    method: "POST",
    person: ann,
    body: "deleted",
    headers: { "content-type": "application/octet-stream" },
  });
  await ask(world, `${base}/${String(made.body["id"])}`, { method: "DELETE", person: ann });
  const folder = join(dataFolder, "files", ann.workspaceId);
  const done = async (count: number): Promise<void> =>
    expect.poll(async () => (await jobs()).filter((job) => job === `${OF_WORKSPACE} done`), soon).toHaveLength(count);
  clock.ms = Date.now();
  await tidy();
  clock.ms = Date.now() + 29 * DAY_MS;
  await done(1);
  expect(readdirSync(folder)).toHaveLength(1);
  clock.ms = Date.now() + 31 * DAY_MS;
  await expect.poll(() => readdirSync(folder), soon).toEqual([]);
});

test("jobs that are dead are counted among the measures", async () => {
  const measure = async (): Promise<string | undefined> =>
    (await ask(world, "/metrics")).text.split("\n").find((line) => line.startsWith("fairlead_jobs_dead "));
  expect(await measure()).toBe("fairlead_jobs_dead 0");
  await store.runGlobal(async (transaction) => {
    await enqueue(transaction, { queue: "nobody's", payload: null }, START);
    await transaction.execute(globalTables.updateTable("job").set({ state: "dead" }).where("queue", "=", "nobody's"));
  });
  expect(await measure()).toBe("fairlead_jobs_dead 1");
});
