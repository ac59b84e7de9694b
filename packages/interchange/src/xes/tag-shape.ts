import { ByteTable } from "./byte-table.ts";
import type { ScannedPart, XmlToken } from "./xml-token.ts";

/**
 * How a tag begins: up to and with the quote before its last value (`<string key="org:resource" value="`), or all of it where it has no parts
 * (`<event>`).
 */
export interface TagShape {
  /** Counted from 0 in order of first appearance. */
  readonly id: number;
  readonly length: number;
  /** The bytes, four to a number, little end first; the last number holds the last four. */
  readonly words: Int32Array;
  /** What the whole tag is; `TOKEN_MORE` where its last value is still to be read. */
  readonly token: XmlToken;
  readonly nameStart: number;
  readonly nameEnd: number;
  /** Both parts, with places counted from the "<" of the tag; the second one's value is still to be read. */
  readonly parts: readonly ScannedPart[];
  /** The shapes that followed this one last and before. */
  next: TagShape | null;
  nextButOne: TagShape | null;
}

/** A tag to remember: where it starts, where what repeats of it ends, and what was found in it. */
export interface TagToLearn {
  readonly start: number;
  readonly end: number;
  readonly token: XmlToken;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly parts: readonly ScannedPart[];
}

/** No more shapes than this, and none shorter or longer, are remembered. */
const MOST_SHAPES = 4096;
const SHORTEST_SHAPE = 4;

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

  /** The shape that the bytes at a "<" have, if it is one of those that followed the last one before; else null. */
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

  /** Remembers a tag; null if it is not worth it. */
  learn(bytes: Uint8Array, tag: TagToLearn): TagShape | null {
    const length = tag.end - tag.start;
    if (length < SHORTEST_SHAPE || length > LONGEST_SHAPE || this.#shapes.length >= MOST_SHAPES) return null;
    const id = this.#table.intern(0, bytes, tag);
    const shape = this.#shapes[id] ?? createShape(id, bytes, tag);
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

function createShape(id: number, bytes: Uint8Array, tag: TagToLearn): TagShape {
  const { start, token } = tag;
  const length = tag.end - start;
  const view = new DataView(bytes.buffer, bytes.byteOffset + start, length);
  const words = new Int32Array((length + 3) >> 2);
  for (let index = 0; index < words.length; index++)
    words[index] = view.getInt32(Math.min(index * 4, length - 4), true);
  const parts = tag.parts.map((part) => ({
    nameStart: part.nameStart - start,
    nameEnd: part.nameEnd - start,
    start: part.start - start,
    end: part.end - start,
  }));
  const name = { nameStart: tag.nameStart - start, nameEnd: tag.nameEnd - start };
  return { id, length, words, token, ...name, parts, next: null, nextButOne: null };
}

function hasShape(view: DataView, start: number, shape: TagShape): boolean {
  const { words } = shape;
  const last = words.length - 1;
  // the end of a tag tells most: keys differ where tags begin alike
  if (view.getInt32(start + shape.length - 4, true) !== words[last]) return false;
  for (let index = 0; index < last; index++) if (view.getInt32(start + index * 4, true) !== words[index]) return false;
  return true;
}
