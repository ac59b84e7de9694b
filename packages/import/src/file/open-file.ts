import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { FairleadError } from "@fairlead/base";
import type { ByteSource } from "@fairlead/interchange";
import { gunzip, type GzipFailure } from "./gunzip.ts";

/** What a packed file may unpack to: a few bytes can claim to be terabytes. Units: bytes. */
const MAX_UNPACKED_BYTES = 4 * 1024 ** 3;

const CHUNK_BYTES = 1 << 17;

/** A file being read, unpacked where it is packed. */
export interface OpenFile {
  readonly source: ByteSource;
  readonly sizeBytes: number;
  readonly isPacked: boolean;
  /** Bytes of the file as it lies on disk that were taken so far. */
  readonly bytesTaken: () => number;
  /** How unpacking failed, once the chunks have ended; null if it did not. */
  readonly failure: () => GzipFailure | null;
}

/** How much of a file to read, and what to call it. Units: `atMostBytes` as they lie on disk or unpacked, whichever is reached first. */
export interface OpenFileOptions {
  readonly name: string;
  readonly atMostBytes?: number;
  /** Default: `MAX_UNPACKED_BYTES`. */
  readonly maxUnpackedBytes?: number;
}

/**
 * Opens a file, plain or gzip by its first bytes.
 * Edges: with `atMostBytes` it ends at the end of a line.
 * @throws {FairleadError} while it is read, `import-unpacked-too-large` when it unpacks to more than may be.
 */
export async function openFile(
  path: string,
  { name, atMostBytes = Infinity, maxUnpackedBytes = MAX_UNPACKED_BYTES }: OpenFileOptions,
): Promise<OpenFile> {
  const { size } = await stat(path);
  const isPacked = await startsPacked(path);
  let taken = 0;
  let failure: GzipFailure | null = null;
  async function* onDisk(): AsyncGenerator<Uint8Array> {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
      const bytes: Uint8Array = chunk;
      taken += bytes.length;
      yield bytes;
    }
  }
  async function* unpacked(): AsyncGenerator<Uint8Array> {
    if (isPacked) failure = yield* gunzip(onDisk());
    else yield* onDisk();
  }
  return {
    source: { name, sizeBytes: size, chunks: atMost(unpacked(), { atMostBytes, maxUnpackedBytes }) },
    sizeBytes: size,
    isPacked,
    bytesTaken: () => taken,
    failure: () => failure,
  };
}

async function startsPacked(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
}

async function* atMost(
  chunks: AsyncGenerator<Uint8Array>,
  { atMostBytes, maxUnpackedBytes }: Required<Omit<OpenFileOptions, "name">>,
): AsyncGenerator<Uint8Array> {
  let given = 0;
  for await (const chunk of chunks) {
    given += chunk.length;
    if (given > maxUnpackedBytes) throw new FairleadError("import-unpacked-too-large", { bytes: maxUnpackedBytes });
    if (given < atMostBytes) {
      yield chunk;
      continue;
    }
    yield upToLineEnd(chunk);
    return;
  }
}

const LF = 10;

/** The chunk without the line it is cut in; in UTF-16 a line end has a zero beside it. */
function upToLineEnd(chunk: Uint8Array): Uint8Array {
  const end = chunk.lastIndexOf(LF) + 1;
  return chunk.subarray(0, chunk[end] === 0 ? end + 1 : end);
}
