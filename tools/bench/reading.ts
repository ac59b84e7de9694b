import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { readLog } from "@fairlead/interchange";
import { selectAll } from "@fairlead/log";
import { discoverDirectlyFollowsGraph } from "@fairlead/mine";
import { openInput } from "../../packages/cli/src/input.ts";
import type { Figure } from "./figure.ts";

const MEGABYTE = 1_000_000;

/** Reads a file into a log, as the command does; the number of its events. */
export async function readEvents(file: string): Promise<number> {
  const input = await openInput(file, process.stdin);
  const { log } = await readLog(input.source, {});
  return log?.eventCount ?? 0;
}

/** Reads a file and discovers its graph, as the command does; the number of its paths. */
export async function readGraph(file: string): Promise<number> {
  const input = await openInput(file, process.stdin);
  const { log } = await readLog(input.source, {});
  return log === null ? 0 : discoverDirectlyFollowsGraph(selectAll(log)).edges.length;
}

/** How far reading a file in a fresh process stays under twice the finished log and 100 MB. */
export function memoryFigure(name: string, file: string): Figure {
  const script = join(import.meta.dirname, "read-memory.ts");
  const { stdout } = spawnSync(process.execPath, ["--expose-gc", script, file], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  const { logBytes, peakBytes }: { readonly logBytes: number; readonly peakBytes: number } = JSON.parse(stdout);
  return {
    name: `peak memory while reading ${name}, of twice the log + 100 MB`,
    measured: peakBytes / (2 * logBytes + 100 * MEGABYTE),
    bound: 1,
    side: "at most",
    unit: "",
    detail: `peak ${(peakBytes / MEGABYTE).toFixed(0)} MB, finished log ${(logBytes / MEGABYTE).toFixed(0)} MB`,
  };
}
