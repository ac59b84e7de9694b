import type { AttributeKind } from "@fairlead/log";
import type { AttributeNode } from "./attribute-tree.ts";
import { ByteTable, type ByteSlice } from "./byte-table.ts";
import type { ByteTextDecoder } from "./byte-text.ts";
import { ELEMENT, type ElementKind } from "./element-kind.ts";
import { FLOAT, INTEGER, UUID } from "../markup/value-form.ts";
import { XsdDateTimeReader } from "../markup/xsd-date-time.ts";

/** How a value fits its type: as it should, a date that lacks its zone, not at all, or nothing there. */
export type ValueState = "fine" | "zoneless" | "invalid" | "empty";

/** A value as it is kept. */
export interface CheckedValue {
  readonly text: string;
  readonly kind: AttributeKind;
  readonly state: ValueState;
  /** Whether the text is just what the bytes say. */
  readonly isVerbatim: boolean;
}

/** The text ids of attribute values by their bytes: each distinct value of an attribute is checked and made a string once. */
export class ValueStore {
  /** What the last `intern` or `check` found. */
  state: ValueState = "fine";
  kind: AttributeKind = "text";
  readonly #table = new ByteTable();
  readonly #textIds: number[] = [];
  readonly #kinds: AttributeKind[] = [];
  readonly #states: ValueState[] = [];
  readonly #decoder: ByteTextDecoder;
  readonly #dates = new XsdDateTimeReader();

  constructor(decoder: ByteTextDecoder) {
    this.#decoder = decoder;
  }

  /** The writer's id of the value of an attribute; sets `state` and `kind`. */
  intern(node: AttributeNode, type: ElementKind, bytes: Uint8Array, slice: ByteSlice): number {
    const before = this.#table.size;
    const id = this.#table.intern(node.id * 16 + type, bytes, slice);
    if (id !== before) {
      this.state = this.#states[id]!;
      this.kind = this.#kinds[id]!;
      return this.#textIds[id]!;
    }
    const brokenBefore = this.#decoder.brokenCount;
    const { text, isVerbatim } = this.check(type, bytes, slice);
    if (!isVerbatim || this.#decoder.brokenCount > brokenBefore || node.types !== 1 << type)
      node.hasAlteredTexts = true;
    let textId = -1;
    if (this.state !== "empty") textId = node.hasAlteredTexts ? node.writer!.intern(text) : node.writer!.append(text);
    this.#textIds.push(textId);
    this.#states.push(this.state);
    this.#kinds.push(this.kind);
    return textId;
  }

  /** Looks at the value of bytes under a type, and sets `state` and `kind`. */
  check(type: ElementKind, bytes: Uint8Array, slice: ByteSlice): CheckedValue {
    const value = this.#read(type, bytes, slice);
    this.state = value.state;
    this.kind = value.kind;
    return value;
  }

  #read(type: ElementKind, bytes: Uint8Array, slice: ByteSlice): CheckedValue {
    const written = this.#decoder.decode(bytes, slice.start, slice.end);
    if (type === ELEMENT.string) return { text: written, kind: "text", state: "fine", isVerbatim: true };
    const text = written.trim();
    const isVerbatim = text.length === written.length;
    if (text === "") return { text, kind: "text", state: "empty", isVerbatim };
    if (type === ELEMENT.date) return this.#checkDate(text, bytes, slice);
    if (type === ELEMENT.boolean) {
      const flag = FLAGS.get(text);
      return {
        text: flag ?? text,
        kind: "flag",
        state: flag === undefined ? "invalid" : "fine",
        isVerbatim: flag === written,
      };
    }
    const isFine = (type === ELEMENT.int ? INTEGER : type === ELEMENT.float ? FLOAT : UUID).test(text);
    return { text, kind: type === ELEMENT.id ? "text" : "number", state: isFine ? "fine" : "invalid", isVerbatim };
  }

  #checkDate(text: string, bytes: Uint8Array, slice: ByteSlice): CheckedValue {
    const at = this.#dates.read(bytes, slice.start, slice.end);
    const isVerbatim = text.length === slice.end - slice.start;
    if (Number.isNaN(at)) return { text, kind: "text", state: "invalid", isVerbatim: false };
    const state = this.#dates.hasZone || !this.#dates.hasTime ? "fine" : "zoneless";
    // other forms, and times without a zone above all, would be read differently from machine to machine
    if (this.#dates.isPlain) return { text, kind: "time", state, isVerbatim };
    const iso = new Date(at).toISOString();
    const plain = this.#dates.hasTime ? iso : iso.replace(/T.*$/u, "");
    return { text: plain, kind: "time", state, isVerbatim: false };
  }
}

const FLAGS: ReadonlyMap<string, string> = new Map([
  ["true", "true"],
  ["false", "false"],
  ["1", "true"],
  ["0", "false"],
]);
