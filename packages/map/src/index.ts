export type { Picture, PictureBand, PictureEdge, PictureNode, NodeShape, NodeTone } from "./picture/picture.ts";
