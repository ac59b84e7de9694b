import { ByteTable, type ByteSlice } from "./byte-table.ts";
import { isSpace, NEWLINE } from "./xml-bytes.ts";
import { TOKEN_MORE, type ScannedPart, type XmlToken } from "./xml-token.ts";

/**
 * How a tag begins: the white space before it, then all up to and with the quote before its last value (`<string key="org:resource" value="`),
 * or all of it where it has no parts (`<event>`).
 */
export interface TagShape {
  /** Counted from 0 in order of first appearance. */
  readonly id: number;
  readonly length: number;
  /** The bytes, eight to a number as a float would hold them; the last number holds the last eight. */
  readonly words: Float64Array;
  /** How many bytes stand before the "<", how many of them are newlines, and where the last of those is, or -1. */
  readonly gap: number;
  readonly newlines: number;
  readonly lastNewline: number;
  /** What the whole tag is; `TOKEN_MORE` where its last value is still to be read. */
  readonly token: XmlToken;
  readonly nameStart: number;
  readonly nameEnd: number;
  /** Both parts; the second one's value is still to be read. All places are counted from where the shape begins. */
  readonly parts: readonly ScannedPart[];
  /** The shapes that followed this one last and before. */
  next: TagShape | null;
  nextButOne: TagShape | null;
}

/** A tag to remember: from where there may be white space before it, where it starts and ends, and what was found in it. */
export interface TagToLearn {
  readonly gapStart: number;
  readonly start: number;
  readonly end: number;
  readonly token: XmlToken;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly parts: readonly (ScannedPart & { readonly isPlain: boolean })[];
}

/** No more shapes than this, and none shorter or longer, are remembered. */
const MOST_SHAPES = 4096;
const SHORTEST_SHAPE = 8;

/** The longest shape; as many bytes must be there behind any tag to compare with. */
export const LONGEST_SHAPE = 256;

/**
 * Remembers how tags begin and which follows which. Logs repeat the same few tags from event to event, and comparing with the expected bytes is
 * several times as fast as taking a tag apart.
 */
export class TagShapes {
  readonly #table = new ByteTable();
  readonly #shapes: TagShape[] = [];
  #last: TagShape | null = null;

  /** The shape that the bytes behind a tag have, if it is one of those that followed the last one before; else null. */
  expect(view: DataView, start: number): TagShape | null {
    const last = this.#last;
    if (last === null) return null;
    const { next, nextButOne } = last;
    if (next !== null && hasShape(view, start, next)) {
      this.#last = next;
      return next;
    }
    if (nextButOne === null || !hasShape(view, start, nextButOne)) return null;
    last.nextButOne = next;
    last.next = nextButOne;
    this.#last = nextButOne;
    return nextButOne;
  }

  /** Forgets what was met last, for when it has to be read once more. */
  forgetLast(): void {
    this.#last = null;
  }

  /** Remembers a tag of two parts or none, unless references had to be resolved in its first; else null. */
  learn(bytes: Uint8Array, tag: TagToLearn): TagShape | null {
    const [first, second] = tag.parts;
    if (tag.parts.length !== 0 && !(tag.parts.length === 2 && first!.isPlain)) return null;
    let start = tag.start;
    while (start > tag.gapStart && isSpace(bytes[start - 1]!)) start--;
    const slice = { start, end: second === undefined ? tag.end : second.start };
    const length = slice.end - start;
    if (length < SHORTEST_SHAPE || length > LONGEST_SHAPE || this.#shapes.length >= MOST_SHAPES) return null;
    const id = this.#table.intern(0, bytes, slice);
    const shape = this.#shapes[id] ?? createShape(id, bytes, slice, tag);
    this.#shapes[id] = shape;
    const last = this.#last;
    if (last !== null && last.next !== shape) {
      last.nextButOne = last.next;
      last.next = shape;
    }
    this.#last = shape;
    return shape;
  }
}

function createShape(id: number, bytes: Uint8Array, { start, end }: ByteSlice, tag: TagToLearn): TagShape {
  const length = end - start;
  const view = new DataView(bytes.buffer, bytes.byteOffset + start, length);
  const words = new Float64Array((length + 7) >> 3);
  for (let index = 0; index < words.length; index++)
    words[index] = view.getFloat64(Math.min(index * 8, length - 8), true);
  const parts = tag.parts.map((part) => ({
    nameStart: part.nameStart - start,
    nameEnd: part.nameEnd - start,
    start: part.start - start,
    end: part.end - start,
  }));
  const white = bytes.subarray(start, tag.start);
  const newlines = white.reduce((count, byte) => (byte === NEWLINE ? count + 1 : count), 0);
  return {
    id,
    length,
    words,
    gap: white.length,
    newlines,
    lastNewline: white.lastIndexOf(NEWLINE),
    token: tag.parts.length === 0 ? tag.token : TOKEN_MORE,
    nameStart: tag.nameStart - start,
    nameEnd: tag.nameEnd - start,
    parts,
    next: null,
    nextButOne: null,
  };
}

/** Compares as floats, the widest numbers there are. Equal floats are equal bytes here: only the two zeros are not, and they hold zero bytes. */
function hasShape(view: DataView, start: number, shape: TagShape): boolean {
  const { words } = shape;
  const last = words.length - 1;
  // the end of a tag tells most: keys differ where tags begin alike
  if (view.getFloat64(start + shape.length - 8, true) !== words[last]) return false;
  for (let index = 0; index < last; index++)
    if (view.getFloat64(start + index * 8, true) !== words[index]) return false;
  return true;
}
