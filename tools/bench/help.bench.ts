import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { reportFigures } from "./figure.ts";
import { timeAlone } from "./paired.ts";

const command = join(import.meta.dirname, "..", "..", "packages", "cli", "bin", "fairlead.js");
const help = await timeAlone(() => spawnSync(process.execPath, [command, "--help"]), { rounds: 15, warmUp: 3 });
const bare = await timeAlone(() => spawnSync(process.execPath, ["-e", "0"]), { rounds: 15, warmUp: 3 });
reportFigures([
  {
    name: "fairlead --help",
    measured: help,
    bound: 150,
    side: "at most",
    unit: " ms",
    detail: `node itself starts in ${bare.toFixed(0)} ms`,
  },
]);
