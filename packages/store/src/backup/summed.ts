import { createHash } from "node:crypto";
import type { TableSum } from "./store-copy.ts";

/** Chunks that are counted and hashed as they pass. */
export interface SummedChunks {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Shape: `rows` are the ends of lines, of which COPY writes one a row. */
  readonly sum: () => TableSum;
}

const LINE_END = 0x0a;

/** The chunks, and what they come to once they are read to their end. */
export function summed(source: AsyncIterable<Uint8Array>): SummedChunks {
  const hash = createHash("sha256");
  let rows = 0;
  let bytes = 0;
  let digest: string | null = null;
  const pass = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      hash.update(chunk);
      bytes += chunk.length;
      for (let at = chunk.indexOf(LINE_END); at >= 0; at = chunk.indexOf(LINE_END, at + 1)) rows++;
      yield chunk;
    }
  };
  return { chunks: pass(), sum: () => ({ rows, bytes, sha256: (digest ??= hash.digest("hex")) }) };
}

/** Reads chunks to their end, for what they come to. */
export async function sumOf(source: AsyncIterable<Uint8Array>): Promise<TableSum> {
  const { chunks, sum } = summed(source);
  for await (const chunk of chunks) void chunk;
  return sum();
}

/** Whether two sums are of the same rows. */
export function isSameSum(a: TableSum, b: TableSum): boolean {
  return a.rows === b.rows && a.bytes === b.bytes && a.sha256 === b.sha256;
}
