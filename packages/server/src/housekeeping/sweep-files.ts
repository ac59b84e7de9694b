import { DAY_MS } from "@fairlead/base";
import { unneededContents, type Scope } from "@fairlead/store";
import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { FINISHED, UNFINISHED } from "../files/file-content.ts";

/** What nobody came back for is left this long. */
const LEFT_MS = 7 * DAY_MS;
/** The workspace is held while so many are looked up and deleted. */
const BATCH = 100;

/**
 * Deletes what uploads left behind in a folder: what never came in whole, and was not touched for 7 days: how many.
 * Units: `now` in epoch milliseconds.
 */
export async function sweepUnfinished(folder: string, now: number): Promise<number> {
  const left = await oldFiles(folder, UNFINISHED, now);
  for (const name of left) await rm(join(folder, name), { force: true });
  return left.length;
}

/**
 * Deletes contents that lie in the folder of a workspace for 7 days and that no file needs: how many.
 * Units: `now` in epoch milliseconds.
 */
export async function sweepContents(scope: Scope, folder: string, now: number): Promise<number> {
  const old = await oldFiles(folder, FINISHED, now);
  let deleted = 0;
  for (let start = 0; start < old.length; start += BATCH) {
    const hashes = old.slice(start, start + BATCH).map((name) => Buffer.from(name, "hex"));
    deleted += await scope.write(async (transaction) => {
      const unneeded = await unneededContents(transaction, scope, { hashes, now });
      for (const hash of unneeded) await rm(join(folder, hash.toString("hex")), { force: true });
      return unneeded.length;
    });
  }
  return deleted;
}

/** The names of files in a folder that have a form and were last written 7 days ago. Edges: no folder, no files. */
async function oldFiles(folder: string, form: RegExp, now: number): Promise<string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  });
  const old: string[] = [];
  for (const name of names.filter((candidate) => form.test(candidate))) {
    const { mtimeMs } = await stat(join(folder, name)).catch(() => ({ mtimeMs: Infinity }));
    if (mtimeMs < now - LEFT_MS) old.push(name);
  }
  return old;
}
