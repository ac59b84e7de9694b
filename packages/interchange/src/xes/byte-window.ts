import { LONGEST_SHAPE } from "./tag-shape.ts";

/**
 * The bytes of a file from where they are still needed to where they came.
 * Shape: they lie at the beginning of `bytes`, up to `end`. Two zeros follow them, and room for the longest tag shape to be compared with.
 */
export class ByteWindow {
  bytes: Uint8Array = new Uint8Array(1 << 17);
  view: DataView = new DataView(this.bytes.buffer);
  end = 0;

  /** Drops the bytes before a position and adds a chunk. Ownership: it is copied. */
  slide(position: number, chunk: Uint8Array): void {
    const kept = this.end - position;
    if (position > 0) this.bytes.copyWithin(0, position, this.end);
    this.end = kept + chunk.length;
    if (this.end + LONGEST_SHAPE > this.bytes.length) {
      const larger = new Uint8Array(Math.max(this.end + LONGEST_SHAPE, this.bytes.length * 2));
      larger.set(this.bytes.subarray(0, kept));
      this.bytes = larger;
      this.view = new DataView(larger.buffer);
    }
    this.bytes.set(chunk, kept);
    this.bytes.fill(0, this.end, this.end + 2);
  }
}
