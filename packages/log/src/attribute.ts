import { Dictionary } from "./dictionary.ts";
import { GrowingColumn } from "./growing-column.ts";

/** What the values of an attribute are: text, a number, an instant, or true/false. Mixed kinds count as text. */
export type AttributeKind = "text" | "number" | "time" | "flag";

export type AttributeValue = string | number | boolean;

/**
 * One attribute of all events, or of all cases, as a column.
 * Shape: `ids[i]` is 0 where event (or case) i lacks the attribute, else 1 + the id of its text in `texts`; indexes follow the log's order.
 * Ownership: shared, never written after it is made.
 */
export interface AttributeColumn {
  readonly name: string;
  /** The keys from the outermost attribute to this one; one key unless it was nested inside another attribute. */
  readonly path: readonly string[];
  readonly kind: AttributeKind;
  readonly ids: Uint32Array;
  readonly texts: readonly string[];
  /** The value as its kind says: numbers as numbers, instants in epoch milliseconds; null where there is none. */
  valueAt(index: number): AttributeValue | null;
  /** The value as it was written in the source; null where there is none. */
  textAt(index: number): string | null;
}

/** The attributes of a log's events or cases. Columns are made when first asked for, and kept. */
export interface AttributeTable {
  /** In order of first appearance. */
  readonly names: readonly string[];
  column(name: string): AttributeColumn | undefined;
}

/** Takes the values of one attribute. Setting the same owner twice in a row keeps the later value. */
export class AttributeWriter {
  readonly name: string;
  readonly path: readonly string[];
  readonly #texts = new Dictionary();
  readonly #owners = new GrowingColumn();
  readonly #values = new GrowingColumn();
  #kind: AttributeKind | null = null;

  constructor(name: string, path: readonly string[]) {
    this.name = name;
    this.path = path;
  }

  set(owner: number, text: string, kind: AttributeKind): void {
    this.setId(owner, this.#texts.intern(text), kind);
  }

  /** The id to pass to `setId`, for callers that remember ids of texts they meet often. */
  intern(text: string): number {
    return this.#texts.intern(text);
  }

  /** The id of a text that the caller knows to be new to this attribute; cheaper than `intern`. */
  append(text: string): number {
    return this.#texts.append(text);
  }

  setId(owner: number, textId: number, kind: AttributeKind): void {
    this.#kind = this.#kind === null || this.#kind === kind ? kind : "text";
    const count = this.#owners.length;
    if (count > 0 && this.#owners.get(count - 1) === owner) {
      this.#values.replaceLast(textId + 1);
      return;
    }
    this.#owners.push(owner);
    this.#values.push(textId + 1);
  }

  /** Whether the value set last was for this owner. */
  hasJustSet(owner: number): boolean {
    const count = this.#owners.length;
    return count > 0 && this.#owners.get(count - 1) === owner;
  }

  /** The dense column over `length` owners; position i shows owner `order[i]`, or i without an order. Empties the writer. */
  take(length: number, order: Uint32Array | null): AttributeColumn {
    const owners = this.#owners.take();
    const values = this.#values.take();
    const byOwner = new Uint32Array(length);
    for (let index = 0; index < owners.length; index++) byOwner[owners[index]!] = values[index]!;
    const ids = order === null ? byOwner : new Uint32Array(length);
    if (order !== null) for (let index = 0; index < length; index++) ids[index] = byOwner[order[index]!]!;
    return createColumn({
      name: this.name,
      path: this.path,
      kind: this.#kind ?? "text",
      ids,
      texts: this.#texts.names,
    });
  }
}

type ColumnParts = Pick<AttributeColumn, "name" | "path" | "kind" | "ids" | "texts">;

function createColumn(parts: ColumnParts): AttributeColumn {
  const textAt = (index: number): string | null => {
    const id = parts.ids[index] ?? 0;
    return id === 0 ? null : parts.texts[id - 1]!;
  };
  return {
    ...parts,
    textAt,
    valueAt: (index) => {
      const text = textAt(index);
      return text === null ? null : parseValue(text, parts.kind);
    },
  };
}

/** Edges: a text that is not of its kind stays text; a blank one is of none, though `Number` takes it for 0. */
function parseValue(text: string, kind: AttributeKind): AttributeValue {
  if (text.trim() === "") return text;
  switch (kind) {
    case "text":
      return text;
    case "number":
    case "time": {
      const value = kind === "number" ? Number(text) : Date.parse(text);
      return Number.isNaN(value) ? text : value;
    }
    case "flag":
      return text === "true" ? true : text === "false" ? false : text;
  }
}

/** The writers of one table while a log is built. */
export class AttributeTableBuilder {
  readonly #writers = new Map<string, AttributeWriter>();

  /** The writer of an attribute, made at first use. A nested attribute has its own name and says its path. */
  writer(name: string, path: readonly string[] = [name]): AttributeWriter {
    const known = this.#writers.get(name);
    if (known !== undefined) return known;
    const writer = new AttributeWriter(name, path);
    this.#writers.set(name, writer);
    return writer;
  }

  build(length: number, order: Uint32Array | null): AttributeTable {
    const writers = new Map(this.#writers);
    const columns = new Map<string, AttributeColumn>();
    return {
      names: [...writers.keys()],
      column: (name) => {
        const ready = columns.get(name);
        if (ready !== undefined) return ready;
        const column = writers.get(name)?.take(length, order);
        if (column !== undefined) columns.set(name, column);
        writers.delete(name);
        return column;
      },
    };
  }
}
