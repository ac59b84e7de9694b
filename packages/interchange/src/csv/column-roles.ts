import type { ColumnRole } from "../reading.ts";
import type { Column } from "./column.ts";
import { meaningScore, namesNoEvent, type HeaderMeaning } from "./header-words.ts";
import { columnNamed, type TableSample } from "./table.ts";

/** The columns of a table by what they seem to hold. Each is null where none will do. */
export interface ColumnRoles {
  readonly case: Column | null;
  /** Whether the case was told or its header names it; otherwise it only looks like a key. */
  readonly isCaseNamed: boolean;
  readonly activity: Column | null;
  /** Whether the activity was told or its header names it; otherwise its values made it the likeliest. */
  readonly isActivityNamed: boolean;
  /** The stage or status, where a column is named so; may be the activity too. */
  readonly stage: Column | null;
  readonly time: Column | null;
  /** The start, where `time` is an end. */
  readonly start: Column | null;
  readonly actor: Column | null;
  readonly lifecycle: Column | null;
}

/**
 * Finds the columns that make events: by name first, by values where names say nothing.
 * Shape: columns named in the options are taken as told and serve nothing else.
 */
export function assignRoles(sample: TableSample): ColumnRoles {
  const told = toldRoles(sample);
  const taken = new Set<Column>(told.values());
  const take = (role: ColumnRole, choose: (free: readonly Column[]) => Column | null): Column | null => {
    const known = told.get(role);
    if (known !== undefined) return known;
    const chosen = choose(sample.columns.filter((column) => !taken.has(column) && column.filled > 0));
    if (chosen !== null) taken.add(chosen);
    return chosen;
  };
  const lifecycle = take("lifecycle", (free) => free.find(isLifecycle) ?? null);
  const end = take("time", (free) => bestTime(free));
  const startColumn = bestNamed(
    sample.columns.filter((column) => column.time !== null && !taken.has(column)),
    "start",
  );
  const caseColumn = take("case", (free) => bestCase(free, sample.rows.length));
  const namedActivity = take("activity", (free) => bestNamed(free.filter(canBeActivity), "activity"));
  const stage = take("current-stage", (free) => bestNamed(free.filter(canBeActivity), "stage"));
  const actor = take("actor", (free) => bestNamed(free, "actor"));
  const isCaseNamed = caseColumn !== null && (told.has("case") || meaningScore(caseColumn.words, "case") > 0);
  const activity =
    namedActivity ??
    stage ??
    take("activity", (free) => (isCaseNamed ? activityByValues(free, sample.rows.length) : null));
  const isActivityNamed = namedActivity !== null || activity === stage;
  return {
    case: caseColumn,
    activity,
    isActivityNamed,
    stage,
    time: end,
    start: startColumn,
    actor,
    lifecycle,
    isCaseNamed,
  };
}

function toldRoles(sample: TableSample): Map<ColumnRole, Column> {
  const told = new Map<ColumnRole, Column>();
  for (const role of ["case", "activity", "time", "actor"] as const) {
    const name = sample.options[role];
    const column = name === undefined ? null : columnNamed(sample, name);
    if (column !== null) told.set(role, column);
  }
  return told;
}

function bestNamed(columns: readonly Column[], meaning: HeaderMeaning): Column | null {
  return bestBy(columns, (column) => meaningScore(column.words, meaning));
}

/** The column with the highest score above 0; the first of equal ones. */
function bestBy(columns: readonly Column[], score: (column: Column) => number): Column | null {
  let best: Column | null = null;
  let highest = 0;
  for (const column of columns) {
    const value = score(column);
    if (value > highest) {
      best = column;
      highest = value;
    }
  }
  return best;
}

const LIFECYCLE_VALUES = new Set(
  "schedule,assign,withdraw,reassign,start,suspend,resume,autoskip,manualskip,complete,ate_abort,pi_abort,unknown".split(
    ",",
  ),
);

/** A lifecycle column holds transitions of the standard lifecycle; one value will do only under the right name. */
function isLifecycle(column: Column): boolean {
  if (column.distinct === 0 || column.distinct > LIFECYCLE_VALUES.size) return false;
  if (!column.values.every((value) => LIFECYCLE_VALUES.has(value.toLowerCase()))) return false;
  return column.distinct > 1 || meaningScore(column.words, "lifecycle") > 0;
}

/** An event has its time at its end where there are start and end: that is when its result is there. */
function bestTime(columns: readonly Column[]): Column | null {
  const times = columns.filter((column) => column.time !== null);
  return bestBy(times, (column) =>
    Math.max(
      meaningScore(column.words, "time") * 3,
      meaningScore(column.words, "end") * 2,
      meaningScore(column.words, "start") * 1.5,
      namesNoEvent(column.words) ? (column.words.includes("fivetran") ? 0 : 0.1) : 0.5,
    ),
  );
}

/** The case column: by name, and among names the one whose values repeat; a name alone is enough. */
function bestCase(columns: readonly Column[], rows: number): Column | null {
  const named = bestBy(
    columns.filter((column) => column.time === null),
    (column) => {
      const name = meaningScore(column.words, "case");
      if (name === 0 || column.filled < rows / 2) return 0;
      return name + (column.distinct < column.filled ? 0.05 : 0);
    },
  );
  if (named !== null) return named;
  return bestBy(columns, (column) => (isIdLike(column) ? column.distinct / rows : 0));
}

/** Values that look like keys: a header ending in "id", or code-like texts. */
function isIdLike(column: Column): boolean {
  return (
    /(?:^|\s)(?:id|key|uuid|guid|no|nr|number)$/u.test(column.words) && column.time === null && column.distinct > 1
  );
}

/** Names for states and activities are words, not numbers; and not nearly all different. */
function canBeActivity(column: Column): boolean {
  return column.time === null;
}

/** Without a name: the text column whose few values repeat most evenly over the rows. */
function activityByValues(columns: readonly Column[], rows: number): Column | null {
  return bestBy(columns, (column) => {
    const isText = column.time === null && column.numberShare < 0.1 && column.filled >= 0.9 * rows;
    if (!isText || isIdLike(column) || column.distinct < 3 || column.distinct > Math.min(column.filled / 2, 200))
      return 0;
    return 1 / column.distinct;
  });
}
