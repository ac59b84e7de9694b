import { FairleadError } from "@fairlead/base";
import type { NodeShape, NodeTone, Picture, PictureEdge, PictureNode } from "@fairlead/map";
import { escapeMermaid } from "./escape-mermaid.ts";

/** What stands before and after the quoted title of a shape. */
const BRACKETS: Readonly<Record<NodeShape, readonly [before: string, after: string]>> = {
  start: ["((", "))"],
  end: ["(((", ")))"],
  activity: ["[", "]"],
  decision: ["{", "}"],
  outcome: ["([", "])"],
};

/** Colours that can be read on a light and on a dark page; the texts say the same. */
const TONE_STYLES: Readonly<Record<Exclude<NodeTone, "neutral">, string>> = {
  good: "fill:#dcfce7,stroke:#15803d,color:#14532d",
  bad: "fill:#fee2e2,stroke:#b91c1c,color:#7f1d1d",
  muted: "fill:#f3f4f6,stroke:#6b7280,color:#374151",
};

/** The width of the lightest and of the heaviest edge, in pixels. */
const EDGE_WIDTHS = [1, 8] as const;

/**
 * A picture as a Mermaid flowchart, from left to right.
 * Shape: columns are subgraphs in their order, nodes and edges in theirs; ids are n1, n2, … by the order of nodes, c1, c2, … by that of
 * columns. Weight becomes the width of a line, a deviation a dashed one, a detail the second line of a title.
 * Edges: lanes, heat, and hints have no counterpart and are lost; a node of no known column stands outside; an empty picture is an empty
 * chart. Mermaid itself draws at most 500 edges unless told otherwise.
 * @throws {FairleadError} `unknown-picture-node` when an edge joins what is not in the picture.
 */
export function writeMermaid(picture: Picture): string {
  const ids = new Map(picture.nodes.map(({ id }, index) => [id, `n${index + 1}`]));
  const columns = new Set(picture.columns.map(({ id }) => id));
  const nodesIn = Map.groupBy(picture.nodes, ({ column }) => (columns.has(column ?? "") ? column : undefined));
  const nodeLines = (column: string | undefined, indent: string): string[] =>
    (nodesIn.get(column) ?? []).map((node) => `${indent}${writeNode(node, ids.get(node.id)!)}`);
  const lines = [
    "flowchart LR",
    ...picture.columns.flatMap(({ id, title, detail }, index) => [
      `  subgraph c${index + 1}["${labelOf(title, detail)}"]`,
      ...nodeLines(id, "    "),
      "  end",
    ]),
    ...nodeLines(undefined, "  "),
    ...picture.edges.map((edge) => `  ${writeEdge(edge, ids)}`),
    ...writeWidths(picture.edges),
    ...writeTones(picture.nodes),
  ];
  return `${lines.join("\n")}\n`;
}

function writeNode({ shape, tone, title, detail }: PictureNode, id: string): string {
  const [before, after] = BRACKETS[shape];
  return `${id}${before}"${labelOf(title, detail)}"${after}${tone === "neutral" ? "" : `:::${tone}`}`;
}

function labelOf(title: string, detail: string | undefined): string {
  return escapeMermaid(detail === undefined ? title : `${title}\n${detail}`);
}

function writeEdge({ id, from, to, label, deviation }: PictureEdge, ids: ReadonlyMap<string, string>): string {
  const [start, end] = [ids.get(from), ids.get(to)];
  if (start === undefined || end === undefined) throw new FairleadError("unknown-picture-node", { edge: id });
  const arrow = deviation === true ? "-.->" : "-->";
  const text = label === undefined || label.trim() === "" ? "" : `|"${escapeMermaid(label)}"|`;
  return `${start} ${arrow}${text} ${end}`;
}

/** One line for each width that occurs, but the usual one; Mermaid numbers edges from 0 in the order they are written. */
function writeWidths(edges: readonly PictureEdge[]): string[] {
  const [thinnest, thickest] = EDGE_WIDTHS;
  const widths = edges.map(({ weight }) => thinnest + Math.round(weight * (thickest - thinnest)));
  const edgesOfWidth = Map.groupBy(widths.keys(), (index) => widths[index]!);
  return [...edgesOfWidth]
    .filter(([width]) => width !== thinnest)
    .sort(([a], [b]) => a - b)
    .map(([width, indexes]) => `  linkStyle ${indexes.join(",")} stroke-width:${width}px`);
}

function writeTones(nodes: readonly PictureNode[]): string[] {
  const used = new Set(nodes.map(({ tone }) => tone));
  return Object.entries(TONE_STYLES)
    .filter(([tone]) => used.has(tone as NodeTone))
    .map(([tone, style]) => `  classDef ${tone} ${style}`);
}
