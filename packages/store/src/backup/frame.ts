import { FairleadError } from "@fairlead/base";

/**
 * A part of a backup file, after the first line. Shape: one letter, the length in four bytes, and so many bytes.
 *
 * | letter | holds |
 * |---|---|
 * | H | the header, as JSON |
 * | F | the workspace and SHA-256 of an uploaded file, as JSON; its content follows |
 * | T | the name and columns of a table, as JSON; its rows follow |
 * | D | some of the content, or some of the rows in the text form of COPY, cut anywhere |
 * | E | what the parts D before it come to, as JSON |
 * | Z | how many tables there were, and the SHA-256 of all before, as JSON: the file is whole |
 */
export interface Frame {
  readonly kind: string;
  readonly body: Buffer;
}

/** The first line of every backup file, with the version of its form. */
export const FIRST_LINE = "fairlead backup 1\n";

const HEAD_BYTES = 5;
/** No part is longer: more is damage. */
export const MAX_BODY_BYTES: number = 16 * 1024 * 1024;

/** A part as it is written. */
export function encodeFrame(kind: string, body: Uint8Array): Buffer {
  const head = Buffer.alloc(HEAD_BYTES);
  head.write(kind, "latin1");
  head.writeUInt32BE(body.length, 1);
  return Buffer.concat([head, body]);
}

/**
 * The parts of a backup file, unpacked.
 * @throws {FairleadError} `backup-foreign` for what is no backup, `backup-format` for one of a form this program does not know,
 * `backup-cut` when it ends within a part, `backup-corrupt` for a part that cannot be.
 */
export async function* decodeFrames(source: AsyncIterable<Uint8Array>): AsyncGenerator<Frame> {
  const bytes = new ByteReader(source);
  assertFirstLine(await bytes.take(FIRST_LINE.length));
  for (let head = await bytes.take(HEAD_BYTES); head.length > 0; head = await bytes.take(HEAD_BYTES)) {
    const length = head.length < HEAD_BYTES ? 0 : head.readUInt32BE(1);
    if (length > MAX_BODY_BYTES) throw new FairleadError("backup-corrupt", { table: "none" });
    const body = await bytes.take(length);
    if (head.length < HEAD_BYTES || body.length < length) throw new FairleadError("backup-cut");
    yield { kind: head.toString("latin1", 0, 1), body };
  }
}

function assertFirstLine(line: Buffer): void {
  const found = line.toString("latin1");
  if (found === FIRST_LINE) return;
  const form = /^fairlead backup (\d+)/.exec(found)?.[1];
  if (form === undefined) throw new FairleadError("backup-foreign");
  throw new FairleadError("backup-format", { form });
}

/** Bytes asked for by number, from chunks cut anywhere. */
class ByteReader {
  readonly #source: AsyncIterator<Uint8Array>;
  #held: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** The next bytes: as many as asked for, fewer only at the end. */
  async take(length: number): Promise<Buffer> {
    const parts: Buffer[] = [this.#held];
    let held = this.#held.length;
    while (held < length) {
      const { done, value } = await this.#source.next();
      if (done === true) break;
      parts.push(Buffer.from(value.buffer, value.byteOffset, value.byteLength));
      held += value.byteLength;
    }
    const all = parts.length === 1 ? this.#held : Buffer.concat(parts);
    this.#held = all.subarray(length);
    return all.subarray(0, length);
  }
}
