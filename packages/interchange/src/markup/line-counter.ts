/** A place in a text, both counted from 1; a column is a character. */
export interface LinePlace {
  readonly line: number;
  readonly column: number;
}

/** Where each line of a buffer starts, while the buffer moves over a text of any length. Positions are those of the buffer. */
export class LineCounter {
  /** The line last begun, from 1. */
  line: number = 1;
  #start = 0;
  /** Characters of the line that stood before the first byte of the buffer. */
  #lead = 0;
  #markedLine = 1;
  #markedStart = 0;
  #markedLead = 0;

  /** Takes the newline at a position. */
  newLine(position: number): void {
    this.line++;
    this.#start = position + 1;
    this.#lead = 0;
  }

  /** Takes all newlines of a stretch. */
  pass(bytes: Uint8Array, start: number, end: number): void {
    for (let index = start; index < end; index++) if (bytes[index] === NEWLINE) this.newLine(index);
  }

  /** The place of a position in or behind the line last begun. */
  placeOf(bytes: Uint8Array, position: number): LinePlace {
    return { line: this.line, column: this.#lead + characters(bytes, this.#start, position) + 1 };
  }

  /** Remembers this state for `reset` and `markedPlace`. */
  mark(): void {
    this.#markedLine = this.line;
    this.#markedStart = this.#start;
    this.#markedLead = this.#lead;
  }

  /** The line that was the last when the mark was set. */
  get markedLine(): number {
    return this.#markedLine;
  }

  /** Goes back to the mark. */
  reset(): void {
    this.line = this.#markedLine;
    this.#start = this.#markedStart;
    this.#lead = this.#markedLead;
  }

  /** The place of a position in the line that was the last when the mark was set. */
  markedPlace(bytes: Uint8Array, position: number): LinePlace {
    return { line: this.#markedLine, column: this.#markedLead + characters(bytes, this.#markedStart, position) + 1 };
  }

  /** Drops the first `count` bytes from the buffer, which hold no mark that is still needed. */
  drop(bytes: Uint8Array, count: number): void {
    if (this.#start < count) {
      this.#lead += characters(bytes, this.#start, count);
      this.#start = 0;
    } else this.#start -= count;
  }
}

const NEWLINE = 0x0a;

/** How many characters begin in a stretch of UTF-8. */
function characters(bytes: Uint8Array, start: number, end: number): number {
  let count = 0;
  for (let index = start; index < end; index++) if ((bytes[index]! & 0xc0) !== 0x80) count++;
  return count;
}
