import type { AttributeNode } from "./attribute-tree.ts";
import { ELEMENT, type ElementKind } from "./element-kind.ts";

/** What stands around the root element. */
export const OUTSIDE = 16;

export type Surrounding = ElementKind | typeof OUTSIDE;

/** How far back an end tag looks for its start tag; further back a broken file would cost the square of its depth. */
const FURTHEST_START = 64;

/** The elements that are open, outermost first. Memory: a few bytes a level, so that any depth of nesting is only that. */
export class DocumentStack {
  /** The innermost open element. */
  kind: Surrounding = OUTSIDE;
  /** The attribute, or the level, that attributes inside the innermost element belong to. */
  node: AttributeNode | null = null;
  #depth = 0;
  #kinds = new Uint8Array(64);
  #phases = new Uint8Array(64);
  #names = new Int32Array(64);
  #items = new Int32Array(64);
  readonly #nodes: (AttributeNode | null)[] = [];

  get depth(): number {
    return this.#depth;
  }

  kindAt(level: number): Surrounding {
    return level < 0 ? OUTSIDE : (this.#kinds[level] as ElementKind);
  }

  push(kind: ElementKind, nameId: number, node: AttributeNode | null): void {
    if (this.#depth === this.#kinds.length) this.#grow();
    this.#kinds[this.#depth] = kind;
    this.#phases[this.#depth] = 0;
    this.#names[this.#depth] = nameId;
    this.#items[this.#depth] = 0;
    this.#nodes[this.#depth++] = node;
    this.kind = kind;
    this.node = node;
  }

  pop(): void {
    this.#depth--;
    this.kind = this.kindAt(this.#depth - 1);
    this.node = this.#depth === 0 ? null : this.#nodes[this.#depth - 1]!;
  }

  /** The level of the nearest open element of a name; -1 if none near is. */
  levelOf(nameId: number): number {
    const lowest = Math.max(0, this.#depth - FURTHEST_START);
    for (let level = this.#depth - 1; level >= lowest; level--) if (this.#names[level] === nameId) return level;
    return -1;
  }

  /** The level of the nearest open element that is none of an event or attribute; -1 if something not understood stands between. */
  levelAround(isInside: (kind: Surrounding) => boolean): number {
    const lowest = Math.max(0, this.#depth - FURTHEST_START);
    for (let level = this.#depth - 1; level >= lowest; level--) {
      const kind = this.kindAt(level);
      if (!isInside(kind)) return kind === ELEMENT.log || kind === ELEMENT.trace ? level : -1;
    }
    return -1;
  }

  /** Counts an item of the innermost element and gives its number, from 1. */
  countItem(): number {
    return ++this.#items[this.#depth - 1]!;
  }

  /** Notes that a child of a phase came in the innermost element; false if one of a later phase came before. */
  enterPhase(phase: number): boolean {
    const level = this.#depth - 1;
    if (level < 0 || phase >= this.#phases[level]!) {
      if (level >= 0) this.#phases[level] = phase;
      return true;
    }
    return false;
  }

  /** The latest phase of the innermost element. */
  get phase(): number {
    return this.#phases[this.#depth - 1] ?? 0;
  }

  #grow(): void {
    const larger = <Column extends Uint8Array | Int32Array>(column: Column, copy: Column): Column => {
      copy.set(column);
      return copy;
    };
    const length = this.#depth * 2;
    this.#kinds = larger(this.#kinds, new Uint8Array(length));
    this.#phases = larger(this.#phases, new Uint8Array(length));
    this.#names = larger(this.#names, new Int32Array(length));
    this.#items = larger(this.#items, new Int32Array(length));
  }
}
