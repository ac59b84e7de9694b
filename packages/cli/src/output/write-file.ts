import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { UsageError } from "../usage-error.ts";

/**
 * Writes a file whole or not at all: beside its place first, then moved there. A name ending in .gz is packed.
 * @throws {UsageError} `cli.output-unwritable` when the place may not be written.
 */
export async function writeFileWhole(path: string, parts: Iterable<string | Uint8Array>): Promise<void> {
  const beside = `${path}.${createHash("sha256").update(`${process.pid}${path}`).digest("hex").slice(0, 8)}.part`;
  try {
    const target = createWriteStream(beside);
    if (path.endsWith(".gz")) await pipeline(Readable.from(parts), createGzip(), target);
    else await pipeline(Readable.from(parts), target);
    await rename(beside, path);
  } catch (cause) {
    await rm(beside, { force: true });
    if (isPlaceTrouble(cause)) throw new UsageError("cli.output-unwritable", { file: path, reason: cause.code });
    throw cause;
  }
}

const PLACE_TROUBLE: readonly string[] = [
  "ENOENT",
  "EACCES",
  "EPERM",
  "EISDIR",
  "ENOTDIR",
  "EROFS",
  "ENOSPC",
  "ENAMETOOLONG",
];

function isPlaceTrouble(error: unknown): error is Error & { readonly code: string } {
  return (
    error instanceof Error && "code" in error && typeof error.code === "string" && PLACE_TROUBLE.includes(error.code)
  );
}
