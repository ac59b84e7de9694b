export {
  AttributeTableBuilder,
  AttributeWriter,
  type AttributeColumn,
  type AttributeKind,
  type AttributeTable,
  type AttributeValue,
} from "./attribute.ts";
export { Dictionary, type ReadonlyDictionary } from "./dictionary.ts";
export { PRECISIONS, type EventSource, type LogEvent, type Outcome, type Precision } from "./event.ts";
export {
  caseOf,
  elapsedMs,
  eventAt,
  precisionCounts,
  timeSpan,
  traceOf,
  type ActivityMeaning,
  type EventLog,
} from "./event-log.ts";
export { EventLogBuilder, type LogDescription } from "./event-log-builder.ts";
export type { EventToAppend } from "./growing-events.ts";
export { activityMarks, filterActivities, filterCasesByActivity, type ActivityPresence } from "./filter/activity.ts";
export { filterAttribute, type AttributeCondition } from "./filter/attribute.ts";
export { caseDurationMs, filterCaseDuration } from "./filter/case-duration.ts";
export { filterCaseLength } from "./filter/case-length.ts";
export { filterEndpoints, type Endpoints } from "./filter/endpoints.ts";
export { filterTimeFrame, type TimeFrame, type TimeFrameMode } from "./filter/time-frame.ts";
export { filterVariants, type VariantChoice } from "./filter/variant.ts";
export { logFromColumns, type ColumnsDescription, type RecordedColumns } from "./log-from-columns.ts";
export { outcomeOfName } from "./outcome-name.ts";
export { keepCases, keepEvents, positionAt, selectAll, selectedEventCount, type Selection } from "./selection.ts";
export { activitiesOfCase, findVariants, type Variant, type VariantTable } from "./variant.ts";
