import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import type { ByteSource } from "@fairlead/interchange";
import { UsageError } from "./usage-error.ts";

/** A source whose unpacking can fail half-way; `failure` says how once the chunks have ended. */
export interface Input {
  readonly source: ByteSource;
  /** Bytes of the file as it lies on disk that were taken so far. */
  readonly bytesTaken: () => number;
  /** The code of the issue that ended the input early, or null. */
  readonly failure: () => "gzip-truncated" | "gzip-damaged" | null;
}

/**
 * Opens a file, or standard input for "-", plain or gzip (told by its first bytes, whatever it is called).
 * @throws {UsageError} when the file is missing, is a folder, or may not be read.
 */
export async function openInput(path: string, stdin: Readable): Promise<Input> {
  if (path === "-") return inputOf("stdin", null, stdin);
  const { size, folder } = await stat(path).then(
    (info) => ({ size: info.size, folder: info.isDirectory() }),
    (error: NodeJS.ErrnoException) => {
      throw new UsageError(error.code === "ENOENT" ? "cli.file-missing" : "cli.file-unreadable", { file: path });
    },
  );
  if (folder) throw new UsageError("cli.file-folder", { file: path });
  const stream = createReadStream(path, { highWaterMark: 1 << 18 });
  await new Promise<void>((resolve, reject) => {
    stream.once("open", () => resolve());
    stream.once("error", () => reject(new UsageError("cli.file-unreadable", { file: path })));
  });
  return inputOf(basename(path), size, stream);
}

/** Texts made by the program itself, as an input. */
export function inputOfTexts(name: string, texts: Iterable<string>): Input {
  return inputOf(name, null, Readable.from(texts));
}

function inputOf(name: string, sizeBytes: number | null, stream: Readable): Input {
  let taken = 0;
  let failure: "gzip-truncated" | "gzip-damaged" | null = null;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of stream) {
      const bytes: Uint8Array = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
      taken += bytes.length;
      yield bytes;
    }
  }
  async function* unpacked(): AsyncGenerator<Uint8Array> {
    const packed = counted();
    const { head, ended } = await takeHead(packed);
    const whole = rejoin(head, packed, ended);
    if (!(head.length > 1 && head[0] === 0x1f && head[1] === 0x8b)) {
      yield* whole;
      return;
    }
    try {
      yield* gunzip(whole);
    } catch (error) {
      failure = isTruncation(error) ? "gzip-truncated" : "gzip-damaged";
    }
  }
  return { source: { name, sizeBytes, chunks: unpacked() }, bytesTaken: () => taken, failure: () => failure };
}

/** The first two bytes at least, however small the chunks come. */
async function takeHead(chunks: AsyncGenerator<Uint8Array>): Promise<{ head: Uint8Array; ended: boolean }> {
  let head: Uint8Array = new Uint8Array(0);
  while (head.length < 2) {
    const { value, done } = await chunks.next();
    if (done === true) return { head, ended: true };
    head = head.length === 0 ? value : Buffer.concat([head, value]);
  }
  return { head, ended: false };
}

async function* rejoin(head: Uint8Array, rest: AsyncGenerator<Uint8Array>, ended: boolean): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head;
  if (!ended) yield* rest;
}

/**
 * Unpacks packed chunk by packed chunk, the next one while the reader works on what came out of the one before. What came out is held
 * here and not in the stream, so that what stands before a defect is not lost with the stream that found it.
 */
async function* gunzip(packed: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  const unpacker = createUnpacker();
  let ready: readonly Uint8Array[] = [];
  for await (const chunk of packed) {
    const next = unpacker.unpack(chunk);
    yield* ready;
    ready = await next;
    if (unpacker.error() !== null) break;
  }
  const rest = unpacker.finish();
  yield* ready;
  yield* await rest;
  const error = unpacker.error();
  if (error !== null) throw error;
}

/** Bytes a worker thread unpacks before it comes back: large, so that it works on while this thread reads. */
const UNPACKED_BYTES = 1 << 22;

interface Unpacker {
  /** All that comes out of a packed chunk, or of it up to a defect. */
  readonly unpack: (chunk: Uint8Array) => Promise<readonly Uint8Array[]>;
  readonly finish: () => Promise<readonly Uint8Array[]>;
  readonly error: () => Error | null;
}

function createUnpacker(): Unpacker {
  const stream = createGunzip({ chunkSize: UNPACKED_BYTES });
  let error: Error | null = null;
  const failed = new Promise<void>((resolve) =>
    stream.once("error", (cause) => {
      error = cause;
      resolve();
    }),
  );
  const drain = async (taken: Promise<void>): Promise<readonly Uint8Array[]> => {
    const chunks: Uint8Array[] = [];
    let isTaken = false;
    const settled = Promise.race([taken, failed]).then(() => (isTaken = true));
    for (;;) {
      for (let chunk: unknown = stream.read(); chunk !== null; chunk = stream.read()) {
        if (chunk instanceof Uint8Array) chunks.push(chunk);
      }
      if (isTaken) return chunks;
      await Promise.race([settled, new Promise((resolve) => stream.once("readable", resolve))]);
    }
  };
  return {
    unpack: (chunk) => drain(new Promise((resolve) => stream.write(chunk, () => resolve()))),
    finish: async () => {
      if (error !== null || stream.readableEnded) return [];
      return drain(new Promise((resolve) => stream.once("end", resolve).once("close", resolve).end()));
    },
    error: () => error,
  };
}

function isTruncation(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "Z_BUF_ERROR";
}
