import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const USUAL_PATHS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/opt/google/chrome/chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The installed Chromium: the one `CHROMIUM_PATH` names, else the first of the usual places. Throws with what to do when there is none. */
function findChromium(): string {
  const named = process.env["CHROMIUM_PATH"];
  const found = (named === undefined ? USUAL_PATHS : [named]).find((path) => existsSync(path));
  if (found !== undefined) return found;
  const where = named === undefined ? "in any of the usual places" : `at CHROMIUM_PATH (${named})`;
  throw new Error(
    `No Chromium ${where}. Install it with "apt-get install chromium", or set CHROMIUM_PATH to its program.`,
  );
}

/** Starts the installed Chromium without a window. Throws with what to do when there is none. */
export async function launchChromium(): Promise<Browser> {
  return await chromium.launch({ executablePath: findChromium(), args: ARGUMENTS });
}
