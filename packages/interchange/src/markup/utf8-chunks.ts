import { createTextDecoder, encodeText, type TextDecoding } from "@fairlead/base";

/**
 * Makes the chunks of an XML file UTF-8, whatever it is in: by its byte order mark, by the zero bytes of UTF-16, or by its XML declaration.
 * Edges: UTF-8 passes through untouched and unchecked; a declaration that contradicts the bytes ("utf-16" in plain ASCII) is not believed.
 * Cost: nothing for UTF-8, one decoding and encoding otherwise.
 */
export class Utf8Chunks {
  /** The encoding that nobody knows, if the declaration named one; the bytes are then taken as UTF-8. */
  unknownEncoding: string | null = null;
  #start: Uint8Array | null = new Uint8Array(0);
  #decoder: TextDecoding | null = null;

  /** The UTF-8 of a chunk; empty while the beginning of the file is still too short to tell the encoding. */
  push(chunk: Uint8Array): Uint8Array {
    if (this.#start === null) return this.#convert(chunk);
    this.#start = join(this.#start, chunk);
    return this.#start.length < DECLARATION_BYTES ? NO_BYTES : this.#begin(this.#start);
  }

  /** What is left when no chunk comes any more. */
  finish(): Uint8Array {
    const begun = this.#start === null ? NO_BYTES : this.#begin(this.#start);
    return this.#decoder === null ? begun : join(begun, encodeText(this.#decoder.decode()));
  }

  #begin(bytes: Uint8Array): Uint8Array {
    this.#start = null;
    const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    const encoding = hasMark ? "utf-8" : (utf16Of(bytes) ?? declaredEncoding(bytes));
    if (encoding !== null && !/^(?:utf-?8|us-ascii|ascii)$/iu.test(encoding)) {
      try {
        this.#decoder = createTextDecoder(encoding);
      } catch {
        this.unknownEncoding = encoding;
      }
    }
    return this.#convert(hasMark ? bytes.subarray(3) : bytes);
  }

  #convert(chunk: Uint8Array): Uint8Array {
    return this.#decoder === null ? chunk : encodeText(this.#decoder.decode(chunk, { stream: true }));
  }
}

/** Enough of the beginning to hold an XML declaration. */
const DECLARATION_BYTES = 256;

const NO_BYTES: Uint8Array = new Uint8Array(0);

function utf16Of(bytes: Uint8Array): string | null {
  const first = bytes[0];
  const second = bytes[1];
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  return null;
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const beginning = String.fromCharCode(...bytes.subarray(0, DECLARATION_BYTES));
  const declaration = /^<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z][\w.-]*)["']/u.exec(beginning);
  const encoding = declaration?.[1] ?? null;
  return encoding !== null && /^(?:utf-?16|ucs-?2|iso-10646)/iu.test(encoding) ? null : encoding;
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b;
  const joined = new Uint8Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}
