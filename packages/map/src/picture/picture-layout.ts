import type { PictureBand, PictureEdge, PictureNode } from "./picture.ts";
import type { Font } from "./text-width.ts";

/** Units: pixels, y downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Units: pixels; x and y of the upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Lines of text in one font. Shape: `x` is the line's start or middle by `anchor`, `y` the middle of the first line's height. */
export interface PlacedText {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle";
  readonly font: Font;
  readonly lineHeight: number;
}

/** A node with the box of its shape; its texts stand inside the shape, or beside it for dots and decisions. */
export interface PlacedNode {
  readonly node: PictureNode;
  readonly box: Box;
  readonly title: PlacedText | null;
  readonly detail: PlacedText | null;
}

/** The text on an edge, in the space kept free for it. */
export interface PlacedLabel {
  readonly box: Box;
  readonly text: PlacedText;
}

/** An edge as the corners of its line, from the border of one node to the border of the other. Shape: every part is horizontal or vertical. */
export interface PlacedEdge {
  readonly edge: PictureEdge;
  readonly points: readonly Point[];
  /** Width of the line. */
  readonly width: number;
  readonly label: PlacedLabel | null;
}

/** A column or lane with all the space it takes, and within it the strip that holds its name. */
export interface PlacedBand {
  readonly band: PictureBand;
  readonly box: Box;
  readonly header: Box;
  readonly title: PlacedText;
  readonly detail: PlacedText | null;
}

/** A picture with every place decided. Shape: nodes, edges, columns, lanes in the picture's order; everything lies within `width` × `height`. */
export interface PictureLayout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  readonly columns: readonly PlacedBand[];
  readonly lanes: readonly PlacedBand[];
}
