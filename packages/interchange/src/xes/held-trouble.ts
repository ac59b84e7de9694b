import type { LinePlace } from "../markup/line-counter.ts";
import type { XmlTrouble, XmlTroubleSink } from "./xml-token.ts";

/** Trouble of a tag that may still be unfinished: then it is read once more, and must not be reported twice. */
export class HeldTrouble {
  readonly #held: { readonly code: XmlTrouble; readonly place: LinePlace }[] = [];
  readonly #sink: XmlTroubleSink;

  constructor(sink: XmlTroubleSink) {
    this.#sink = sink;
  }

  get isEmpty(): boolean {
    return this.#held.length === 0;
  }

  hold(code: XmlTrouble, place: LinePlace): void {
    this.#held.push({ code, place });
  }

  drop(): void {
    this.#held.length = 0;
  }

  release(): void {
    if (this.isEmpty) return;
    for (const { code, place } of this.#held) this.#sink(code, place);
    this.drop();
  }
}
