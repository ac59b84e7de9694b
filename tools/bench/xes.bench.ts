import { spawnSync } from "node:child_process";
import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createGunzip, gunzipSync } from "node:zlib";
import { writeXes } from "@fairlead/interchange";
import { createSampleLog } from "@fairlead/sample";
import { writeFileWhole } from "../../packages/cli/src/output/write-file.ts";
import { reportFigures, short, type Figure } from "./figure.ts";
import { timeAlone, timePaired } from "./paired.ts";
import { memoryFigure, readEvents } from "./reading.ts";

const EVENTS = 500_000;
const here = import.meta.dirname;
const RECEIPT = join(here, "../../../shared/data/logs/receipt.xes.gz");

/** Unpacks a file, then looks at each byte once. */
function gunzipThenScan(file: string): number {
  const bytes = gunzipSync(readFileSync(file));
  let tags = 0;
  for (let index = 0; index < bytes.length; index++) if (bytes[index] === 0x3c) tags++;
  return tags;
}

/** The same with unpacking in a worker thread ahead of the scan. */
async function gunzipWhileScanning(file: string): Promise<number> {
  let tags = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 18 }).pipe(
    createGunzip({ chunkSize: 1 << 18 }),
  )) {
    for (let index = 0; index < chunk.length; index++) if (chunk[index] === 0x3c) tags++;
  }
  return tags;
}

async function againstPeer(): Promise<Figure[]> {
  if (!existsSync(RECEIPT)) {
    process.stderr.write("receipt.xes.gz is not here: reading is not measured against pm4js\n");
    return [];
  }
  const { stdout } = spawnSync(process.execPath, [join(here, "peer-xes.cjs"), RECEIPT, "15"], { encoding: "utf8" });
  const { eventsPerSecond: peer }: { readonly eventsPerSecond: number } = JSON.parse(stdout);
  const events = await readEvents(RECEIPT);
  const ours = (events / (await timeAlone(() => readEvents(RECEIPT), { rounds: 15, warmUp: 10 }))) * 1000;
  return [
    {
      name: "receipt.xes.gz with all attributes, of the rate of pm4js",
      measured: ours / peer,
      bound: 10,
      side: "at least",
      unit: " ×",
      detail: `${short(ours)} events/s against ${short(peer)}, medians of 15`,
    },
  ];
}

const folder = mkdtempSync(join(tmpdir(), "fairlead-bench-"));
try {
  const file = join(folder, "events.xes.gz");
  await writeFileWhole(file, writeXes(createSampleLog({ seed: 1, events: EVENTS })));
  const ours = (): Promise<number> => readEvents(file);
  const { medianA, medianB, ratio } = await timePaired(ours, () => gunzipThenScan(file), { rounds: 7, warmUp: 2 });
  const overlapped = await timePaired(ours, () => gunzipWhileScanning(file), { rounds: 7, warmUp: 1 });
  reportFigures([
    ...(await againstPeer()),
    {
      name: "XES.gz file to log, of the rate of gunzip plus a bare byte scan",
      measured: 1 / ratio,
      bound: 0.5,
      side: "at least",
      unit: "",
      detail: `${short((EVENTS / medianA) * 1000)} events/s; ${medianA.toFixed(0)} ms against ${medianB.toFixed(0)} ms; with the two overlapped ${(1 / overlapped.ratio).toFixed(2)} (${overlapped.medianB.toFixed(0)} ms)`,
    },
    memoryFigure("XES.gz", file),
  ]);
} finally {
  rmSync(folder, { recursive: true });
}
