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
