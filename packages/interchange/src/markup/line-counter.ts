/** A place in a text, both counted from 1; a column is a character. */
export interface LinePlace {
  readonly line: number;
  readonly column: number;
}

/**
 * Where the lines of a text are, while a buffer moves over it. Positions are those of the buffer.
 * Cost: each byte is looked at once or twice in all, however long the lines are and however often a place is asked for.
 */
export class LineCounter {
  /** The line last begun, from 1. */
  line: number = 1;
  /** Characters of the line before `#counted`, a position at or behind its start. */
  #lead = 0;
  #counted = 0;
  #markedLine = 1;
  #markedLead = 0;
  #markedCounted = 0;

  /** The line that was the last when the mark was set. */
  get markedLine(): number {
    return this.#markedLine;
  }

  /** Takes the newline at a position. */
  newLine(position: number): void {
    this.line++;
    this.#counted = position + 1;
    this.#lead = 0;
  }

  /** Takes white space up to a position, of whose newlines only their number and the last one's position are known, and sets the mark. */
  passWhite(newlines: number, lastNewline: number, end: number): void {
    const line = this.line + newlines;
    const lead = end - lastNewline - 1;
    this.line = line;
    this.#lead = lead;
    this.#counted = end;
    this.#markedLine = line;
    this.#markedLead = lead;
    this.#markedCounted = end;
  }

  /** Takes all newlines of a stretch. */
  pass(bytes: Uint8Array, start: number, end: number): void {
    for (let index = start; index < end; index++) if (bytes[index] === NEWLINE) this.newLine(index);
  }

  /** The place of a position in the line last begun, not before the mark. */
  placeOf(bytes: Uint8Array, position: number): LinePlace {
    return { line: this.line, column: this.#lead + characters(bytes, this.#counted, position) + 1 };
  }

  /** Remembers this state for `reset` and `markedColumn`. */
  mark(): void {
    this.#markedLine = this.line;
    this.#markedLead = this.#lead;
    this.#markedCounted = this.#counted;
  }

  /** Goes back to the mark. */
  reset(): void {
    this.line = this.#markedLine;
    this.#lead = this.#markedLead;
    this.#counted = this.#markedCounted;
  }

  /** The column of the mark, which was set at a position. */
  markedColumn(bytes: Uint8Array, position: number): number {
    this.#markedLead += characters(bytes, this.#markedCounted, position);
    this.#markedCounted = position;
    if (this.line === this.#markedLine && this.#counted < position) {
      this.#lead = this.#markedLead;
      this.#counted = position;
    }
    return this.#markedLead + 1;
  }

  /** Drops the first `count` bytes from the buffer; the mark is lost. */
  drop(bytes: Uint8Array, count: number): void {
    if (this.#counted < count) this.#lead += characters(bytes, this.#counted, count);
    this.#counted = Math.max(0, this.#counted - count);
  }
}

const NEWLINE = 0x0a;

/** How many characters begin in a stretch of UTF-8. */
function characters(bytes: Uint8Array, start: number, end: number): number {
  let count = 0;
  for (let index = start; index < end; index++) if ((bytes[index]! & 0xc0) !== 0x80) count++;
  return count;
}
