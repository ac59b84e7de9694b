// Reads a XES.gz file with pm4js, several times in one process, and prints the median events a second.
const { readFileSync } = require("node:fs");
const { gunzipSync } = require("node:zlib");
require("pm4js");

const [file, rounds] = process.argv.slice(2);
const packed = readFileSync(file);
const rates = [];
for (let round = 0; round < Number(rounds); round++) {
  const startedAt = performance.now();
  const log = XesImporter.apply(gunzipSync(packed).toString("utf8"));
  const events = log.traces.reduce((sum, trace) => sum + trace.events.length, 0);
  rates.push((events / (performance.now() - startedAt)) * 1000);
}
process.stdout.write(JSON.stringify({ eventsPerSecond: rates.sort((a, b) => a - b)[rates.length >> 1] }));
