import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createRandom, type Random } from "@fairlead/base";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openEmbeddedServer } from "../../src/embedded/embedded-server.ts";
import { readPostmaster } from "../../src/embedded/postmaster.ts";
import { openStore } from "../../src/open-store.ts";
import { startApp, type App } from "./app.ts";
import { checkWorkspace } from "./check-workspace.ts";
import { waitUntil } from "./wait-until.ts";

const CYCLES = Number(process.env["FAIRLEAD_KILL_CYCLES"] ?? 50);
const SEED = process.env["FAIRLEAD_KILL_SEED"] ?? String(Date.now());
const TARGETS = ["app", "server", "both"] as const;
const LONGEST_WORK_MS = 300;
const CYCLE_MS = 60_000;

let dataFolder: string;
beforeAll(() => {
  dataFolder = mkdtempSync(join(tmpdir(), "fairlead-kill-loop-"));
  chmodSync(dataFolder, 0o755);
});
afterAll(async () => {
  // the last to leave stops the server, and here that is whoever comes
  const server = await openEmbeddedServer({ dataFolder });
  await server.close();
  rmSync(dataFolder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

type Target = (typeof TARGETS)[number];

interface Killed {
  readonly app: App;
  readonly target: Target;
}

/** Starts an app on what the last kill left, looks at that, lets the app work, and kills again. */
async function runCycle(
  before: Killed | null,
  random: Random,
): Promise<Killed & { readonly faults: readonly string[] }> {
  const app = startApp(dataFolder);
  await app.acknowledgesAgain();
  const faults = before === null ? [] : await checkAfter(before.app);
  await sleep(random.next() * LONGEST_WORK_MS);
  const target = TARGETS[Math.floor(random.next() * TARGETS.length)]!;
  await kill(target, app);
  return { app, target, faults };
}

async function kill(target: Target, app: App): Promise<void> {
  const serverPid = (): number | undefined => readPostmaster(join(dataFolder, "postgres"))?.pid;
  const pid = serverPid()!;
  if (target !== "app") process.kill(pid, "SIGKILL");
  if (target === "server") {
    // an app that lost its server gets it back by itself
    await waitUntil(
      () => (serverPid() ?? pid) !== pid,
      () => new Error("nobody brings the server back"),
    );
    await app.acknowledgesAgain();
  }
  await app.kill();
}

/** Looks at what a killed app has left, through a server that a living one has brought back. */
async function checkAfter(app: App): Promise<string[]> {
  const store = await openStore({ dataFolder }, { now: Date.now, connections: 4 });
  try {
    return await checkWorkspace(store, app.workspaceId, app.acknowledged);
  } finally {
    await store.close();
  }
}

test(
  `${CYCLES} times killed in the middle of work, app or server or both: nothing acknowledged is lost, nothing is torn, and it always starts`,
  async () => {
    const random = createRandom(SEED);
    let killed: Killed | null = null;
    let deals = 0;
    // what the last kill leaves is looked at by one cycle more
    for (let cycle = 1; cycle <= CYCLES + 1; cycle++) {
      const context = `FAIRLEAD_KILL_SEED=${SEED}, cycle ${cycle}, after a kill of ${killed?.target ?? "nothing"}`;
      const { faults, ...next }: Awaited<ReturnType<typeof runCycle>> = await runCycle(killed, random).catch(
        (cause: unknown) => {
          throw new Error(context, { cause });
        },
      );
      expect({ context, faults }).toEqual({ context, faults: [] });
      deals += next.app.acknowledged.size;
      killed = next;
    }
    expect(deals).toBeGreaterThan(CYCLES);
  },
  CYCLES * CYCLE_MS,
);
