import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Client } from "pg";
import { afterEach, expect, test } from "vitest";
import { programOf, findBinaries } from "../src/embedded/binaries.ts";
import { openEmbeddedServer, type EmbeddedServer } from "../src/embedded/embedded-server.ts";
import { isServing, readPostmaster } from "../src/embedded/postmaster.ts";
import { findServerOwner } from "../src/embedded/server-owner.ts";

const folders: string[] = [];
const held = new Set<EmbeddedServer>();

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "fairlead-store-"));
  chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
}

async function open(dataFolder: string): Promise<EmbeddedServer> {
  const server = await openEmbeddedServer({ dataFolder });
  held.add(server);
  return server;
}

async function close(server: EmbeddedServer): Promise<void> {
  held.delete(server);
  await server.close();
}

afterEach(async () => {
  for (const server of held) await close(server).catch(() => undefined);
  for (const folder of folders.splice(0)) {
    const postmaster = readPostmaster(join(folder, "postgres"));
    if (postmaster !== null && isServing(postmaster.pid, join(folder, "postgres")))
      process.kill(postmaster.pid, "SIGKILL");
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
});

/** The first value of the first row. */
async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return rows[0] === undefined ? null : Object.values(rows[0])[0];
  } finally {
    await client.end();
  }
}

interface Holder {
  readonly child: ChildProcess;
  readonly url: string;
  readonly pid: number;
  readonly isStartedHere: boolean;
}

/** Another process that opens the server and holds it. */
async function holdElsewhere(dataFolder: string): Promise<Holder> {
  const script = join(import.meta.dirname, "open-and-hold.ts");
  const child = spawn(process.execPath, [script, dataFolder], { stdio: ["pipe", "pipe", "inherit"] });
  for await (const line of createInterface(child.stdout)) return { child, ...JSON.parse(line) };
  throw new Error("the other process ended without opening the server");
}

async function letGo({ child }: Holder): Promise<void> {
  child.stdin!.write("go\n");
  expect(await once(child, "exit")).toEqual([0, null]);
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20));
}

test("a server made from nothing is durable, speaks UTF-8 with Polish letters, and listens on this machine alone", async () => {
  const folder = newFolder();
  const { url, isStartedHere } = await open(folder);
  expect(isStartedHere).toBe(true);
  expect(await ask(url, "SHOW fsync")).toBe("on");
  expect(await ask(url, "SHOW synchronous_commit")).toBe("on");
  expect(await ask(url, "SHOW full_page_writes")).toBe("on");
  expect(await ask(url, "SHOW listen_addresses")).toBe("127.0.0.1");
  expect(await ask(url, "SHOW unix_socket_directories")).toBe("");
  expect(await ask(url, "SHOW server_encoding")).toBe("UTF8");
  expect(await ask(url, "SELECT 'ZAŻÓŁĆ GĘŚLĄ JAŹŃ' ILIKE 'zażółć gęślą jaźń'")).toBe(true);
  expect(statSync(join(folder, "database-password")).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder, "postgres")).mode & 0o777).toBe(0o700);
});

test("nobody gets in without the password", async () => {
  const { url } = await open(newFolder());
  const wrong = new URL(url);
  wrong.password = "guess";
  await expect(ask(wrong.href, "SELECT 1")).rejects.toThrow(/password authentication failed/);
});

test("a second process finds the server; it runs until the last has left, and then stops", async () => {
  const folder = newFolder();
  const first = await open(folder);
  const second = await holdElsewhere(folder);
  expect(second).toMatchObject({ pid: first.pid, url: first.url, isStartedHere: false });
  await close(first);
  expect(await ask(second.url, "SELECT 1")).toBe(1);
  await letGo(second);
  expect(readPostmaster(join(folder, "postgres"))).toBeNull();
});

test("what was committed is there after the process that started the server was killed, and the server is found", async () => {
  const folder = newFolder();
  const holder = await holdElsewhere(folder);
  await ask(holder.url, "CREATE TABLE kept AS SELECT 42 AS answer");
  holder.child.kill("SIGKILL");
  await once(holder.child, "exit");
  const again = await open(folder);
  expect(again).toMatchObject({ pid: holder.pid, isStartedHere: false });
  expect(await ask(again.url, "SELECT answer FROM kept")).toBe(42);
  await close(again);
  expect(readPostmaster(join(folder, "postgres"))).toBeNull();
});

test("what was committed is there after the server was killed, its users learn of the loss, and it starts again", async () => {
  const folder = newFolder();
  const before = await open(folder);
  await ask(before.url, "CREATE TABLE kept AS SELECT 42 AS answer");
  process.kill(before.pid, "SIGKILL");
  expect(await before.lost).toBeInstanceOf(Error);
  held.delete(before);
  const after = await open(folder);
  expect(after.isStartedHere).toBe(true);
  expect(await ask(after.url, "SELECT answer FROM kept")).toBe(42);
});

test.runIf(process.platform === "linux")(
  "a dead server that its parent has not buried does not keep the next from starting",
  async () => {
    const folder = newFolder();
    await close(await open(folder));
    const cluster = join(folder, "postgres");
    // a parent that never waits for its child
    const command = `"${programOf(findBinaries(), "postgres")}" -D "${cluster}" -p 5999 >/dev/null 2>&1 & exec sleep 120`;
    const parent = spawn("/bin/sh", ["-c", command], { cwd: "/", stdio: "ignore", ...findServerOwner() });
    await until(() => readFileSyncOrEmpty(join(cluster, "postmaster.pid")).includes("ready"));
    const { pid } = readPostmaster(cluster)!;
    process.kill(pid, "SIGKILL");
    await until(() => readFileSync(`/proc/${pid}/stat`, "utf8").includes(") Z "));
    const server = await open(folder);
    expect(server.isStartedHere).toBe(true);
    expect(await ask(server.url, "SELECT 1")).toBe(1);
    parent.kill("SIGKILL");
  },
);

function readFileSyncOrEmpty(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

test("of six processes that open an empty folder at once all get the same server, and one of them started it", async () => {
  const folder = newFolder();
  const holders = await Promise.all(Array.from({ length: 6 }, () => holdElsewhere(folder)));
  expect(new Set(holders.map(({ url }) => url)).size).toBe(1);
  expect(holders.filter(({ isStartedHere }) => isStartedHere)).toHaveLength(1);
  await Promise.all(holders.map(letGo));
  expect(readPostmaster(join(folder, "postgres"))).toBeNull();
});

test("a server that the last user stops is started anew for who comes meanwhile", async () => {
  const folder = newFolder();
  for (let round = 0; round < 5; round++) {
    const leaving = await open(folder);
    const [, coming] = await Promise.all([close(leaving), open(folder)]);
    expect(await ask(coming.url, "SELECT 1")).toBe(1);
    await close(coming);
  }
  expect(readPostmaster(join(folder, "postgres"))).toBeNull();
});

test("a cluster of another version is refused and left as it is", async () => {
  const folder = newFolder();
  mkdirSync(join(folder, "postgres"));
  writeFileSync(join(folder, "postgres", "PG_VERSION"), "15\n");
  await expect(openEmbeddedServer({ dataFolder: folder })).rejects.toMatchObject({
    code: "data-folder-version",
    values: { found: "15", needed: "18" },
  });
  expect(readFileSync(join(folder, "postgres", "PG_VERSION"), "utf8")).toBe("15\n");
});

test.runIf(process.getuid?.() === 0)(
  "in a folder that only root may enter the server still starts, from a place it can reach",
  async () => {
    const home = newFolder();
    chmodSync(home, 0o700);
    const folder = join(home, "data");
    const server = await open(folder);
    expect(await ask(server.url, "SELECT 1")).toBe(1);
    const cluster = String(await ask(server.url, "SHOW data_directory"));
    expect(cluster.startsWith(home)).toBe(false);
    expect(readFileSync(join(folder, "postgres.location"), "utf8")).toBe(`${join(cluster, "..")}\n`);
    await close(server);
    rmSync(join(cluster, ".."), { recursive: true });
  },
);
