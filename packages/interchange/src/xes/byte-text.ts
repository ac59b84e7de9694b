import { createTextDecoder, type TextDecoding } from "@fairlead/base";

/**
 * Makes texts of UTF-8 bytes.
 * Edges: bytes that are no UTF-8 become U+FFFD; `brokenCount` counts the texts that had some.
 */
export class ByteTextDecoder {
  brokenCount = 0;
  readonly #utf8: TextDecoding = createTextDecoder("utf-8");
  readonly #codes: number[] = [];

  decode(bytes: Uint8Array, start: number, end: number): string {
    const length = end - start;
    if (length > SHORT) return this.#decodeAny(bytes, start, end);
    const codes = this.#codes;
    if (codes.length !== length) codes.length = length;
    for (let index = 0; index < length; index++) {
      const byte = bytes[start + index]!;
      if (byte > 0x7f) return this.#decodeAny(bytes, start, end);
      codes[index] = byte;
    }
    return String.fromCharCode.apply(null, codes);
  }

  #decodeAny(bytes: Uint8Array, start: number, end: number): string {
    const text = this.#utf8.decode(bytes.subarray(start, end));
    if (text.includes("\uFFFD")) this.brokenCount++;
    // the decoder takes a leading U+FEFF for a byte order mark, which only the file's first bytes can be
    return bytes[start] === 0xef && bytes[start + 1] === 0xbb && bytes[start + 2] === 0xbf ? `\uFEFF${text}` : text;
  }
}

/** Up to this length a short plain text is put together faster here than by the platform's decoder. */
const SHORT = 64;
