// Runs each bench in a process of its own, prints its figures against their bounds, and exits with 1 when one does not hold.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { holds, type Figure } from "./figure.ts";

const BENCHES = ["columns", "columns-out", "csv", "xes", "picture", "help", "writes", "lists", "serving", "import"];
const here = import.meta.dirname;

function installPeer(): void {
  if (existsSync(join(here, "node_modules", "pm4js"))) return;
  console.error("Setting up: installing the peer that reading is measured against …");
  spawnSync("npm", ["ci", "--no-fund", "--no-audit", "--loglevel=error"], { cwd: here, stdio: ["ignore", 2, 2] });
}

function run(name: string): Figure[] {
  const args = ["--expose-gc", "--max-old-space-size=8192", join(here, `${name}.bench.ts`)];
  const { status, stdout } = spawnSync(process.execPath, args, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 1e8,
  });
  if (status !== 0) throw new Error(`the bench ${name} ended with ${status}`);
  return stdout
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line): Figure => JSON.parse(line));
}

const only = process.argv.slice(2);
let broken = 0;
installPeer();
for (const name of BENCHES.filter((bench) => only.length === 0 || only.includes(bench))) {
  console.log(`\n${name}`);
  for (const figure of run(name)) {
    const kept = holds(figure);
    if (!kept) broken++;
    const value = `${figure.measured.toPrecision(3)}${figure.unit}`;
    console.log(
      `  ${kept ? "holds " : "BROKEN"}  ${figure.name}: ${value} (${figure.side} ${figure.bound}${figure.unit})  ${figure.detail}`,
    );
  }
}
process.exit(broken > 0 ? 1 : 0);
