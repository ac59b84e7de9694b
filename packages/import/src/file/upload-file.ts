import { createHash, randomUUID } from "node:crypto";
import { open, mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { FairleadError } from "@fairlead/base";
import { openFile } from "./open-file.ts";

/** The largest file that is taken. Units: bytes. */
export const MAX_UPLOAD_BYTES: number = 500 * 1024 ** 2;

/** A file as it lies in the data folder, under its hash. */
export interface StoredFile {
  readonly path: string;
  readonly sizeBytes: number;
  /** SHA-256, as hex. */
  readonly sha256: string;
}

/** What the sender says of the file, to be held to; and where it goes. */
export interface UploadOptions {
  /** The folder of the workspace's files. */
  readonly folder: string;
  readonly sizeBytes?: number;
  readonly sha256?: string;
  /** Default: `MAX_UPLOAD_BYTES`. */
  readonly maxBytes?: number;
  /** Default: `MAX_UNPACKED_BYTES`. */
  readonly maxUnpackedBytes?: number;
}

/**
 * Keeps a file as it comes in: written beside its place, looked through, and moved there when whole and sound.
 * Edges: the same bytes are kept once; whatever goes wrong leaves nothing behind.
 * @throws {FairleadError} `import-file-empty`, `import-file-too-large`, `import-file-size-wrong`, `import-file-hash-wrong`,
 * `import-file-damaged` for a gzip file that does not unpack to its end, `import-unpacked-too-large`.
 */
export async function uploadFile(chunks: AsyncIterable<Uint8Array>, options: UploadOptions): Promise<StoredFile> {
  const { folder, maxBytes = MAX_UPLOAD_BYTES } = options;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const beside = join(folder, `.${randomUUID()}.part`);
  try {
    const { sizeBytes, sha256 } = await write(beside, chunks, maxBytes);
    if (sizeBytes === 0) throw new FairleadError("import-file-empty");
    if (options.sizeBytes !== undefined && options.sizeBytes !== sizeBytes)
      throw new FairleadError("import-file-size-wrong", { bytes: sizeBytes, announced: options.sizeBytes });
    if (options.sha256 !== undefined && options.sha256.toLowerCase() !== sha256)
      throw new FairleadError("import-file-hash-wrong");
    await assertSound(beside, options);
    const path = storedPath(folder, sha256);
    await rename(beside, path);
    return { path, sizeBytes, sha256 };
  } finally {
    await rm(beside, { force: true });
  }
}

/** Where the file of a hash lies. */
export function storedPath(folder: string, sha256: string): string {
  return join(folder, sha256);
}

async function write(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<{ readonly sizeBytes: number; readonly sha256: string }> {
  const hash = createHash("sha256");
  const file = await open(path, "wx", 0o600);
  let sizeBytes = 0;
  try {
    for await (const chunk of chunks) {
      sizeBytes += chunk.length;
      if (sizeBytes > maxBytes) throw new FairleadError("import-file-too-large", { bytes: maxBytes });
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sizeBytes, sha256: hash.digest("hex") };
}

/** Unpacks a packed file to its end, for damage near the end would otherwise show when half of it is imported. */
async function assertSound(path: string, { maxUnpackedBytes }: UploadOptions): Promise<void> {
  const { source, isPacked, failure } = await openFile(path, {
    name: "",
    ...(maxUnpackedBytes === undefined ? {} : { maxUnpackedBytes }),
  });
  if (!isPacked) return;
  for await (const chunk of source.chunks) void chunk;
  const how = failure();
  if (how !== null) throw new FairleadError("import-file-damaged", { how: how.slice("gzip-".length) });
}
