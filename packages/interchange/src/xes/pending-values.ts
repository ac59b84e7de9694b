import type { AttributeKind } from "@fairlead/log";
import type { AttributeNode } from "./attribute-tree.ts";

/** Values of an element that is not finished yet, so that it can still be left out as a whole. */
export class PendingValues {
  readonly #nodes: AttributeNode[] = [];
  readonly #textIds: number[] = [];
  readonly #kinds: AttributeKind[] = [];
  #count = 0;

  push(node: AttributeNode, textId: number, kind: AttributeKind): void {
    this.#nodes[this.#count] = node;
    this.#textIds[this.#count] = textId;
    this.#kinds[this.#count++] = kind;
  }

  /** Gives the values to their columns, as those of an event or case. */
  write(owner: number): void {
    for (let index = 0; index < this.#count; index++) {
      this.#nodes[index]!.writer!.setId(owner, this.#textIds[index]!, this.#kinds[index]!);
    }
  }

  clear(): void {
    this.#count = 0;
  }
}
