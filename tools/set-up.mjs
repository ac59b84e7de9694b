// Runs on whatever Node ≥ 20 the machine has: installs what the lock file names, once, then runs the command on the pinned Node.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, "node_modules", ".fairlead-set-up");

function installedFor() {
  const hash = createHash("sha256").update(readFileSync(join(root, "package-lock.json")));
  for (const name of readdirSync(join(root, "packages")).sort()) {
    const manifest = join(root, "packages", name, "package.json");
    if (existsSync(manifest)) hash.update(readFileSync(manifest));
  }
  return hash.digest("hex");
}

/** Runs a command to its end, and passes on what asks it to end: a server stops well only when it is told. */
function run(command, args) {
  const path = [join(root, "node_modules", ".bin"), process.env.PATH].join(delimiter);
  const child = spawn(command, args, {
    cwd: process.cwd(),
    stdio: "inherit",
    env: { ...process.env, PATH: path },
    shell: process.platform === "win32",
  });
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  // a terminal sends it to the command too, to which a second one means: at once
  process.on("SIGINT", () => {});
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

function setUp() {
  const wanted = installedFor();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.error("Setting up: installing the packages named in package-lock.json …");
  const { status } = spawnSync("npm", ["ci", "--no-fund", "--no-audit", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    console.error("npm ci did not finish. Check the network and the space on disk, then run the same command again.");
    process.exit(3);
  }
  writeFileSync(stamp, wanted);
}

setUp();
const [command, ...args] = process.argv.slice(2);
process.exit(command === undefined ? 0 : await run(command, args));
