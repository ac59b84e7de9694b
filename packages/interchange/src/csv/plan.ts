import type { IssueReport } from "@fairlead/base";
import type { ActivityMeaning, Outcome } from "@fairlead/log";
import type { FormatId, MappedColumn } from "../reading.ts";
import type { TimeFormat } from "./instant.ts";
import type { DecimalMark } from "./number-text.ts";

/** A column of times and how they are written. */
export interface TimeColumn {
  readonly column: number;
  readonly format: TimeFormat;
  /** Whether no time of the column says more than the day. */
  readonly isDayOnly: boolean;
}

/** A row: its cells, the line it starts on, and whether an empty line is right before it. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly line: number;
  readonly isAfterGap?: boolean;
}

/** A column kept as an attribute. */
export interface AttributeColumnPlan {
  readonly column: number;
  readonly name: string;
  readonly of: "event" | "case";
  /** Set where the values are times, which are then kept in ISO form. */
  readonly time: TimeColumn | null;
  /** Set where numbers are written for people; they are then kept as programs write them. */
  readonly decimalMark: DecimalMark | null;
}

interface PlanBase {
  readonly format: FormatId;
  /** The system the events are said to come from. */
  readonly system: string;
  readonly mapping: readonly MappedColumn[];
  readonly meaning: ActivityMeaning;
  readonly actor: number | null;
  readonly attributes: readonly AttributeColumnPlan[];
  /** What is assumed and should be known. */
  readonly remarks: readonly IssueReport[];
  /** Why a row is no part of the history; null if it is. Such rows are counted, not listed. */
  readonly leaveOut?: (cells: readonly string[]) => IssueReport | null;
}

/** A column whose value changes in the life of a case: an amount, or the day that is hoped for. */
export interface RevisedColumn {
  readonly attribute: AttributeColumnPlan;
  /** The attribute of the case that counts the changes; of times only those to a later one, while the case is open. */
  readonly countAs: string;
}

/** A table with one row per event. */
export interface LongPlan extends PlanBase {
  readonly shape: "long";
  readonly case: number;
  readonly activity: number;
  /** Null when there are no times and the order of the rows is all there is. */
  readonly time: TimeColumn | null;
  /** A second time of the row to use where the first is missing. */
  readonly otherTime: TimeColumn | null;
  /** Whether rows that follow one of the same activity in their case say nothing new of the process. */
  readonly collapseRepeats?: { readonly code: string };
  /** Whether a row is an event, and not only a change of other values than the activity. */
  readonly isMove?: (cells: readonly string[]) => boolean;
  /** The columns whose changes are told of each case, those of rows that are no events or joined with the row before too. */
  readonly revised?: readonly RevisedColumn[];
  /** Whether a row tells that the case was created, and nothing else; its activity is the state before the first change. */
  readonly isCreation?: (cells: readonly string[]) => boolean;
  /** The state a case was in before its first row, from that row. */
  readonly stateBefore?: (cells: readonly string[]) => string | null;
  /** The outcome a row's other columns prove for its activity. */
  readonly outcome?: (cells: readonly string[]) => Outcome | null;
}

/** The event one date column of a wide table stands for. */
export interface Milestone {
  readonly time: TimeColumn;
  /** The activity; null when it is the state the case is in now, and then nothing if that state has a date of its own. */
  readonly activity: string | null | ((cells: readonly string[]) => string | null);
  /** Where the event stands in its case when dates contradict, and in a day if only the day is known. */
  readonly edge: "start" | "middle" | "end";
  /** Only an event once the case has this outcome, since the date of an open case is a hope; "any" for either. */
  readonly onlyWhen?: Outcome | "any";
}

/** A table with one row per case. */
export interface WidePlan extends PlanBase {
  readonly shape: "wide";
  /** Null when nothing names the cases: then each row is one. */
  readonly case: number | null;
  readonly milestones: readonly Milestone[];
  /** The stage or status the case is in now. */
  readonly current: number | null;
  /** The state of a case now where no column names it outright. */
  readonly currentOf?: (cells: readonly string[]) => string | null;
  /** The outcome of a case from columns that say so; otherwise the name of the current state tells. */
  readonly outcome?: (cells: readonly string[]) => Outcome | null;
}

/** How a table becomes a log. A format is recognised by making one; what is read is read by the plan alone. */
export type TablePlan = LongPlan | WidePlan;

/** What keeps a table from being read as a log: an issue of severity error. */
export interface NoPlan {
  readonly shape: "none";
  readonly problem: IssueReport;
}
