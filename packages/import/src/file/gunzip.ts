import { constants, createGunzip, gunzipSync } from "node:zlib";

/** How packed bytes can fail to unpack. */
export type GzipFailure = "gzip-truncated" | "gzip-damaged";

/**
 * Unpacks packed chunk by packed chunk, the next one while the reader works on what came out of the one before. Gives back how it failed, if it
 * did. What came out is held here and not in the stream, so that what stands before a defect is not lost with the stream that found it.
 * Edges: of a defect in the first megabyte everything before it is given; of a later one all but at most the last 4 MB.
 */
export async function* gunzip(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, GzipFailure | null> {
  const unpacker = createUnpacker();
  const beginning: Uint8Array[] = [];
  let taken = 0;
  let given = 0;
  let ready: readonly Uint8Array[] = [];
  for await (const chunk of packed) {
    taken += chunk.length;
    if (taken <= MOST_KEPT_BYTES) beginning.push(chunk);
    const next = unpacker.unpack(chunk);
    yield* ready;
    ready = await next;
    given += lengthOf(ready);
    if (unpacker.error() !== null) break;
  }
  const rest = unpacker.finish();
  yield* ready;
  const last = await rest;
  yield* last;
  const error = unpacker.error();
  if (error === null) return null;
  if (isTruncation(error)) return "gzip-truncated";
  if (taken <= MOST_KEPT_BYTES) yield unpackSound(Buffer.concat(beginning)).subarray(given + lengthOf(last));
  return "gzip-damaged";
}

/** Packed bytes kept from the beginning, to unpack what is sound of them once more. */
const MOST_KEPT_BYTES = 1 << 20;
/** What they may unpack to. */
const MOST_SOUND_BYTES = 1 << 26;

/** What the longest sound beginning of damaged bytes unpacks to; the unpacker itself gives nothing of the piece in which it fails. */
function unpackSound(packed: Uint8Array): Uint8Array {
  let sound: Uint8Array = new Uint8Array(0);
  let low = 0;
  for (let high = packed.length; low < high;) {
    const middle = Math.ceil((low + high) / 2);
    try {
      const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MOST_SOUND_BYTES };
      sound = gunzipSync(packed.subarray(0, middle), options);
      low = middle;
    } catch {
      high = middle - 1;
    }
  }
  return sound;
}

function lengthOf(chunks: readonly Uint8Array[]): number {
  return chunks.reduce((sum, chunk) => sum + chunk.length, 0);
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
