import { hasStages, type ReportData } from "./report-data.ts";
import { legibleDetail } from "./picture/detail-level.ts";

/** Which picture is looked at: stages, where the log has them, or every activity. */
export type PictureView = "stages" | "activities";

/** What the reader has chosen. Shares are 0–1. */
export interface ReportState {
  readonly view: PictureView;
  readonly activityShare: number;
  readonly pathShare: number;
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
