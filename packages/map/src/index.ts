export type { Picture, PictureBand, PictureEdge, PictureNode, NodeShape, NodeTone } from "./picture/picture.ts";
export type { LegendTexts } from "./picture/legend.ts";
export { layoutPicture, type LayoutOptions } from "./picture/layout-picture.ts";
export type { PictureLayout } from "./picture/picture-layout.ts";
export { renderSvg, type SvgOptions } from "./picture/render-svg.ts";
export type { Theme } from "./picture/theme.ts";
export type { Check, EvidenceKind } from "./document/check.ts";
export type { Condition } from "./document/condition.ts";
export type { IsoDuration } from "./document/duration.ts";
export type { LoopLimit, MapEdge } from "./document/edge.ts";
export type { Field, FieldType } from "./document/field.ts";
export type { Gate } from "./document/gate.ts";
export type { Kpi, KpiScope } from "./document/kpi.ts";
export type { Lane } from "./document/lane.ts";
export type { MapLayout } from "./document/layout.ts";
export type { LibraryItem, LibraryItemKind } from "./document/library-item.ts";
export type {
  DecisionNode,
  MapNode,
  OutcomeNode,
  OutcomeResult,
  StartNode,
  StepActivity,
  StepNode,
} from "./document/node.ts";
export type { Methodology, Overlay, OverlayQuestion } from "./document/overlay.ts";
export { MAP_SCHEMA, type ProcessMap } from "./document/process-map.ts";
export type { Role, RoleKind } from "./document/role.ts";
export type { BuyerStage, Stage, StageExpectation } from "./document/stage.ts";
export { textIn, type MapText } from "./document/text.ts";
export { draftMap, type DraftFlow, type DraftOutcome, type DraftStage, type MapDraft } from "./draft-map.ts";
export { checkMapInvariants } from "./invariants/check-map-invariants.ts";
export { pictureOfMap } from "./picture-of-map.ts";
export { MAP_TEXT_MAX_LENGTH, parseMap, type MapParse } from "./text-form/parse-map.ts";
export { printMap } from "./text-form/print-map.ts";
