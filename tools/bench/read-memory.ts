// Reads one file in a process of its own and prints how much memory the finished log takes and how much reading took at its peak.
import { readLog } from "@fairlead/interchange";
import { openInput } from "../../packages/cli/src/input.ts";

const collectGarbage = (globalThis as { gc?: () => void }).gc ?? ((): void => {});

function heldBytes(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const [file = ""] = process.argv.slice(2);
const held = heldBytes();
const residentBefore = process.memoryUsage().rss;
const input = await openInput(file, process.stdin);
const { log } = await readLog(input.source, {});
const peakResident = process.resourceUsage().maxRSS * 1024;
const logBytes = heldBytes() - held;
process.stdout.write(
  JSON.stringify({ events: log?.eventCount ?? 0, logBytes, peakBytes: Math.max(0, peakResident - residentBefore) }),
);
