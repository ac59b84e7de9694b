import type { IssueReport, Place } from "@fairlead/base";
import {
  Document,
  LineCounter,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Node,
  type Pair,
  type YAMLMap,
} from "yaml";

/** Where a value stands in a tree of blocks and lists: keys and indexes from the root. */
export type TreePath = readonly (string | number)[];

/**
 * A text read as YAML.
 * Shape: `value` is plain data of null, booleans, numbers, texts, arrays, and objects; when `issues` is not empty it is not to be used.
 */
export interface YamlTree {
  readonly value: unknown;
  readonly issues: readonly IssueReport[];
  /** Whether something is written at a path, be it null. */
  has(path: TreePath): boolean;
  /** Line and column of the value at a path; if nothing is written there, of the nearest block around it. */
  placeOf(path: TreePath): Place;
  /** Line and column of the key at the end of a path. */
  placeOfKey(path: TreePath): Place;
}

/** The deepest that blocks and lists may be nested. A map needs eight levels. */
const YAML_MAX_DEPTH = 32;

const ISSUE_OF_ERROR: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: "map-tab-indent",
  MULTIPLE_DOCS: "map-several-documents",
  RESOURCE_EXHAUSTION: "map-too-deep",
};

/** A path as people write it: "nodes[3].kind". */
export function printPath(path: TreePath): string {
  return path.reduce<string>(
    (text, part) => (typeof part === "number" ? `${text}[${part}]` : text === "" ? part : `${text}.${part}`),
    "",
  );
}

/**
 * Reads YAML 1.2 as far as a map needs it.
 * Edges: aliases, anchors, tags, a second document, keys said twice, and nesting beyond `YAML_MAX_DEPTH` are issues; nothing is expanded.
 * Cost: linear in the text.
 */
export function readYaml(text: string): YamlTree {
  const lineCounter = new LineCounter();
  // duplicate keys are found in the walk: the library compares every key with every other
  const document = parseDocument(text, {
    lineCounter,
    prettyErrors: false,
    stringKeys: true,
    uniqueKeys: false,
    schema: "core",
    resolveKnownTags: false,
    merge: false,
    logLevel: "error",
  });
  const place = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col };
  };
  const issues: IssueReport[] = document.errors.map((error) => {
    const code = ISSUE_OF_ERROR[error.code] ?? "map-not-yaml";
    const values = code === "map-too-deep" ? { max: YAML_MAX_DEPTH } : {};
    return { code, severity: "error", where: place(error.pos[0]), values };
  });
  const walk = new TreeWalk(place);
  if (issues.length === 0) walk.refuseReferences(document.contents);
  const value = issues.length === 0 && walk.issues.length === 0 ? walk.read(document.contents, []) : null;
  return {
    value,
    issues: [...issues, ...walk.issues],
    has: (path) => walk.values.has(printPath(path)),
    placeOf: (path) => {
      for (let length = path.length; length >= 0; length--) {
        const offset = walk.values.get(printPath(path.slice(0, length)));
        if (offset !== undefined) return place(offset);
      }
      return place(0);
    },
    placeOfKey: (path) => place(walk.keys.get(printPath(path)) ?? 0),
  };
}

/** Turns the library's nodes into plain data, and remembers where each stood. */
class TreeWalk {
  readonly issues: IssueReport[] = [];
  /** Offsets of values and of keys by printed path. */
  readonly values = new Map<string, number>();
  readonly keys = new Map<string, number>();
  readonly #place: (offset: number) => Place;

  constructor(place: (offset: number) => Place) {
    this.#place = place;
  }

  /** Reports anchors, aliases, and tags; also how deep the nesting goes. */
  refuseReferences(root: Node | null): void {
    visit(root, {
      Node: (_, node, path) => {
        if (isAlias(node) || node.anchor !== undefined) this.#report("map-alias", node.range?.[0]);
        if (!isAlias(node) && node.tag !== undefined && node.tag !== defaultTag(node)) {
          this.#report("map-tag", node.range?.[0], { tag: node.tag.slice(0, 60) });
        }
        const depth = path.filter((above) => !isPair(above)).length;
        if (depth <= YAML_MAX_DEPTH) return undefined;
        this.#report("map-too-deep", node.range?.[0], { max: YAML_MAX_DEPTH });
        return visit.BREAK;
      },
    });
  }

  read(node: Node | null, path: TreePath): unknown {
    if (node === null) return null;
    this.values.set(printPath(path), node.range?.[0] ?? 0);
    if (isScalar(node)) return node.value;
    if (isSeq<Node | null>(node)) return node.items.map((item, index) => this.read(item, [...path, index]));
    return isMap<Node, Node | null>(node) ? this.#readBlock(node, path) : null;
  }

  #readBlock(block: YAMLMap<Node, Node | null>, path: TreePath): object {
    const entries = new Map<string, unknown>();
    for (const pair of block.items) {
      const key = keyOf(pair);
      const keyPath = [...path, key];
      const offset = pair.key.range?.[0] ?? 0;
      if (entries.has(key)) {
        this.#report("map-key-duplicate", offset, { key });
        continue;
      }
      this.keys.set(printPath(keyPath), offset);
      // a key without a value has no node of its own
      this.values.set(printPath(keyPath), offset);
      // this one key would be taken for the object's prototype further on; no block of a map has it
      if (key === "__proto__") this.#report("map-key-unknown", offset, { key });
      else entries.set(key, this.read(pair.value, keyPath));
    }
    return Object.fromEntries(entries);
  }

  #report(code: string, offset = 0, values: Readonly<Record<string, string | number>> = {}): void {
    this.issues.push({ code, severity: "error", where: this.#place(offset), values });
  }
}

function keyOf(pair: Pair<Node, Node | null>): string {
  return isScalar(pair.key) ? String(pair.key.value) : "";
}

/** The tag a node has without anybody writing it. */
function defaultTag(node: Node): string | undefined {
  if (isMap(node)) return "tag:yaml.org,2002:map";
  return isSeq(node) ? "tag:yaml.org,2002:seq" : undefined;
}

/**
 * Writes plain data as YAML: blocks throughout, lists of nothing but numbers on one line, an empty line before the first list of the root and
 * whatever follows it, and quotes wherever a reader of YAML 1.1 would see something other than text.
 */
export function writeYaml(value: Readonly<Record<string, unknown>>): string {
  const document = new Document(value, { aliasDuplicateObjects: false, compat: "yaml-1.1" });
  let isPastHead = false;
  visit(document, {
    Seq: (_, list) => {
      if (list.items.every((item) => isScalar(item) && typeof item.value === "number")) list.flow = true;
    },
    Pair: (_, pair, path) => {
      const isOfRoot = path.length === 2;
      isPastHead ||= isOfRoot && isSeq(pair.value);
      if (isOfRoot && isPastHead && isScalar(pair.key)) pair.key.spaceBefore = true;
    },
  });
  return document.toString({ lineWidth: 0, indentSeq: true, flowCollectionPadding: false });
}
