import { Problem } from "@fairlead/api";
import { createHash, randomUUID } from "node:crypto";
import { access, mkdir, open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { mediaTypeOf, TELLING_BYTES } from "./media-type.ts";

/** A content that came in whole and lies beside its place. Units: bytes. */
export interface ReceivedContent {
  readonly path: string;
  readonly sizeBytes: number;
  readonly sha256: Buffer;
  readonly mediaType: string;
}

const FULL: ReadonlySet<unknown> = new Set(["ENOSPC", "EDQUOT"]);

/** The folder of a workspace's files, in the folder of all. */
export function fileFolder(folder: string, workspaceId: string): string {
  return join(folder, workspaceId);
}

/** What is still coming in has names like this; whole contents have their hash for a name. */
export const UNFINISHED: RegExp = /^\.[0-9a-f-]{36}\.part$/u;
export const FINISHED: RegExp = /^[0-9a-f]{64}$/u;

/**
 * Takes a content in as it comes: on disk, durable, beside its place, under a name of ours.
 * Edges: whatever goes wrong leaves nothing behind.
 * @throws {Problem} `disk-full`; what the stream throws.
 */
export async function receiveContent(folder: string, content: Readable): Promise<ReceivedContent> {
  const path = join(folder, `.${randomUUID()}.part`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return { path, ...(await write(path, content)) };
  } catch (error) {
    await rm(path, { force: true });
    throw toDiskProblem(error);
  }
}

async function write(path: string, content: Readable): Promise<Omit<ReceivedContent, "path">> {
  const hash = createHash("sha256");
  let beginning = Buffer.alloc(0);
  let sizeBytes = 0;
  const file = await open(path, "wx", 0o600);
  try {
    for await (const chunk of content as AsyncIterable<Buffer>) {
      sizeBytes += chunk.length;
      if (beginning.length < TELLING_BYTES) beginning = Buffer.concat([beginning, chunk.subarray(0, TELLING_BYTES)]);
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sizeBytes, sha256: hash.digest(), mediaType: mediaTypeOf(beginning) };
}

/**
 * Moves a content to its place, durably. Edges: one that lies there already is the same; done again it changes nothing.
 * @throws {Problem} `disk-full`.
 */
export async function keepContent(folder: string, { path, sha256 }: ReceivedContent): Promise<void> {
  const place = placeOf(folder, sha256);
  try {
    await rename(path, place).catch(async (error: unknown) => {
      // moved before, by a try that was cut off
      await access(place).catch(() => Promise.reject(error as Error));
    });
    const directory = await open(folder, "r");
    try {
      await directory.sync();
    } finally {
      await directory.close();
    }
  } catch (error) {
    throw toDiskProblem(error);
  }
}

/** Forgets a content that was not moved to its place. */
export async function dropContent({ path }: ReceivedContent): Promise<void> {
  await rm(path, { force: true });
}

/** The content of a hash, to be read. @throws {Problem} `file-lost` when it is not there. */
export async function openContent(folder: string, sha256: Buffer): Promise<Readable> {
  try {
    const file = await open(placeOf(folder, sha256), "r");
    return file.createReadStream();
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") throw new Problem("file-lost", { cause });
    throw cause;
  }
}

function placeOf(folder: string, sha256: Buffer): string {
  return join(folder, sha256.toString("hex"));
}

function toDiskProblem(error: unknown): unknown {
  return FULL.has(codeOf(error)) ? new Problem("disk-full", { cause: error }) : error;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : null;
}
