import { hashBytes, HASH_START, type ByteSlice } from "./byte-table.ts";
import { LineCounter, type LinePlace } from "./line-counter.ts";
import { decodeReferences } from "./xml-reference.ts";
import { XmlSkipper } from "./xml-skipper.ts";

/** What `XmlScanner.next` met: nothing before more bytes come, `<a>`, `<a/>`, or `</a>`. */
export type XmlToken = typeof TOKEN_MORE | typeof TOKEN_OPEN | typeof TOKEN_EMPTY | typeof TOKEN_CLOSE;

export const TOKEN_MORE = 0;
export const TOKEN_OPEN = 1;
export const TOKEN_EMPTY = 2;
export const TOKEN_CLOSE = 3;

/** One `name="value"` of a tag; `start`, `end`, and `hash` are those of the value with its references resolved. */
export interface ScannedPart extends ByteSlice {
  readonly nameStart: number;
  readonly nameEnd: number;
}

/** What can be wrong with XML itself. */
export type XmlTrouble =
  | "xes-markup-broken"
  | "xes-entity-unknown"
  | "xes-character-forbidden"
  | "xes-text-ignored"
  | "xes-doctype-skipped"
  | "xes-token-too-long";

/** Takes trouble with the place it was met at. */
export type XmlTroubleSink = (code: XmlTrouble, place: LinePlace) => void;

interface MutablePart {
  nameStart: number;
  nameEnd: number;
  start: number;
  end: number;
  hash: number;
  isPlain: boolean;
}

/** The longest tag that is taken; a longer one is no log but an attack or a broken file. */
const LONGEST_TAG_BYTES = 64 * 1024 * 1024;

/**
 * Finds the tags of UTF-8 XML in chunks of bytes, without building strings or a tree.
 * Shape: after `next` gave a tag, its name is `bytes[nameStart … nameEnd)` and its parts are the first `partCount` of `parts`; both hold until
 * the next call. Text, comments, CDATA, processing instructions, and DOCTYPE are passed over; no entity is ever expanded but the five of XML
 * and character references.
 * Edges: what is not well formed is reported and passed over: the tag gives what was readable of it.
 * Cost: one look at each byte, whatever the chunks; memory: the longest tag plus a chunk.
 */
export class XmlScanner {
  /** Zero bytes follow the data, so that looking two bytes ahead is always allowed. */
  bytes: Uint8Array = new Uint8Array(1 << 17);
  nameStart = 0;
  nameEnd = 0;
  partCount = 0;
  readonly #parts: MutablePart[] = [];
  readonly #sink: XmlTroubleSink;
  readonly #skipper = new XmlSkipper();
  #position = 0;
  #end = 0;
  #tokenStart = 0;
  #isInText = false;
  /** How many bytes must be there before an unfinished tag is tried again; doubling keeps the cost linear. */
  #needed = 0;
  #isFinished = false;
  #isStopped = false;
  readonly #lines = new LineCounter();
  readonly #held: { code: XmlTrouble; place: LinePlace }[] = [];

  constructor(sink: XmlTroubleSink) {
    this.#sink = sink;
  }

  get parts(): readonly ScannedPart[] {
    return this.#parts;
  }

  /** Adds bytes. Ownership: they are copied. */
  feed(chunk: Uint8Array): void {
    const kept = this.#end - this.#position;
    this.#dropRead();
    if (kept + chunk.length + 2 > this.bytes.length) {
      const larger = new Uint8Array(Math.max(kept + chunk.length + 2, this.bytes.length * 2));
      larger.set(this.bytes.subarray(0, kept));
      this.bytes = larger;
    }
    this.bytes.set(chunk, kept);
    this.#end = kept + chunk.length;
    this.bytes.fill(0, this.#end, this.#end + 2);
  }

  /** Says that no bytes will come any more. */
  finish(): void {
    this.#isFinished = true;
    this.#needed = 0;
  }

  /** Whether the data ended inside a tag, comment, or the like. */
  get endsInside(): boolean {
    return this.#position < this.#end || this.#skipper.isInside;
  }

  /** Where the last tag starts. */
  get tokenPlace(): LinePlace {
    return this.#lines.markedPlace(this.bytes, this.#tokenStart);
  }

  /** The place just behind the last byte there is. Call it when nothing more is to be read. */
  get endPlace(): LinePlace {
    this.#lines.pass(this.bytes, this.#position, this.#end);
    this.#position = this.#end;
    return this.#lines.placeOf(this.bytes, this.#end);
  }

  next(): XmlToken {
    while (!this.#isStopped) {
      if (this.#skipper.isInside && !this.#passOver()) return TOKEN_MORE;
      if (!this.#toMarkup()) return TOKEN_MORE;
      if (!this.#isFinished && this.#end - this.#position < this.#needed) return TOKEN_MORE;
      this.#startToken();
      const token = this.#markup();
      if (token === NOTHING) continue;
      if (token === TOKEN_MORE) this.#waitForMore();
      else this.#releaseTrouble();
      return token;
    }
    this.#position = this.#end;
    return TOKEN_MORE;
  }

  #passOver(): boolean {
    const start = this.#position;
    const end = this.#skipper.skip(this.bytes, start, this.#end);
    this.#lines.pass(this.bytes, start, end);
    this.#position = end;
    return !this.#skipper.isInside;
  }

  /** Moves to the next "<". */
  #toMarkup(): boolean {
    const bytes = this.bytes;
    const end = this.#end;
    let position = this.#position;
    for (; position < end; position++) {
      const byte = bytes[position]!;
      if (byte === LESS) break;
      if (byte === NEWLINE) this.#lines.newLine(position);
      else if ((byte > SPACE || byte === 0) && !this.#isInText) this.#strayText(position);
    }
    this.#position = position;
    return position < end;
  }

  #strayText(position: number): void {
    this.#isInText = true;
    this.#report("xes-text-ignored", position);
    this.#releaseTrouble();
  }

  #startToken(): void {
    this.#isInText = false;
    this.#tokenStart = this.#position;
    this.#lines.mark();
  }

  #waitForMore(): void {
    this.#position = this.#tokenStart;
    this.#lines.reset();
    this.#held.length = 0;
    const size = this.#end - this.#tokenStart;
    this.#needed = size * 2;
    if (size <= LONGEST_TAG_BYTES) return;
    this.#report("xes-token-too-long", this.#tokenStart);
    this.#releaseTrouble();
    this.#isStopped = true;
  }

  #markup(): XmlToken | typeof NOTHING {
    const start = this.#position;
    const next = this.bytes[start + 1]!;
    if (start + 1 >= this.#end) return TOKEN_MORE;
    if (next === SLASH) return this.#closeTag(start);
    if (next !== BANG && next !== QUESTION) return this.#openTag(start);
    const opened = this.#skipper.open(this.bytes, start, this.#end);
    if (opened === "more") return TOKEN_MORE;
    this.#needed = 0;
    if (opened === "nothing") {
      this.#report("xes-markup-broken", start);
      this.#position = start + 1;
    } else if (opened === "doctype") this.#report("xes-doctype-skipped", start);
    else if (opened === "cdata") this.#report("xes-text-ignored", start);
    this.#releaseTrouble();
    return NOTHING;
  }

  #closeTag(start: number): XmlToken | typeof NOTHING {
    const bytes = this.bytes;
    let position = start + 2;
    while (NAME[bytes[position]!] === 1) position++;
    this.nameStart = start + 2;
    this.nameEnd = position;
    this.partCount = 0;
    while (isSpace(bytes[position]!)) {
      if (bytes[position] === NEWLINE) this.#lines.newLine(position);
      position++;
    }
    if (position >= this.#end) return TOKEN_MORE;
    if (bytes[position] === GREATER) position++;
    else this.#report("xes-markup-broken", start);
    return this.#tagEnds(position, TOKEN_CLOSE);
  }

  #openTag(start: number): XmlToken | typeof NOTHING {
    const bytes = this.bytes;
    let position = start + 1;
    while (NAME[bytes[position]!] === 1) position++;
    this.nameStart = start + 1;
    this.nameEnd = position;
    this.partCount = 0;
    if (position === this.nameStart) {
      this.#report("xes-markup-broken", start);
      this.#releaseTrouble();
      this.#needed = 0;
      this.#position = position;
      return NOTHING;
    }
    for (;;) {
      const byte = bytes[position]!;
      if (NAME[byte] === 1) position = this.#part(position);
      else if (byte === GREATER) return this.#tagEnds(position + 1, TOKEN_OPEN);
      else if (byte === SLASH && bytes[position + 1] === GREATER) return this.#tagEnds(position + 2, TOKEN_EMPTY);
      else if (isSpace(byte)) {
        if (byte === NEWLINE) this.#lines.newLine(position);
        position++;
      } else if (position + 1 >= this.#end) return TOKEN_MORE;
      else {
        this.#report("xes-markup-broken", position);
        if (byte === LESS) return this.#tagEnds(position, TOKEN_OPEN);
        position++;
      }
    }
  }

  #tagEnds(position: number, token: XmlToken): XmlToken {
    if (position > this.#end) return TOKEN_MORE;
    this.#position = position;
    this.#needed = 0;
    // a tag that may still be unfinished must not be changed, so references wait until here
    for (let index = 0; index < this.partCount; index++) {
      const part = this.#parts[index]!;
      if (!part.isPlain) this.#resolve(part);
    }
    return token;
  }

  #resolve(part: MutablePart): void {
    const { end, unknownAt, forbiddenAt } = decodeReferences(this.bytes, part.start, part.end);
    if (unknownAt >= 0) this.#report("xes-entity-unknown", unknownAt);
    if (forbiddenAt >= 0) this.#report("xes-character-forbidden", forbiddenAt);
    part.end = end;
    part.hash = hashBytes(this.bytes, part.start, end);
    part.isPlain = true;
  }

  /** Reads `name="value"` and gives where it ends; a part without a value is reported and left out. */
  #part(nameStart: number): number {
    const bytes = this.bytes;
    let position = nameStart;
    while (NAME[bytes[position]!] === 1) position++;
    const nameEnd = position;
    if (bytes[position] !== EQUALS || bytes[position + 1] !== DOUBLE_QUOTE) {
      position = this.#toQuote(position);
      if (position < 0) return -position;
    } else position += 1;
    const part = this.#freshPart();
    part.nameStart = nameStart;
    part.nameEnd = nameEnd;
    return this.#value(part, position);
  }

  /** The position of the quote behind a name; if there is none, minus the position to go on from. */
  #toQuote(from: number): number {
    let position = this.#overSpace(from);
    if (this.bytes[position] === EQUALS) {
      position = this.#overSpace(position + 1);
      const quote = this.bytes[position];
      if (quote === DOUBLE_QUOTE || quote === SINGLE_QUOTE) return position;
    }
    if (position >= this.#end) return -position;
    this.#report("xes-markup-broken", position);
    return -position;
  }

  #overSpace(from: number): number {
    let position = from;
    for (; isSpace(this.bytes[position]!); position++)
      if (this.bytes[position] === NEWLINE) this.#lines.newLine(position);
    return position;
  }

  #value(part: MutablePart, quoteAt: number): number {
    const bytes = this.bytes;
    const quote = bytes[quoteAt]!;
    let position = quoteAt + 1;
    let hash = HASH_START;
    part.start = position;
    part.isPlain = true;
    for (;;) {
      const byte = bytes[position]!;
      if (VALUE_CLASS[byte] !== 0) {
        if (byte === quote) break;
        if (byte === 0 && position >= this.#end) return position;
        if (byte === LESS && this.#looksLikeTag(position)) return position;
        if (byte === LESS) this.#report("xes-markup-broken", position);
        if (byte === NEWLINE) this.#lines.newLine(position);
        if (byte < SPACE || byte === AMPERSAND) part.isPlain = false;
      }
      hash = Math.imul(hash ^ byte, HASH_PRIME);
      position++;
    }
    part.end = position;
    part.hash = hash;
    this.partCount++;
    return position + 1;
  }

  /** Whether a "<" inside a value looks like the next tag after a forgotten quote, rather than like "less than". */
  #looksLikeTag(position: number): boolean {
    const next = this.bytes[position + 1]!;
    const letter = (next | 0x20) - 0x61;
    return next === SLASH || next === BANG || next === QUESTION || (letter >= 0 && letter < 26);
  }

  #freshPart(): MutablePart {
    const known = this.#parts[this.partCount];
    if (known !== undefined) return known;
    const fresh = { nameStart: 0, nameEnd: 0, start: 0, end: 0, hash: 0, isPlain: true };
    this.#parts.push(fresh);
    return fresh;
  }

  #dropRead(): void {
    if (this.#position === 0) return;
    this.#lines.drop(this.bytes, this.#position);
    this.bytes.copyWithin(0, this.#position, this.#end);
    this.#position = 0;
    this.#tokenStart = 0;
  }

  #report(code: XmlTrouble, position: number): void {
    this.#held.push({ code, place: this.#lines.placeOf(this.bytes, position) });
  }

  #releaseTrouble(): void {
    if (this.#held.length === 0) return;
    for (const { code, place } of this.#held) this.#sink(code, place);
    this.#held.length = 0;
  }
}

/** Markup that gives no token. */
const NOTHING = -1;

const HASH_PRIME = 0x01000193;
const NEWLINE = 0x0a;
const SPACE = 0x20;
const BANG = 0x21;
const DOUBLE_QUOTE = 0x22;
const AMPERSAND = 0x26;
const SINGLE_QUOTE = 0x27;
const SLASH = 0x2f;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const QUESTION = 0x3f;

function isSpace(byte: number): boolean {
  return byte === SPACE || byte === NEWLINE || byte === 0x09 || byte === 0x0d;
}

/** 1 for bytes that a name may hold: all but space, controls, and the marks of a tag. */
const NAME: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte > SPACE && byte !== 0x7f && !`"'/<=>`.includes(String.fromCharCode(byte)) ? 1 : 0,
);

/** 0 for bytes that a value simply holds. */
const VALUE_CLASS: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < SPACE || `"'&<`.includes(String.fromCharCode(byte)) ? 1 : 0,
);
