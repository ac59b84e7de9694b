/** Takes bytes off a source in the portions the reader wants. */
export class ByteFeed {
  readonly #chunks: AsyncIterator<Uint8Array>;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** The next bytes: at least so many unless the source ends before; whole chunks, so often more. Empty at the end. */
  async take(atLeast = 1): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    let length = 0;
    while (length < atLeast) {
      const next = await this.#chunks.next();
      if (next.done === true) break;
      parts.push(next.value);
      length += next.value.length;
    }
    return joinBytes(parts);
  }

  /** The first bytes, already taken, and after them all the rest. */
  async *rejoin(first: Uint8Array): AsyncGenerator<Uint8Array> {
    if (first.length > 0) yield first;
    for (;;) {
      const bytes = await this.take();
      if (bytes.length === 0) return;
      yield bytes;
    }
  }

  /** Tells the source that no more will be taken. */
  async close(): Promise<void> {
    await this.#chunks.return?.();
  }
}

/** All parts after one another; a single part is given as it is. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0]!;
  let length = 0;
  for (const part of parts) length += part.length;
  const joined = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}
