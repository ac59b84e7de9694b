// How soon a server is ready, and how much memory it and its database hold while nobody asks anything.
import { spawn, type ChildProcess } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { reportFigures } from "./figure.ts";

const COMMAND = join(import.meta.dirname, "..", "..", "packages", "cli", "bin", "fairlead.js");
const WARM_STARTS = 5;
const IDLE_MS = 10_000;

interface Serving {
  readonly child: ChildProcess;
  /** From the start of the process to the first answer that says it is ready. */
  readonly readyMs: number;
}

/** Starts a server on a data folder, and waits until it says it is ready. */
async function startServing(dataFolder: string): Promise<Serving> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [COMMAND, "serve", "--data", dataFolder, "--port", "0", "--log", "error"], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, LC_ALL: "en", DATABASE_URL: "" },
  });
  for await (const line of createInterface(child.stdout)) {
    const url = /http:\/\/\S+/u.exec(line)?.[0];
    if (url === undefined) continue;
    while (!(await fetch(`${url}/readyz`)).ok) await sleep(10);
    child.stdout.resume();
    return { child, readyMs: performance.now() - startedAt };
  }
  throw new Error("the server ended before it was ready");
}

async function stopServing({ child }: Serving): Promise<void> {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await ended;
}

/** A process and all that descend from it. The embedded server is a daemon of its own, found by the folder it works in. */
function processesOf(pid: number, dataFolder: string): number[] {
  const all = readdirSync("/proc").filter((name) => /^\d+$/u.test(name));
  const ours = all.filter((name) => {
    try {
      return readFileSync(`/proc/${name}/cmdline`, "utf8").includes(dataFolder) || isChildOfServer(name, dataFolder);
    } catch {
      return false;
    }
  });
  return [...new Set([pid, ...ours.map(Number)])];
}

function isChildOfServer(name: string, dataFolder: string): boolean {
  const parent = /\nPPid:\t(\d+)/u.exec(readFileSync(`/proc/${name}/status`, "utf8"))?.[1];
  return parent !== undefined && parent !== "0" && readFileSync(`/proc/${parent}/cmdline`, "utf8").includes(dataFolder);
}

/** What a process holds, shared memory counted to each by its share. Units: bytes. */
function proportionalBytes(pid: number): number {
  return Number(/\nPss:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1] ?? 0) * 1024;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

const parent = mkdtempSync(join(tmpdir(), "fairlead-serving-"));
chmodSync(parent, 0o755);
const dataFolder = join(parent, "data");
try {
  const first = await startServing(dataFolder);
  await stopServing(first);
  const warm: number[] = [];
  for (let round = 0; round < WARM_STARTS; round++) {
    const serving = await startServing(dataFolder);
    warm.push(serving.readyMs);
    await stopServing(serving);
  }
  const idle = await startServing(dataFolder);
  await sleep(IDLE_MS);
  const processes = processesOf(idle.child.pid!, dataFolder);
  const sizes = processes.map(proportionalBytes);
  await stopServing(idle);
  reportFigures([
    {
      name: "server ready for the first time ever",
      measured: first.readyMs / 1_000,
      bound: 8,
      side: "at most",
      unit: " s",
      detail: "database made, schema and all",
    },
    {
      name: "server ready, data there",
      measured: median(warm) / 1_000,
      bound: 2,
      side: "at most",
      unit: " s",
      detail: `median of ${WARM_STARTS}, the database started too`,
    },
    {
      name: "idle server and database",
      measured: sizes.reduce((sum, size) => sum + size, 0) / 1e6,
      bound: 300,
      side: "at most",
      unit: " MB",
      detail: `proportional set size of ${processes.length} processes, the server's own ${(sizes[0]! / 1e6).toFixed(0)} MB`,
    },
  ]);
} finally {
  rmSync(parent, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}
