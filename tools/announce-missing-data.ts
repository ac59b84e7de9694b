import { existsSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./workspace.ts";

/** Says once, before the tests, when the public data that some of them hold the readers against are not there. */
export function setup(): void {
  const folder = join(ROOT, "..", "shared", "data");
  if (!existsSync(folder)) console.warn(`The public data are not at ${folder}: tests on them are skipped.`);
}
