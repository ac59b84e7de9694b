/** Turns bytes of one encoding into text, chunk by chunk. */
export interface TextDecoding {
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}

interface TextCodecs {
  readonly TextDecoder: new (
    encoding: string,
    options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
  ) => TextDecoding;
  readonly TextEncoder: new () => { encode(text: string): Uint8Array };
}

// node, browsers, and workers all carry these two; the compiler settings of the pure packages name no host
const codecs = globalThis as unknown as TextCodecs;

/**
 * A decoder for an encoding label of the WHATWG Encoding Standard.
 * Edges: with `fatal` bytes that are not of the encoding throw a TypeError, otherwise they become U+FFFD; a byte order mark is dropped.
 */
export function createTextDecoder(encoding: string, options: { readonly fatal?: boolean } = {}): TextDecoding {
  return new codecs.TextDecoder(encoding, { fatal: options.fatal ?? false, ignoreBOM: false });
}

/** The UTF-8 bytes of a text. */
export function encodeText(text: string): Uint8Array {
  return new codecs.TextEncoder().encode(text);
}
