import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { Readable } from "node:stream";
import type { ByteSource } from "@fairlead/interchange";
import { gunzip, type GzipFailure } from "@fairlead/import/gunzip";
import { UsageError } from "./usage-error.ts";

/** A source whose unpacking can fail half-way; `failure` says how once the chunks have ended. */
export interface Input {
  readonly source: ByteSource;
  /** Bytes of the file as it lies on disk that were taken so far. */
  readonly bytesTaken: () => number;
  /** The code of the issue that ended the input early, or null. */
  readonly failure: () => GzipFailure | null;
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
  const stream = createReadStream(path, { highWaterMark: 1 << 17 });
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
  let failure: GzipFailure | null = null;
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
    failure = yield* gunzip(whole);
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
