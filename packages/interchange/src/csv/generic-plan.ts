import type { IssueReport } from "@fairlead/base";
import { assignRoles, type ColumnRoles } from "./column-roles.ts";
import type { Column } from "./column.ts";
import { meaningScore, namesClosing, namesNoEvent } from "./header-words.ts";
import { mappingOf } from "./mapping.ts";
import type { LongPlan, NoPlan, TablePlan } from "./plan.ts";
import { attributesOf, timeColumn, type TableSample } from "./table.ts";
import { planWide } from "./wide-plan.ts";

/**
 * The plan for a table of no known system.
 * Shape: long when the rows of a case are several or everything an event needs has its own column, else wide or a snapshot.
 */
export function planTable(sample: TableSample): TablePlan | NoPlan {
  const roles = assignRoles(sample);
  if (isLong(sample, roles)) return planLong(sample, roles);
  return planWide(sample, roles);
}

function isLong(sample: TableSample, roles: ColumnRoles): boolean {
  const { case: caseColumn, activity } = roles;
  if (caseColumn === null || activity === null) return false;
  if (sample.options.activity !== undefined || sample.options.time !== undefined) return true;
  const repeats = caseColumn.distinct < 0.95 * caseColumn.filled;
  return repeats ? hasEvents(roles) : hasEventColumns(roles) || isChangeOfState(sample, roles);
}

/** With several rows a case, an activity and any time will do, or a named activity without times. */
function hasEvents({ activity, isActivityNamed, stage, time }: ColumnRoles): boolean {
  if (time === null) return isActivityNamed && activity !== stage;
  return isActivityNamed || !namesNoEvent(time.words);
}

/** With one row a case, case and activity must be named, and the time must be one of events. */
function hasEventColumns({ isCaseNamed, isActivityNamed, activity, stage, time }: ColumnRoles): boolean {
  if (time === null || namesClosing(time.words) || namesNoEvent(time.words)) return false;
  return isCaseNamed && isActivityNamed && activity !== stage;
}

/** A state and the one time it was entered: a long table whose cases do not repeat yet, since it is sorted by time or the cases are young. */
function isChangeOfState(sample: TableSample, { isCaseNamed, activity, stage, time }: ColumnRoles): boolean {
  if (!isCaseNamed || activity !== stage || time === null || meaningScore(time.words, "time") === 0) return false;
  return sample.columns.filter((column) => column.time !== null && !namesNoEvent(column.words)).length === 1;
}

function planLong(sample: TableSample, roles: ColumnRoles): LongPlan {
  const caseColumn = roles.case!;
  const activity = roles.activity!;
  const time = roles.time;
  const otherTime = roles.start === time ? null : roles.start;
  const used = new Set([caseColumn, activity, time, roles.actor].flatMap((column) => column?.index ?? []));
  return {
    shape: "long",
    format: "csv-long",
    system: "csv",
    mapping: mappingOf([
      ["case", caseColumn],
      ["activity", activity],
      ["time", time],
      ["actor", roles.actor],
      ["lifecycle", roles.lifecycle],
    ]),
    meaning: activity === roles.stage ? "stage" : "activity",
    case: caseColumn.index,
    activity: activity.index,
    time: time === null ? null : timeColumn(time),
    otherTime: otherTime === null ? null : timeColumn(otherTime),
    actor: roles.actor?.index ?? null,
    attributes: attributesOf(sample, used, (column) => (column.name.startsWith("case:") ? "case" : "event")),
    remarks: sample.options.time === undefined ? longRemarks(time, otherTime) : [],
  };
}

function longRemarks(time: Column | null, otherTime: Column | null): IssueReport[] {
  if (time === null || otherTime === null) return [];
  const values = { time: time.name, other: otherTime.name };
  return [{ code: "csv-end-time-chosen", severity: "info", values }];
}
