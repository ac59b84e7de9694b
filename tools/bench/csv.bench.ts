import { createReadStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { simulateDeals, writeSample } from "@fairlead/sample";
import { writeFileWhole } from "../../packages/cli/src/output/write-file.ts";
import { reportFigures, short } from "./figure.ts";
import { timePaired } from "./paired.ts";
import { memoryFigure, readEvents, readGraph } from "./reading.ts";

const DEALS = 60_000;
const { parse } = createRequire(join(import.meta.dirname, "../../packages/interchange/package.json"))("csv-parse");

/** The chosen library's own parse of a file, records counted and dropped. */
function parseBare(file: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const parser = parse();
    let records = 0;
    parser.on("readable", () => {
      while (parser.read() !== null) records++;
    });
    parser.on("end", () => resolve(records)).on("error", reject);
    createReadStream(file).pipe(parser);
  });
}

const folder = mkdtempSync(join(tmpdir(), "fairlead-bench-"));
try {
  const file = join(folder, "events.csv");
  await writeFileWhole(file, writeSample(simulateDeals({ seed: 1, deals: DEALS }), { format: "csv" }).chunks);
  const events = await readEvents(file);
  const { medianA, medianB, ratio } = await timePaired(
    () => readGraph(file),
    () => parseBare(file),
    { rounds: 5, warmUp: 1 },
  );
  const rate = (ms: number): string => `${short((events / ms) * 1000)} events/s`;
  reportFigures([
    {
      name: "CSV file to graph, of the rate of the library's bare parse",
      measured: 1 / ratio,
      bound: 0.5,
      side: "at least",
      unit: "",
      detail: `${(statSync(file).size / 1e6).toFixed(0)} MB; ${rate(medianA)} against ${rate(medianB)}`,
    },
    memoryFigure("CSV", file),
  ]);
} finally {
  rmSync(folder, { recursive: true });
}
