import { createHash, randomUUID } from "node:crypto";
import { createWriteStream, existsSync } from "node:fs";
import { mkdir, open, rename, rm, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { FairleadError } from "@fairlead/base";
import type { Client } from "pg";
import { codeOf } from "../connection/database-trouble.ts";
import type { StoreLocation } from "../store-location.ts";
import type { OperationOptions } from "./operation-options.ts";
import type { FileCopy } from "./store-copy.ts";
import { summed } from "./summed.ts";

/** The folder that keeps the contents of uploaded files, each under its workspace and named by its SHA-256; null: there is none. */
export function contentFolderOf(location: StoreLocation, { dataFolder }: OperationOptions): string | null {
  const folder = dataFolder ?? ("dataFolder" in location ? location.dataFolder : null);
  return folder === null ? null : join(folder, "files");
}

/**
 * The contents that a database tells of and a folder holds. Edges: what is not there any more is left out.
 * @throws {FairleadError} `content-unreadable`
 */
export async function* readContents(client: Client, folder: string | null): AsyncGenerator<FileCopy> {
  if (folder === null) return;
  const { rows } = await client.query<{ workspaceId: string; sha256: string }>(
    `SELECT DISTINCT workspace_id AS "workspaceId", encode(sha256, 'hex') AS sha256 FROM file ORDER BY 1, 2`,
  );
  for (const content of rows) {
    // opened first: it stays whole for us though somebody may delete it meanwhile
    const file = await openUnlessGone(join(folder, content.workspaceId, content.sha256));
    if (file !== null) yield { ...content, ...summed(file.createReadStream()) };
  }
}

async function openUnlessGone(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, "r");
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return null;
    throw new FairleadError("content-unreadable", { file: path, reason: codeOf(cause) }, { cause });
  }
}

/**
 * Puts contents into a folder, each whole or not at all. Gives those that were not there before.
 * Edges: one that is not what its name says was damaged where it came from, and is left out.
 */
export async function keepContents(contents: AsyncIterable<FileCopy>, folder: string | null): Promise<string[]> {
  const made: string[] = [];
  for await (const { workspaceId, sha256, chunks } of contents) {
    const path = folder === null ? null : join(folder, workspaceId, sha256);
    if (path === null || existsSync(path)) for await (const chunk of chunks) void chunk;
    else if (await keepContent(chunks, path, sha256)) made.push(path);
  }
  return made;
}

async function keepContent(chunks: AsyncIterable<Uint8Array>, path: string, sha256: string): Promise<boolean> {
  const folder = join(path, "..");
  const beside = join(folder, `.${randomUUID()}.part`);
  const hash = createHash("sha256");
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const hashed = async function* (): AsyncGenerator<Uint8Array> {
      for await (const chunk of chunks) {
        hash.update(chunk);
        yield chunk;
      }
    };
    await pipeline(Readable.from(hashed()), createWriteStream(beside, { flags: "wx", mode: 0o600, flush: true }));
    const isWhole = hash.digest("hex") === sha256;
    if (isWhole) await rename(beside, path);
    return isWhole;
  } finally {
    await rm(beside, { force: true });
  }
}

/** Takes contents away that were kept for nothing. */
export async function dropContents(paths: readonly string[]): Promise<void> {
  for (const path of paths) await rm(path, { force: true });
}
