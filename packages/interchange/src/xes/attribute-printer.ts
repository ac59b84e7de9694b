import type { AttributeColumn, AttributeTable } from "@fairlead/log";
import { FLOAT, INTEGER, PLAIN_INSTANT } from "../markup/value-form.ts";
import { escapeXmlValue } from "./xml-text.ts";

/** A value to print: the XES type and the text; null where there is none. */
export interface TypedText {
  readonly type: "string" | "date" | "int" | "float" | "boolean";
  readonly text: string;
}

/** A value that an element has besides its attributes: the name of an event, say. */
export interface OwnValue {
  readonly key: string;
  readonly valueAt: (index: number) => TypedText | null;
}

interface PrintedNode {
  readonly key: string;
  valueAt: (index: number) => TypedText | null;
  readonly children: Map<string, PrintedNode>;
}

/** What keys are written as that would be taken for something else. */
export interface KeptKeys {
  readonly prefix: string;
  readonly isReserved: (key: string) => boolean;
}

/**
 * Prints the attributes of events or cases as XES, nested as their paths say.
 * Shape: an attribute without a value of its own becomes a `list` where its children are numbered from 1 on, otherwise a `container`.
 */
export class AttributePrinter {
  readonly #roots: readonly PrintedNode[];

  constructor(table: AttributeTable, own: readonly OwnValue[], kept: KeptKeys) {
    const columns = table.names.map((name) => table.column(name)!);
    const root = createNode("");
    for (const { key, valueAt } of own) childOf(root, key).valueAt = valueAt;
    const keptKeys = new Set(
      columns.filter(({ path }) => path.length === 1 && kept.isReserved(path[0]!)).map(({ path }) => path[0]!),
    );
    for (const column of columns) {
      const [first = "", ...inner] = column.path;
      const top = keptKeys.has(first) || first.startsWith("fairlead:") ? `${kept.prefix}${first}` : first;
      let node = childOf(root, top);
      for (const key of inner) node = childOf(node, key);
      node.valueAt = typedTexts(column);
    }
    this.#roots = [...root.children.values()];
  }

  /** The attributes of the event or case at an index, each on its own line. */
  print(index: number, indent: string): string {
    let text = "";
    for (const node of this.#roots) text += printNode(node, index, { indent, key: node.key });
    return text;
  }
}

function createNode(key: string): PrintedNode {
  return { key, valueAt: () => null, children: new Map() };
}

function childOf(parent: PrintedNode, key: string): PrintedNode {
  const known = parent.children.get(key);
  if (known !== undefined) return known;
  const child = createNode(key);
  parent.children.set(key, child);
  return child;
}

function typedTexts(column: AttributeColumn): (index: number) => TypedText | null {
  const numberType = column.texts.every((text) => INTEGER.test(text)) ? "int" : "float";
  const typeOf = (text: string): TypedText => {
    switch (column.kind) {
      case "number":
        return { type: FLOAT.test(text) ? numberType : "string", text };
      case "time":
        return toDate(text);
      case "flag":
        return { type: text === "true" || text === "false" ? "boolean" : "string", text };
      case "text":
        return { type: "string", text };
    }
  };
  const typed = new Map<string, TypedText>();
  return (index) => {
    const text = column.textAt(index);
    if (text === null) return null;
    let value = typed.get(text);
    if (value === undefined) typed.set(text, (value = typeOf(text)));
    return value;
  };
}

/** Edges: a day without a time of day is written as its midnight in UTC, since XES has no dates alone. */
function toDate(text: string): TypedText {
  if (text.includes("T") && PLAIN_INSTANT.test(text)) return { type: "date", text };
  const at = Date.parse(text);
  return Number.isNaN(at) ? { type: "string", text } : { type: "date", text: new Date(at).toISOString() };
}

function printNode(node: PrintedNode, index: number, as: { readonly indent: string; readonly key: string }): string {
  const value = node.valueAt(index);
  const { indent } = as;
  const key = escapeXmlValue(as.key);
  if (value !== null) {
    const start = `${indent}<${value.type} key="${key}" value="${escapeXmlValue(value.text)}"`;
    const inner = printChildren(node, index, `${indent}\t`);
    return inner === "" ? `${start}/>\n` : `${start}>\n${inner}${indent}</${value.type}>\n`;
  }
  if (node.children.size === 0) return "";
  const items = printItems(node, index, `${indent}\t\t`);
  if (items !== null) {
    const values = `${indent}\t<values>\n${items.inner}${indent}\t</values>\n`;
    return `${indent}<list key="${key}">\n${items.beside}${values}${indent}</list>\n`;
  }
  const inner = printChildren(node, index, `${indent}\t`);
  return inner === "" ? "" : `${indent}<container key="${key}">\n${inner}${indent}</container>\n`;
}

function printChildren(node: PrintedNode, index: number, indent: string): string {
  let text = "";
  for (const child of node.children.values()) text += printNode(child, index, { indent, key: child.key });
  return text;
}

/** The children as items of a list, if those present are numbered 1, 2, 3 …; and those beside them that have no number. */
function printItems(node: PrintedNode, index: number, indent: string): { inner: string; beside: string } | null {
  const items: { readonly position: number; readonly text: string }[] = [];
  let beside = "";
  for (const child of node.children.values()) {
    const match = ITEM.exec(child.key);
    if (match === null) {
      beside += printNode(child, index, { indent: indent.slice(1), key: child.key });
      continue;
    }
    const text = printNode(child, index, { indent, key: match[1]! });
    if (text !== "") items.push({ position: Number(match[2]), text });
  }
  items.sort((a, b) => a.position - b.position);
  if (items.length === 0 || items.some(({ position }, place) => position !== place + 1)) return null;
  return { inner: items.map(({ text }) => text).join(""), beside };
}

/** The last step of the path of a list's item. */
const ITEM = /^(.*)\[([1-9]\d{0,8})\]$/su;
