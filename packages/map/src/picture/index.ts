export type { Picture, PictureBand, PictureEdge, PictureNode, NodeShape, NodeTone } from "./picture.ts";
export type {
  Box,
  PictureLayout,
  PlacedBand,
  PlacedEdge,
  PlacedLabel,
  PlacedNode,
  PlacedText,
  Point,
} from "./picture-layout.ts";
export { layoutPicture, type LayoutOptions } from "./layout-picture.ts";
export type { LegendTexts } from "./legend.ts";
export { renderSvg, type SvgOptions } from "./render-svg.ts";
export { edgeWidth } from "./spacing.ts";
export type { Direction } from "./node-frame.ts";
export type { Font, FontWeight } from "./text-width.ts";
export type { Theme } from "./theme.ts";
