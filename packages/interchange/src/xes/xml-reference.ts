/** The value's new end, and the first position of an unknown entity and of a character XML forbids; -1 where there was none. */
export interface DecodedReferences {
  readonly end: number;
  readonly unknownAt: number;
  readonly forbiddenAt: number;
}

/**
 * Resolves the references of an attribute value in place and makes its white space what XML says: line breaks and tabs become spaces.
 * Edges: an unknown entity or an impossible character number stays as it is written; a control character becomes a space.
 * A reference is never shorter than the UTF-8 it stands for, so the value can only shrink.
 * @source W3C XML 1.0, 3.3.3 attribute-value normalization; 4.6 predefined entities.
 */
export function decodeReferences(bytes: Uint8Array, start: number, end: number): DecodedReferences {
  let unknownAt = -1;
  let forbiddenAt = -1;
  let to = start;
  let from = start;
  while (from < end) {
    const byte = bytes[from]!;
    if (byte === AMPERSAND) {
      const semicolon = referenceEnd(bytes, from, end);
      const codePoint = semicolon < 0 ? -1 : codePointOf(bytes, from + 1, semicolon);
      if (codePoint >= 0) {
        to = putUtf8(bytes, to, codePoint);
        from = semicolon + 1;
        continue;
      }
      if (unknownAt < 0) unknownAt = from;
    } else if (byte < SPACE) {
      if (!isWhite(byte) && forbiddenAt < 0) forbiddenAt = from;
      // a line break of two bytes is one
      if (byte === RETURN && bytes[from + 1] === NEWLINE && from + 1 < end) from++;
      bytes[to++] = SPACE;
      from++;
      continue;
    }
    bytes[to++] = byte;
    from++;
  }
  return { end: to, unknownAt, forbiddenAt };
}

const NEWLINE = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
const HASH = 0x23;
const AMPERSAND = 0x26;
const SEMICOLON = 0x3b;
const LOWER_X = 0x78;

/** The longest reference looked for: "&#x" with a few leading zeros. */
const LONGEST_REFERENCE = 16;

const ENTITIES: ReadonlyMap<string, number> = new Map([
  ["amp", 0x26],
  ["lt", 0x3c],
  ["gt", 0x3e],
  ["quot", 0x22],
  ["apos", 0x27],
]);

function isWhite(byte: number): boolean {
  return byte === 0x09 || byte === NEWLINE || byte === RETURN;
}

function referenceEnd(bytes: Uint8Array, from: number, end: number): number {
  const limit = Math.min(end, from + LONGEST_REFERENCE);
  for (let position = from + 1; position < limit; position++) if (bytes[position] === SEMICOLON) return position;
  return -1;
}

/** The code point a reference stands for, or -1. */
function codePointOf(bytes: Uint8Array, start: number, end: number): number {
  const name = String.fromCharCode(...bytes.subarray(start, end));
  if (bytes[start] !== HASH) return ENTITIES.get(name) ?? -1;
  const isHex = bytes[start + 1] === LOWER_X;
  const digits = name.slice(isHex ? 2 : 1);
  const isNumber = isHex ? /^[0-9a-fA-F]+$/u.test(digits) : /^[0-9]+$/u.test(digits);
  const codePoint = isNumber ? Number.parseInt(digits, isHex ? 16 : 10) : -1;
  return isXmlCharacter(codePoint) ? codePoint : -1;
}

/**
 * Whether XML 1.0 can hold a code point at all, even as a reference.
 * @source W3C XML 1.0, 2.2 Char.
 */
function isXmlCharacter(codePoint: number): boolean {
  if (codePoint < SPACE) return isWhite(codePoint);
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return false;
  return codePoint !== 0xfffe && codePoint !== 0xffff && codePoint <= 0x10ffff;
}

function putUtf8(bytes: Uint8Array, to: number, codePoint: number): number {
  if (codePoint < 0x80) {
    bytes[to] = codePoint;
    return to + 1;
  }
  const length = codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
  for (let index = length - 1; index > 0; index--)
    bytes[to + index] = 0x80 | ((codePoint >> (6 * (length - 1 - index))) & 0x3f);
  bytes[to] = LEAD_BYTES[length]! | (codePoint >> (6 * (length - 1)));
  return to + length;
}

/** The marks of a first byte by the length of its sequence. */
const LEAD_BYTES: readonly number[] = [0, 0, 0xc0, 0xe0, 0xf0];
