import { spawnSync } from "node:child_process";
import { chmodSync, createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { openEmbeddedServer } from "@fairlead/store";
import { reportFigures, short } from "./figure.ts";

const ROWS = Number(process.env["FAIRLEAD_BENCH_ROWS"] ?? 1_000_000);
const FEW_ROWS = ROWS / 5;
const STEPS_OF_DEAL = 5;
const MEGABYTE = 1_000_000;

const fromStore = createRequire(join(import.meta.dirname, "../../packages/store/package.json"));
const { Client } = fromStore("pg");
const { from: copyFrom } = fromStore("pg-copy-streams");

interface Run {
  readonly checkMs: number;
  readonly runMs: number;
  readonly peakBytes: number;
  readonly residentBefore: number;
  readonly counts: { readonly new: number };
}

const STAGES = ["Lead", "Qualified", "Demo", "Offer", "Won"];

/** The rows of a stage history, a deal after the other, as an export sorted by deal has them. */
function* history(rows: number): Generator<string> {
  yield "Deal ID,Deal Name,Stage,Entered at,Owner,Amount\n";
  const startAt = Date.UTC(2024, 0, 1);
  for (let deal = 0; deal * STEPS_OF_DEAL < rows; deal++) {
    let part = "";
    for (const [step, stage] of STAGES.entries()) {
      const at = new Date(startAt + deal * 60_000 + step * 86_400_000).toISOString();
      part += `D-${deal},Deal number ${deal},${stage},${at},Owner ${deal % 40},${(deal % 9000) + 100}.50\n`;
    }
    yield part;
  }
}

/** The plain speed of the database: the same rows into a table without indexes, kept. */
async function copyBare(databaseUrl: string, file: string): Promise<number> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("DROP TABLE IF EXISTS bare");
    await client.query(
      "CREATE TABLE bare (deal text, name text, stage text, entered timestamptz, owner text, amount numeric)",
    );
    const startedAt = performance.now();
    await pipeline(createReadStream(file), client.query(copyFrom("COPY bare FROM STDIN WITH (FORMAT csv, HEADER)")));
    return performance.now() - startedAt;
  } finally {
    await client.end();
  }
}

function importFile(databaseUrl: string, file: string): Run {
  const { stdout, status } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, "import-run.ts"), file, databaseUrl],
    {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  if (status !== 0) throw new Error(`the import ended with ${status}`);
  return JSON.parse(stdout);
}

const folder = mkdtempSync(join(tmpdir(), "fairlead-bench-"));
chmodSync(folder, 0o755);
const server = await openEmbeddedServer({ dataFolder: join(folder, "data") });
try {
  const [few, many] = [join(folder, "few.csv"), join(folder, "many.csv")];
  await pipeline(Readable.from(history(FEW_ROWS)), createWriteStream(few));
  await pipeline(Readable.from(history(ROWS)), createWriteStream(many));
  const small = importFile(server.url, few);
  const copies = [await copyBare(server.url, many)];
  const run = importFile(server.url, many);
  copies.push(await copyBare(server.url, many));
  const copyMs = Math.min(...copies);
  const rate = (ms: number): string => `${short((ROWS / ms) * 1000)} rows/s`;
  const perRow = (run.peakBytes - small.peakBytes) / (ROWS - FEW_ROWS);
  reportFigures([
    {
      name: "import of a stage history, of the rate of a bare COPY into a table without indexes",
      measured: copyMs / run.runMs,
      bound: 0.25,
      side: "at least",
      unit: "",
      detail: `${short(ROWS)} rows, ${(statSync(many).size / MEGABYTE).toFixed(0)} MB; ${rate(run.runMs)} against ${rate(copyMs)}; dry run ${rate(run.checkMs)}`,
    },
    {
      name: "peak memory of importing, by row beyond the first",
      measured: perRow,
      bound: 500,
      side: "at most",
      unit: " B",
      detail: `${(small.peakBytes / MEGABYTE).toFixed(0)} MB for ${short(FEW_ROWS)} rows, ${(run.peakBytes / MEGABYTE).toFixed(0)} MB for ${short(ROWS)}`,
    },
  ]);
} finally {
  await server.close();
  rmSync(folder, { recursive: true, maxRetries: 20, retryDelay: 100 });
}
