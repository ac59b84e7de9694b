import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { findImport } from "@fairlead/store";
import { openTestStore, type TestStore } from "@fairlead/store/testing";
import type { ImportHost } from "../src/engine/import-host.ts";
import { runImport } from "../src/engine/run-import.ts";
import { undoImport } from "../src/engine/undo-import.ts";
import { recordKeysOf } from "../src/normalise/record-keys.ts";
import { bring, newHost, prepare } from "./import-host.ts";
import { stateHash } from "./workspace-state.ts";

const KILLS = Number(process.env["FAIRLEAD_IMPORT_KILLS"] ?? 20);
const DEALS = Number(process.env["FAIRLEAD_IMPORT_KILL_DEALS"] ?? 22_000);

let store: TestStore;
const dataFolder = mkdtempSync(join(tmpdir(), "fairlead-kill-"));
beforeAll(async () => {
  store = await openTestStore(inject("databaseUrl"), { keysOf: recordKeysOf });
});
afterAll(async () => {
  await store.drop();
  rmSync(dataFolder, { recursive: true });
});

/** Deals of which many share their company and person, so that what one batch makes the next one finds. */
function manyDeals(count: number): string {
  const rows = ["Deal ID,Deal Name,Stage,Entered at,Company,Contact email"];
  for (let deal = 0; deal < count; deal++) {
    const company = `Company ${deal % 700},buyer${deal % 900}@c${deal % 700}.example.com`;
    rows.push(`D-${deal},Deal ${deal},Offer,2026-03-02T09:00:00Z,${company}`);
    if (deal % 3 === 0) rows.push(`D-${deal},Deal ${deal},Won,2026-03-03T09:00:00Z,${company}`);
  }
  return `${rows.join("\n")}\n`;
}

/** Runs an import in another process and kills that after so many of its batches and some milliseconds: whether it was killed in time. */
function runAndKill(host: ImportHost, importId: string, after: { batches: number; ms: number }): Promise<boolean> {
  const script = join(import.meta.dirname, "import-until.ts");
  const child = spawn(process.execPath, [script, store.databaseUrl, host.workspaceId, host.dataFolder, importId], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let batches = 0;
  let isDone = false;
  child.stdout.on("data", (text: Buffer) => {
    isDone ||= text.includes("done\n");
    batches += text.toString().split("importing").length - 1;
    if (batches >= after.batches) setTimeout(() => child.kill("SIGKILL"), after.ms);
  });
  return new Promise((resolve) => child.once("exit", () => resolve(!isDone)));
}

test(`an import that is killed ${KILLS} times ends as one that never was, and undoing leaves nothing of it`, async () => {
  const content = manyDeals(DEALS);
  const whole = await newHost(store, dataFolder);
  const empty = await stateHash(store, whole.workspaceId);
  const { report } = await bring(whole, content);
  expect(report.counts).toMatchObject({ new: DEALS, newCompanies: 700, skipped: 0 });
  const hash = await stateHash(store, whole.workspaceId);

  const host = await newHost(store, dataFolder);
  const { id } = await prepare(host, content);
  let kills = 0;
  const batchesSeen = new Set<number>();
  while (kills < KILLS) {
    // at each kill another moment within a batch
    const wasKilled = await runAndKill(host, id, { batches: kills % 7 === 0 ? 2 : 1, ms: (kills * 37) % 130 });
    if (!wasKilled) break;
    kills++;
    const scope = host.store.scope(host.workspaceId);
    const row = await scope.read((tx) => findImport(tx, scope, id));
    expect(row?.state).toBe("running");
    batchesSeen.add(row!.nextBatch);
  }
  expect(batchesSeen.size).toBeGreaterThan(Math.min(kills, 5) / 2);
  const scope = host.store.scope(host.workspaceId);
  const row = await scope.read((tx) => findImport(tx, scope, id));
  if (row?.state === "running") await runImport(host, id);
  expect(await stateHash(store, host.workspaceId)).toBe(hash);
  expect((await undoImport(host, id)).kept).toEqual([]);
  expect(await stateHash(store, host.workspaceId)).toBe(empty);
}, 900_000);
