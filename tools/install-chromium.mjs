// Sees to a Chromium for the browser tests: uses the one that is there, installs Debian's where it may, else says what to do.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const places = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
if (!places.some((place) => place && existsSync(place))) {
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const run = (...command) => spawnSync(command[0], command.slice(1), { stdio: ["ignore", 2, 2] }).status === 0;
  console.error("Setting up: the browser tests need Chromium; installing it with apt-get …");
  const installed =
    existsSync("/usr/bin/apt-get") &&
    run(...asRoot, "apt-get", "update", "-qq") &&
    run(...asRoot, "apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium");
  if (!installed) {
    console.error(
      "Chromium could not be installed. Install it (Debian: apt-get install chromium) or set CHROMIUM_PATH to one, then run this again.",
    );
    process.exit(1);
  }
}
