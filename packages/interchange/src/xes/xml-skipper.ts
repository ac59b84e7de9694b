/** What kind of markup without content begins at a "<!" or "<?". */
export type SkippedMarkup = "comment" | "cdata" | "instruction" | "doctype";

/**
 * Passes over comments, CDATA sections, processing instructions, and DOCTYPE with its internal subset, across any chunk border and at any length.
 * A DOCTYPE is never looked into: nothing it declares can be expanded or fetched.
 */
export class XmlSkipper {
  #terminator: Uint8Array | null = null;
  /** How many bytes of the terminator were met just now. */
  #matched = 0;
  #isInDoctype = false;
  #bracketDepth = 0;
  #quote = 0;

  get isInside(): boolean {
    return this.#terminator !== null || this.#isInDoctype;
  }

  /** Begins at the "<" of a "<!" or "<?"; "more" if more bytes must come to tell, "nothing" if it is none of the kinds. */
  open(bytes: Uint8Array, start: number, end: number): SkippedMarkup | "more" | "nothing" {
    for (const { kind, opening, terminator } of OPENINGS) {
      const length = commonLength(bytes, start, end, opening);
      if (length < opening.length) {
        if (start + length === end) return "more";
        continue;
      }
      if (terminator === null) this.#isInDoctype = true;
      else this.#terminator = terminator;
      this.#matched = 0;
      this.#bracketDepth = 0;
      this.#quote = 0;
      return kind;
    }
    return "nothing";
  }

  /** Goes on from `start` and gives where the markup ends, or `end` if it goes on there. */
  skip(bytes: Uint8Array, start: number, end: number): number {
    let position = start;
    while (position < end && this.isInside) {
      position =
        this.#terminator === null ? this.#inDoctype(bytes, position, end) : this.#toTerminator(bytes, position, end);
    }
    return position;
  }

  #toTerminator(bytes: Uint8Array, start: number, end: number): number {
    const terminator = this.#terminator!;
    const last = terminator.length - 1;
    for (let position = start; position < end; position++) {
      const byte = bytes[position]!;
      if (this.#matched === last && byte === terminator[last]) {
        this.#terminator = null;
        return position + 1;
      }
      // in "--->" and "]]]>" the repeated mark keeps the match alive
      if (byte !== terminator[this.#matched]) this.#matched = byte === terminator[0] ? Math.max(this.#matched, 1) : 0;
      else if (this.#matched < last) this.#matched++;
    }
    return end;
  }

  #inDoctype(bytes: Uint8Array, start: number, end: number): number {
    for (let position = start; position < end; position++) {
      const byte = bytes[position]!;
      if (this.#quote !== 0) {
        if (byte === this.#quote) this.#quote = 0;
        continue;
      }
      this.#matched = nextDoctypeMatch(this.#matched, byte);
      if (this.#matched === OPENING_COMPLETE) {
        this.#matched = 0;
        this.#terminator = byte === QUESTION ? INSTRUCTION_END : COMMENT_END;
        return position + 1;
      }
      if (byte === DOUBLE_QUOTE || byte === SINGLE_QUOTE) this.#quote = byte;
      else if (byte === OPEN_BRACKET) this.#bracketDepth++;
      else if (byte === CLOSE_BRACKET) this.#bracketDepth = Math.max(0, this.#bracketDepth - 1);
      else if (byte === GREATER && this.#bracketDepth === 0) {
        this.#isInDoctype = false;
        return position + 1;
      }
    }
    return end;
  }
}

const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const BANG = 0x21;
const HYPHEN = 0x2d;
const LESS = 0x3c;
const GREATER = 0x3e;
const QUESTION = 0x3f;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;

/** How far "<!--" or "<?" has been met inside a DOCTYPE: after "<" 1, "<!" 2, "<!-" 3. */
const OPENING_COMPLETE = 4;

function nextDoctypeMatch(matched: number, byte: number): number {
  if (byte === LESS) return 1;
  if (matched === 1) return byte === BANG ? 2 : byte === QUESTION ? OPENING_COMPLETE : 0;
  return matched >= 2 && byte === HYPHEN ? matched + 1 : 0;
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

const COMMENT_END: Uint8Array = ascii("-->");
const INSTRUCTION_END: Uint8Array = ascii("?>");

const OPENINGS: readonly {
  readonly kind: SkippedMarkup;
  readonly opening: Uint8Array;
  readonly terminator: Uint8Array | null;
}[] = [
  { kind: "comment", opening: ascii("<!--"), terminator: COMMENT_END },
  { kind: "cdata", opening: ascii("<![CDATA["), terminator: ascii("]]>") },
  { kind: "instruction", opening: ascii("<?"), terminator: INSTRUCTION_END },
  { kind: "doctype", opening: ascii("<!DOCTYPE"), terminator: null },
];

/** How many bytes from `start` are those of the opening. */
function commonLength(bytes: Uint8Array, start: number, end: number, opening: Uint8Array): number {
  let length = 0;
  while (length < opening.length && start + length < end && bytes[start + length] === opening[length]) length++;
  return length;
}
