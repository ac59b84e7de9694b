import type { NodeShape, PictureNode } from "./picture.ts";
import type { Box, PlacedText } from "./picture-layout.ts";
import { FONTS, SPACING } from "./spacing.ts";
import { textWidth } from "./text-width.ts";
import { wrapText } from "./wrap-text.ts";

/** Which way the flow runs. Layout thinks in *along* (with the flow) and *across*; only frames and the last step know x and y. */
export type Direction = "right" | "down";

/**
 * A node before it has a place: its texts broken into lines and the least size of its shape.
 * Shape: `reach` is the length along the flow with text beside the shape counted in; `before` and `after` are what such text needs
 * across the flow on either side; an edge inside a layer may enter by a side only if it is open.
 */
export interface NodeFrame {
  readonly node: PictureNode;
  readonly titleLines: readonly string[];
  readonly detailLines: readonly string[];
  readonly along: number;
  readonly across: number;
  readonly reach: number;
  readonly before: number;
  readonly after: number;
  readonly opensBefore: boolean;
  readonly opensAfter: boolean;
  /** The shape stands at the start of its layer with its text above and behind its middle, so that edges can enter from above. */
  readonly leads: boolean;
}

const BOX_TEXT = 148;
const BOX_PADDING = 12;
const MIN_BOX = 84;
const BOX_HEIGHT = 38;
const DOT = 16;
const DIAMOND = 38;
const LEADING_TEXT = 104;
const TEXT_GAP = 6;
/** Wide enough for the arrow head of a heavy edge that enters from above. */
const LEADING_GAP = 11;

/** Where the middle of a leading shape stands, from the start of its layer. Units: pixels. */
export const LEADING_MIDDLE: number = DIAMOND / 2;

/** Measures a node for one direction of flow, in a picture with or without columns. */
export function frameNode(node: PictureNode, direction: Direction, hasColumns: boolean): NodeFrame {
  switch (node.shape) {
    case "activity":
    case "outcome":
      return frameBox(node, direction);
    case "decision":
      return hasColumns ? frameLeading(node, DIAMOND) : frameSmall(node, DIAMOND, direction);
    case "start":
    case "end":
      return hasColumns ? frameLeading(node, DOT) : frameSmall(node, DOT, direction);
  }
}

function frameBox(node: PictureNode, direction: Direction): NodeFrame {
  const titleLines = wrapText(node.title, { font: FONTS.title, maxWidth: BOX_TEXT, maxLines: 3 });
  const detailLines = detailOf(node, BOX_TEXT);
  const side = node.shape === "outcome" ? BOX_PADDING + 6 : BOX_PADDING;
  const width = Math.max(MIN_BOX, widthOf(titleLines, detailLines) + 2 * side);
  const height = Math.max(BOX_HEIGHT, heightOf(titleLines, detailLines) + 14);
  const [along, across] = direction === "right" ? [width, height] : [height, width];
  return {
    node,
    titleLines,
    detailLines,
    along,
    across,
    reach: along,
    before: 0,
    after: 0,
    opensBefore: true,
    opensAfter: true,
    leads: false,
  };
}

/** Text above a decision, below a dot; to the right of both when the flow runs down. */
function frameSmall(node: PictureNode, size: number, direction: Direction): NodeFrame {
  const titleLines = wrapText(node.title, { font: FONTS.detail, maxWidth: 120, maxLines: 3 });
  const detailLines = detailOf(node, 120);
  const isBlank = titleLines.join("") === "" && detailLines.length === 0;
  const width = isBlank ? 0 : widthOf(titleLines, detailLines);
  const height = isBlank ? 0 : titleLines.length * SPACING.detailLine + detailLines.length * SPACING.detailLine;
  const reach = Math.max(size, direction === "right" ? width : height);
  const room = isBlank ? 0 : TEXT_GAP + (direction === "right" ? height : width);
  const isAbove = node.shape === "decision" && direction === "right";
  return {
    node,
    titleLines: isBlank ? [] : titleLines,
    detailLines,
    along: size,
    across: size,
    reach,
    before: isAbove ? room : 0,
    after: isAbove ? 0 : room,
    opensBefore: isBlank || !isAbove,
    opensAfter: isBlank || isAbove,
    leads: false,
  };
}

/** What stands above and behind the middle of a leading decision is counted when its ports are known. */
function frameLeading(node: PictureNode, size: number): NodeFrame {
  const titleLines = wrapText(node.title, { font: FONTS.title, maxWidth: LEADING_TEXT, maxLines: 3 });
  const detailLines = detailOf(node, LEADING_TEXT);
  const reach = LEADING_MIDDLE + LEADING_GAP + widthOf(titleLines, detailLines);
  return {
    node,
    titleLines,
    detailLines,
    along: size,
    across: size,
    reach: Math.max(DIAMOND, reach),
    before: 0,
    after: 0,
    opensBefore: true,
    opensAfter: true,
    leads: true,
  };
}

function detailOf(node: PictureNode, maxWidth: number): string[] {
  const lines = wrapText(node.detail ?? "", { font: FONTS.detail, maxWidth, maxLines: 1 });
  return lines.filter((line) => line !== "");
}

function widthOf(titleLines: readonly string[], detailLines: readonly string[]): number {
  const widths = titleLines.map((line) => textWidth(line, FONTS.title));
  for (const line of detailLines) widths.push(textWidth(line, FONTS.detail));
  return Math.ceil(Math.max(0, ...widths));
}

/** The height of a node's texts below each other. Units: pixels. */
export function heightOf(titleLines: readonly string[], detailLines: readonly string[]): number {
  return titleLines.length * SPACING.titleLine + detailLines.length * SPACING.detailLine;
}

/** How round the corners of a shape are. Units: pixels. */
export function cornerRadius(shape: NodeShape, width: number, height: number): number {
  switch (shape) {
    case "activity":
      return 6;
    case "outcome":
      return Math.min(20, width / 2, height / 2);
    case "decision":
      return 0;
    case "start":
    case "end":
      return Math.min(width, height) / 2;
  }
}

/**
 * How far inside a side of its box the border of a shape lies.
 * Units: pixels; `at` measured from the side's beginning, `length` of the side, `depth` the box's other size.
 */
export function borderInset(shape: NodeShape, at: number, length: number, depth: number): number {
  if (shape === "decision") return (depth / 2) * Math.min(1, Math.abs((2 * at) / length - 1));
  const radius = cornerRadius(shape, depth, length);
  const into = radius - Math.min(at, length - at);
  return into <= 0 ? 0 : radius - Math.sqrt(Math.max(0, radius * radius - into * into));
}

/** Title and detail of a node whose shape has a place; `textTop` is where the text of a leading decision begins. */
export function placeTexts(
  frame: NodeFrame,
  box: Box,
  direction: Direction,
  textTop: number,
): { readonly title: PlacedText | null; readonly detail: PlacedText | null } {
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const { shape } = frame.node;
  if (frame.leads) return stack(frame, { x: middle.x + LEADING_GAP, y: textTop, anchor: "start" });
  if (shape === "activity" || shape === "outcome") {
    const height = heightOf(frame.titleLines, frame.detailLines);
    return stack(frame, { x: middle.x, y: middle.y - height / 2, anchor: "middle" });
  }
  const height = (frame.titleLines.length + frame.detailLines.length) * SPACING.detailLine;
  if (direction === "down") {
    return stack(frame, { x: box.x + box.width + TEXT_GAP, y: middle.y - height / 2, anchor: "start" });
  }
  const top = shape === "decision" ? box.y - TEXT_GAP - height : box.y + box.height + TEXT_GAP;
  return stack(frame, { x: middle.x, y: top, anchor: "middle" });
}

function stack(
  frame: NodeFrame,
  at: { readonly x: number; readonly y: number; readonly anchor: "start" | "middle" },
): { readonly title: PlacedText | null; readonly detail: PlacedText | null } {
  const { titleLines, detailLines, node } = frame;
  const isSmall = !frame.leads && (node.shape === "start" || node.shape === "end" || node.shape === "decision");
  const font = isSmall ? FONTS.detail : FONTS.title;
  const lineHeight = isSmall ? SPACING.detailLine : SPACING.titleLine;
  const { x, anchor } = at;
  const detailTop = at.y + titleLines.length * lineHeight;
  const title = { lines: titleLines, x, y: at.y + lineHeight / 2, anchor, font, lineHeight };
  const detailY = detailTop + SPACING.detailLine / 2;
  const detail = { lines: detailLines, x, y: detailY, anchor, font: FONTS.detail, lineHeight: SPACING.detailLine };
  return { title: titleLines.length > 0 ? title : null, detail: detailLines.length > 0 ? detail : null };
}
