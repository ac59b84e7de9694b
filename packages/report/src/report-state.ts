import { hasStages, type ReportData } from "./report-data.ts";
import { legibleDetail, type DetailLevel, type PictureView } from "./picture/detail-level.ts";

/** What the reader has chosen. */
export interface ReportState extends DetailLevel {
  readonly view: PictureView;
  /** The element of the picture whose numbers stay on show. */
  readonly pinned: string | null;
  /** The variant, by its place among the report's, that stands out in the picture. */
  readonly shownVariant: number | null;
  /** Show only variants through all of these activities. */
  readonly variantsThrough: readonly number[];
  /** Tables and lists that are shown whole. */
  readonly expanded: readonly string[];
}

/** What a report shows when it is opened: stages where there are any, with as much detail as can be read. */
export function initialState(data: ReportData): ReportState {
  const view: PictureView = hasStages(data) ? "stages" : "activities";
  return { view, ...legibleDetail(data, view), pinned: null, shownVariant: null, variantsThrough: [], expanded: [] };
}
