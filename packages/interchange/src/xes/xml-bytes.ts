/** The bytes that mean something in XML. */
export const NEWLINE = 0x0a;
export const SPACE = 0x20;
export const BANG = 0x21;
export const DOUBLE_QUOTE = 0x22;
export const AMPERSAND = 0x26;
export const SINGLE_QUOTE = 0x27;
export const SLASH = 0x2f;
export const LESS = 0x3c;
export const EQUALS = 0x3d;
export const GREATER = 0x3e;
export const QUESTION = 0x3f;

/** Whether a byte is white space of XML. */
export function isSpace(byte: number): boolean {
  return byte === SPACE || byte === NEWLINE || byte === 0x09 || byte === 0x0d;
}

/** 1 for bytes that a name may hold: all but space, controls, and the marks of a tag. */
export const NAME: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte > SPACE && byte !== 0x7f && !`"'/<=>`.includes(String.fromCharCode(byte)) ? 1 : 0,
);

/** 0 for bytes that a value simply holds. */
export const VALUE_CLASS: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < SPACE || `"'&<`.includes(String.fromCharCode(byte)) ? 1 : 0,
);

/**
 * Whether one of four bytes is of those that `VALUE_CLASS` marks; "#" counts too. Four at once are found in half the time.
 * @source Henry S. Warren, Hacker's Delight, 6-1: a byte is zero where taking 1 away sets its high bit, and it had none before.
 */
export function holdsMark(word: number): boolean {
  const quoteOrAmpersand = (word & 0xfafafafa) ^ 0x22222222;
  const less = word ^ 0x3c3c3c3c;
  const marks =
    ((quoteOrAmpersand - 0x01010101) & ~quoteOrAmpersand) |
    ((less - 0x01010101) & ~less) |
    ((word - 0x20202020) & ~word);
  return (marks & 0x80808080) !== 0;
}

/** Where the white space before a position starts. */
function overSpaceBefore(bytes: Uint8Array, position: number): number {
  let end = position;
  while (end > 0 && isSpace(bytes[end - 1]!)) end--;
  return end;
}

/** Where a value whose closing quote was forgotten ends, if the next tag starts at a position: before the end of its own tag. */
export function valueEndBefore(bytes: Uint8Array, start: number, position: number): number {
  const end = overSpaceBefore(bytes, position);
  if (bytes[end - 1] !== GREATER) return Math.max(start, end);
  return Math.max(start, bytes[end - 2] === SLASH ? end - 2 : end - 1);
}

/** Whether an empty tag ends before a position, white space aside. */
export function isEmptyTagBefore(bytes: Uint8Array, position: number): boolean {
  const end = overSpaceBefore(bytes, position);
  return bytes[end - 1] === GREATER && bytes[end - 2] === SLASH;
}

/** Whether the byte behind a "<" inside a value speaks for the next tag after a forgotten quote, rather than for "less than". */
export function looksLikeTag(next: number): boolean {
  const letter = (next | 0x20) - 0x61;
  return next === SLASH || next === BANG || next === QUESTION || (letter >= 0 && letter < 26);
}
