export type { PictureView } from "./picture/detail-level.ts";
export { pictureOfGraph, type PictureOptions } from "./picture/picture-of-graph.ts";
export { pictureOfStages, type StagePictureOptions } from "./picture/picture-of-stages.ts";
export { renderReport } from "./render-report.ts";
export {
  REPORT_VERSION,
  winRate,
  type CaseNoun,
  type Kept,
  type ReportColumn,
  type ReportData,
  type ReportVariant,
} from "./report-data.ts";
export { reportDataOf, type ReportSource } from "./report-data-of.ts";
export { initialState, type ReportState } from "./report-state.ts";
