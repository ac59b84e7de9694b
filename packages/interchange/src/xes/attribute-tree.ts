import type { AttributeTableBuilder, AttributeWriter } from "@fairlead/log";
import { ByteTable, type ByteSlice } from "./byte-table.ts";
import type { ByteTextDecoder } from "./byte-text.ts";

/** What an attribute can belong to. */
export type AttributeLevel = "event" | "trace" | "log";

/** A key of XES where it stands: on events, on traces, or on the log, itself or inside other attributes. */
export interface AttributeNode {
  readonly id: number;
  readonly level: AttributeLevel;
  readonly key: string;
  /** The keys from the outermost to this one; empty for the level itself. An item of a list ends in its number: "product[2]". */
  readonly path: readonly string[];
  /** What the reader uses the attribute for, as bits of its own. */
  readonly roles: number;
  readonly globalType: number;
  /** The position in its list that children of this node stand at; 0 outside lists. */
  readonly position: number;
  /** The types it came as, one bit for each element kind. */
  types: number;
  /** How often it came. */
  count: number;
  /** Whether two different byte sequences may have become the same text, so that new bytes no longer mean a new text. */
  hasAlteredTexts: boolean;
  /** The number of the event or trace that had it last; a second time in the same one is a repeated key. */
  lastOwner: number;
  writer: AttributeWriter | null;
}

/** What is known of a key before its first value. */
export interface KeyUse {
  /** The name it goes by. */
  readonly key: string;
  readonly roles: number;
  /** The type the file declares it to be present as, or -1. */
  readonly globalType: number;
}

/** Gives an attribute that is not nested its use, by the key in the file. */
export type KeyResolver = (level: AttributeLevel, key: string) => KeyUse;

/** The deepest nesting that is kept, and the most attributes of all levels. */
const DEEPEST_PATH = 32;
const MOST_ATTRIBUTES = 20_000;

const NO_USE: KeyUse = { key: "", roles: 0, globalType: -1 };

/** All keys of a file as trees: one of events, one of traces, one of the log. */
export class AttributeTree {
  readonly roots: Readonly<Record<AttributeLevel, AttributeNode>>;
  readonly #nodes: AttributeNode[] = [];
  readonly #keys = new ByteTable();
  readonly #byKey: AttributeNode[] = [];
  readonly #items = new Map<string, AttributeNode>();
  readonly #columnNames = new Set<string>();
  readonly #decoder: ByteTextDecoder;
  readonly #resolve: KeyResolver;

  constructor(decoder: ByteTextDecoder, resolve: KeyResolver) {
    this.#decoder = decoder;
    this.#resolve = resolve;
    const root = (level: AttributeLevel): AttributeNode => this.#node({ ...NO_USE, level, path: [], position: 0 });
    this.roots = { event: root("event"), trace: root("trace"), log: root("log") };
  }

  get nodes(): readonly AttributeNode[] {
    return this.#nodes;
  }

  /** Whether no further attribute can be kept. */
  get isFull(): boolean {
    return this.#nodes.length >= MOST_ATTRIBUTES;
  }

  /** The node of a key inside a node; null when it would be too deep or one too many. */
  child(parent: AttributeNode, bytes: Uint8Array, key: ByteSlice): AttributeNode | null {
    const id = this.#keys.intern(parent.id, bytes, key);
    const known = this.#byKey[id];
    if (known !== undefined) return known;
    if (parent.path.length >= DEEPEST_PATH || this.isFull) return null;
    const written = this.#decoder.decode(bytes, key.start, key.end);
    const isTop = parent.path.length === 0;
    const use = isTop ? this.#resolve(parent.level, written) : { ...NO_USE, key: written };
    const step = parent.position > 0 ? `${use.key}[${parent.position}]` : use.key;
    const node = this.#node({ ...use, level: parent.level, path: [...parent.path, step], position: 0 });
    this.#byKey[id] = node;
    return node;
  }

  /** The place of item number `position`, from 1, in a list; null when it would be one too many. */
  item(list: AttributeNode, position: number): AttributeNode | null {
    const key = `${list.id}[${position}`;
    const known = this.#items.get(key);
    if (known !== undefined) return known;
    if (this.isFull) return null;
    const node = this.#node({ ...NO_USE, level: list.level, path: list.path, position });
    this.#items.set(key, node);
    return node;
  }

  /** The writer of a node's column, made at first use. A column is named after its path, and numbered where two paths read the same. */
  writer(node: AttributeNode, table: AttributeTableBuilder): AttributeWriter {
    if (node.writer !== null) return node.writer;
    const plain = node.path.join("/");
    let name = plain;
    for (let number = 2; this.#columnNames.has(`${node.level} ${name}`); number++) name = `${plain} (${number})`;
    this.#columnNames.add(`${node.level} ${name}`);
    node.writer = table.writer(name, node.path);
    return node.writer;
  }

  #node(parts: KeyUse & Pick<AttributeNode, "level" | "path" | "position">): AttributeNode {
    // written out, so that all nodes are of one hidden class
    const node: AttributeNode = {
      id: this.#nodes.length,
      level: parts.level,
      key: parts.key,
      path: parts.path,
      roles: parts.roles,
      globalType: parts.globalType,
      position: parts.position,
      types: 0,
      count: 0,
      hasAlteredTexts: false,
      lastOwner: -1,
      writer: null,
    };
    this.#nodes.push(node);
    return node;
  }
}
