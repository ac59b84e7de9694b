import type { ByteSlice } from "./byte-table.ts";
import type { LinePlace } from "../markup/line-counter.ts";

/** What a scanner met: nothing before more bytes come, `<a>`, `<a/>`, or `</a>`. */
export type XmlToken = typeof TOKEN_MORE | typeof TOKEN_OPEN | typeof TOKEN_EMPTY | typeof TOKEN_CLOSE;

export const TOKEN_MORE = 0;
export const TOKEN_OPEN = 1;
export const TOKEN_EMPTY = 2;
export const TOKEN_CLOSE = 3;

/** Markup that gives no token: a comment, say. */
export const TOKEN_NONE = -1;

/** One `name="value"` of a tag; `start` and `end` are those of the value with its references resolved. */
export interface ScannedPart extends ByteSlice {
  readonly nameStart: number;
  readonly nameEnd: number;
}

/** A part while its tag is being read; `isPlain` says that its value holds nothing to resolve. */
export interface MutablePart {
  nameStart: number;
  nameEnd: number;
  start: number;
  end: number;
  isPlain: boolean;
}

/** Sets a part to a known one, which is plain, of a tag that starts at `start`. */
export function copyPart(part: MutablePart, known: ScannedPart, start: number): void {
  part.nameStart = start + known.nameStart;
  part.nameEnd = start + known.nameEnd;
  part.start = start + known.start;
  part.end = start + known.end;
  part.isPlain = true;
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
