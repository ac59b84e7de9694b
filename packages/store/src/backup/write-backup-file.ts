import { createHash, randomBytes } from "node:crypto";
import { createWriteStream, existsSync } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { FairleadError } from "@fairlead/base";
import { encodeFrame, FIRST_LINE, MAX_BODY_BYTES } from "./frame.ts";
import { checkBackupFile } from "./read-backup-file.ts";
import type { StoreCopy } from "./store-copy.ts";
import type { SummedChunks } from "./summed.ts";

/** What a backup file holds. */
export interface BackupSummary {
  readonly file: string;
  readonly bytes: number;
  readonly tables: number;
  readonly rows: number;
  /** Contents of uploaded files. */
  readonly files: number;
  /** The version of the schema. */
  readonly schema: number;
}

/** Text of COPY packs to nearly the same size at twice the speed. */
const GZIP_LEVEL = 3;

/**
 * Writes a copy of a store into a file: beside its place first, synced, read back and compared, and only then moved there. It is readable by us
 * alone.
 * @throws {FairleadError} `backup-exists` when the file is there, `backup-unwritable` when it cannot be written, as on a full disk: nothing is
 * left of it.
 */
export async function writeBackupFile(copy: StoreCopy, file: string): Promise<BackupSummary> {
  if (existsSync(file)) throw new FairleadError("backup-exists", { file });
  const beside = `${file}.${randomBytes(4).toString("hex")}.part`;
  try {
    await mkdir(dirname(file), { recursive: true });
    const target = createWriteStream(beside, { flags: "wx", mode: 0o600, flush: true });
    await pipeline(Readable.from(encodeBackup(copy)), createGzip({ level: GZIP_LEVEL }), target);
    const contents = await checkBackupFile(beside);
    await rename(beside, file);
    await syncFolder(dirname(file));
    return { file, bytes: target.bytesWritten, schema: copy.header.schema.length, ...contents };
  } catch (cause) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw isFileTrouble(cause)
      ? new FairleadError("backup-unwritable", { file, reason: cause.code }, { cause })
      : cause;
  }
}

async function* encodeBackup({ header, files, tables }: StoreCopy): AsyncGenerator<Buffer> {
  const hash = createHash("sha256");
  const pass = (part: Buffer): Buffer => {
    hash.update(part);
    return part;
  };
  let count = 0;
  yield pass(Buffer.concat([Buffer.from(FIRST_LINE), frameOf("H", header)]));
  for await (const { workspaceId, sha256, ...content } of files) {
    yield pass(frameOf("F", { workspaceId, sha256 }));
    for await (const part of encodeChunks(content)) yield pass(part);
  }
  for await (const { name, columns, ...content } of tables) {
    yield pass(frameOf("T", { name, columns }));
    for await (const part of encodeChunks(content)) yield pass(part);
    count++;
  }
  yield frameOf("Z", { tables: count, sha256: hash.digest("hex") });
}

async function* encodeChunks({ chunks, sum }: SummedChunks): AsyncGenerator<Buffer> {
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length; at += MAX_BODY_BYTES)
      yield encodeFrame("D", chunk.subarray(at, at + MAX_BODY_BYTES));
  yield frameOf("E", sum());
}

function frameOf(kind: string, value: unknown): Buffer {
  return encodeFrame(kind, Buffer.from(JSON.stringify(value)));
}

/** A new name is kept through a power cut when its folder is synced. Edges: not every system opens a folder. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder);
  await handle.sync();
  await handle.close();
}

function isFileTrouble(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && "syscall" in error && "code" in error && typeof error.code === "string";
}
