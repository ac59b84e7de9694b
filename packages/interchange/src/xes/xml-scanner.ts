import { LineCounter, type LinePlace } from "../markup/line-counter.ts";
import { ByteWindow } from "./byte-window.ts";
import { HeldTrouble } from "./held-trouble.ts";
import { decodeReferences } from "./xml-reference.ts";
import { TagShapes, type TagShape } from "./tag-shape.ts";
import {
  AMPERSAND,
  BANG,
  DOUBLE_QUOTE,
  EQUALS,
  GREATER,
  holdsMark,
  isEmptyTagBefore,
  isSpace,
  LESS,
  looksLikeTag,
  NAME,
  NEWLINE,
  QUESTION,
  SINGLE_QUOTE,
  SLASH,
  SPACE,
  VALUE_CLASS,
  valueEndBefore,
} from "./xml-bytes.ts";
import { XmlSkipper } from "./xml-skipper.ts";
import {
  copyPart,
  TOKEN_CLOSE,
  TOKEN_EMPTY,
  TOKEN_MORE,
  TOKEN_NONE,
  TOKEN_OPEN,
  type MutablePart,
  type ScannedPart,
  type XmlToken,
  type XmlTrouble,
  type XmlTroubleSink,
} from "./xml-token.ts";

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
  readonly #window = new ByteWindow();
  bytes: Uint8Array = this.#window.bytes;
  #view = this.#window.view;
  nameStart = 0;
  nameEnd = 0;
  partCount = 0;
  readonly #parts: MutablePart[] = [];
  /** What the last tag had in common with tags before it: everything but its last value. Null where that is not known. */
  shape: TagShape | null = null;
  /** Whether tags are worth remembering, as they are once they repeat. */
  learnsShapes = false;
  readonly #shapes = new TagShapes();
  readonly #skipper = new XmlSkipper();
  #position = 0;
  #end = 0;
  #tokenStart = 0;
  /** Where what stands before the last tag that was taken apart starts. */
  #gapStart = 0;
  #isInText = false;
  /** How many bytes must be there before an unfinished tag is tried again; doubling keeps the cost linear. */
  #needed = 0;
  #isFinished = false;
  #isStopped = false;
  readonly #lines = new LineCounter();
  readonly #trouble: HeldTrouble;

  constructor(sink: XmlTroubleSink) {
    this.#trouble = new HeldTrouble(sink);
  }

  get parts(): readonly ScannedPart[] {
    return this.#parts;
  }

  /** Adds bytes. Ownership: they are copied. */
  feed(chunk: Uint8Array): void {
    this.#lines.drop(this.bytes, this.#position);
    this.#window.slide(this.#position, chunk);
    this.#position = 0;
    this.#tokenStart = 0;
    this.bytes = this.#window.bytes;
    this.#view = this.#window.view;
    this.#end = this.#window.end;
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

  /** The line and column where the last tag starts. */
  get tokenLine(): number {
    return this.#lines.markedLine;
  }

  get tokenColumn(): number {
    return this.#lines.markedColumn(this.bytes, this.#tokenStart);
  }

  /** The place just behind the last byte there is. Call it when nothing more is to be read. */
  get endPlace(): LinePlace {
    this.#lines.pass(this.bytes, this.#position, this.#end);
    this.#position = this.#end;
    return this.#lines.placeOf(this.bytes, this.#end);
  }

  next(): XmlToken {
    if (this.#needed === 0 && !this.#skipper.isInside && !this.#isStopped) {
      const token = this.#knownTag();
      if (token !== TOKEN_NONE) return token;
    }
    while (!this.#isStopped) {
      if (this.#skipper.isInside && !this.#passOver()) return TOKEN_MORE;
      this.#gapStart = this.#position;
      if (!this.#toMarkup()) return TOKEN_MORE;
      if (!this.#isFinished && this.#end - this.#position < this.#needed) return TOKEN_MORE;
      this.#isInText = false;
      this.#tokenStart = this.#position;
      this.#lines.mark();
      const token = this.#markup();
      if (token !== TOKEN_NONE) return this.#settled(token);
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
      else if ((byte > SPACE || byte === 0) && !this.#isInText) {
        this.#isInText = true;
        this.#report("xes-text-ignored", position);
        this.#trouble.release();
      }
    }
    this.#position = position;
    return position < end;
  }

  /** Lets a tag stand, or goes back to its start to wait for the rest of it. */
  #settled(token: XmlToken): XmlToken {
    if (token !== TOKEN_MORE) {
      this.#trouble.release();
      return token;
    }
    this.#position = this.#tokenStart;
    this.#lines.reset();
    this.#trouble.drop();
    const size = this.#end - this.#tokenStart;
    this.#needed = size * 2;
    if (size > LONGEST_TAG_BYTES) {
      this.#report("xes-token-too-long", this.#tokenStart);
      this.#trouble.release();
      this.#isStopped = true;
    }
    return token;
  }

  #markup(): XmlToken | typeof TOKEN_NONE {
    const start = this.#position;
    const next = this.bytes[start + 1]!;
    if (start + 1 >= this.#end) return TOKEN_MORE;
    this.shape = null;
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
    this.#trouble.release();
    return TOKEN_NONE;
  }

  #closeTag(start: number): XmlToken | typeof TOKEN_NONE {
    const bytes = this.bytes;
    let position = start + 2;
    while (NAME[bytes[position]!] === 1) position++;
    this.nameStart = start + 2;
    this.nameEnd = position;
    this.partCount = 0;
    position = this.#overSpace(position);
    if (position >= this.#end) return TOKEN_MORE;
    if (bytes[position] === GREATER) position++;
    else this.#report("xes-markup-broken", start);
    const token = this.#tagEnds(position, TOKEN_CLOSE);
    if (token === TOKEN_CLOSE && this.learnsShapes) this.#learnShape(start, token);
    return token;
  }

  #openTag(start: number): XmlToken | typeof TOKEN_NONE {
    const bytes = this.bytes;
    let position = start + 1;
    while (NAME[bytes[position]!] === 1) position++;
    this.nameStart = start + 1;
    this.nameEnd = position;
    this.partCount = 0;
    if (position === this.nameStart) {
      this.#report("xes-markup-broken", start);
      this.#trouble.release();
      this.#needed = 0;
      this.#position = position;
      return TOKEN_NONE;
    }
    const token = this.#restOfTag(position);
    if (token !== TOKEN_MORE && this.learnsShapes) this.#learnShape(start, token);
    return token;
  }

  /** A tag that begins, with the white space before it, like one met before: only its last value is news. */
  #knownTag(): XmlToken | typeof TOKEN_NONE {
    const from = this.#position;
    const shape = this.#shapes.expect(this.#view, from);
    if (shape === null) return TOKEN_NONE;
    const start = from + shape.gap;
    if (shape.newlines > 0) this.#lines.passWhite(shape.newlines, from + shape.lastNewline, start);
    else this.#lines.mark();
    this.#isInText = false;
    this.#tokenStart = start;
    this.nameStart = from + shape.nameStart;
    this.nameEnd = from + shape.nameEnd;
    this.partCount = 0;
    this.shape = shape;
    const token =
      shape.token === TOKEN_MORE ? this.#knownParts(from, shape) : this.#tagEnds(from + shape.length, shape.token);
    if (token === TOKEN_MORE) this.#shapes.forgetLast();
    return this.#settled(token);
  }

  #knownParts(from: number, shape: TagShape): XmlToken {
    copyPart(this.#freshPart(), shape.parts[0]!, from);
    this.partCount = 1;
    const second = this.#freshPart();
    copyPart(second, shape.parts[1]!, from);
    const position = this.#value(second, from + shape.length - 1);
    // nearly all values end their tag, and these two bytes are within the data, since zeros follow it
    if (second.isPlain && this.bytes[position] === SLASH && this.bytes[position + 1] === GREATER) {
      this.#position = position + 2;
      return TOKEN_EMPTY;
    }
    const token = this.#restOfTag(position);
    if (this.partCount !== 2) this.shape = null;
    return token;
  }

  /** Remembers a tag, unless it has line breaks to count or trouble. */
  #learnShape(start: number, token: XmlToken): void {
    const { nameStart, nameEnd } = this;
    if (this.#lines.line !== this.#lines.markedLine || !this.#trouble.isEmpty) return;
    const parts = this.#parts.slice(0, this.partCount);
    const tag = { gapStart: this.#gapStart, start, end: this.#position, token, nameStart, nameEnd, parts };
    this.shape = this.#shapes.learn(this.bytes, tag);
  }

  #restOfTag(from: number): XmlToken {
    const bytes = this.bytes;
    let position = from;
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
        if (byte === LESS) return this.#tagEnds(position, isEmptyTagBefore(bytes, position) ? TOKEN_EMPTY : TOKEN_OPEN);
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
    const view = this.#view;
    const quote = bytes[quoteAt]!;
    let position = quoteAt + 1;
    part.start = position;
    part.isPlain = true;
    for (;;) {
      while (!holdsMark(view.getInt32(position, true))) position += 4;
      while (VALUE_CLASS[bytes[position]!] === 0) position++;
      const byte = bytes[position]!;
      if (byte === quote) break;
      if (byte === 0 && position >= this.#end) return position;
      if (byte === LESS && looksLikeTag(bytes[position + 1]!)) {
        part.end = valueEndBefore(bytes, part.start, position);
        this.partCount++;
        return position;
      }
      if (byte === LESS) this.#report("xes-markup-broken", position);
      if (byte === NEWLINE) this.#lines.newLine(position);
      if (byte < SPACE || byte === AMPERSAND) part.isPlain = false;
      position++;
    }
    part.end = position;
    this.partCount++;
    return position + 1;
  }

  #freshPart(): MutablePart {
    return (this.#parts[this.partCount] ??= { nameStart: 0, nameEnd: 0, start: 0, end: 0, isPlain: true });
  }

  #report(code: XmlTrouble, position: number): void {
    this.#trouble.hold(code, this.#lines.placeOf(this.bytes, position));
  }
}
